/** The README and the contributor's page say what is true: commands exist and are run, examples are real answers. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { altText } from '../../site/pictures/alt-text.ts';
import { siteWords } from '../../site/words/mod.ts';
import { PICTURES, SHOWN } from '../pictures/take-picture.ts';
import { ranking } from '../support/data/real-data.ts';
import { realHome } from '../support/site/example-home.ts';

const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const readme = text('README.md');
const contributing = text('docs/CONTRIBUTING.md');
const scripts = Object.keys(JSON.parse(text('package.json')).scripts);

/** The npm commands that a text names: `npm start`, `npm test`, `npm run NAME`. */
function commands(source: string): Set<string> {
  return new Set(
    [...source.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? ''),
  );
}

/** Everything that CI and tests run. */
const runs = [
  text('.ci/run'),
  ...readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('readme.test.ts'))
    .map((file) => text(join('tests', file))),
].join('\n');

describe('the README', () => {
  test('has at most 100 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(100);
  });

  test('shows an answer that the product gives', () => {
    const example = /```json\n(?<json>.*?)```/s.exec(readme)?.groups?.json ?? '';
    const document = ranking('total', '2025', 'city', 'plant');
    expect({ ...document, entries: document.entries.slice(0, 2) }).toMatchObject(
      JSON.parse(example),
    );
  });

  test('pictures the widget in both themes, and says in words what the data now shows', () => {
    const [, dark, light, alt] =
      /<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)"><img src="([^"]+)" width="760" alt="([^"]+)"/.exec(
        readme,
      ) ?? [];
    expect([light, dark]).toEqual(PICTURES.map(({ file }) => file));
    for (const { file } of PICTURES)
      expect(readFileSync(join(ROOT, file)).length).toBeGreaterThan(0);
    const front = realHome();
    // Where this fails, the data has changed: `npm run pictures`, and these words.
    expect(alt).toBe(altText(front.view, siteWords('en')));
    expect(front.view.id).toBe(SHOWN.ranking);
  });

  test('asks at an address that the tests ask at', () => {
    const path = /curl http:\/\/localhost:8787(?<path>\S+)/.exec(readme)?.groups?.path ?? '';
    expect(path).toBe('/v1/rankings/china-vehicle-output/total/2025');
    expect(runs).toContain(path);
  });

  test('links to pages that exist', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(() => readdirSync(join(ROOT, link, '..'))).not.toThrow();
    for (const link of links.filter((path) => path.endsWith('.md')))
      expect(text(link)).not.toBe('');
  });
});

describe.each([
  ['README.md', readme],
  ['docs/CONTRIBUTING.md', contributing],
])('every command in %s', (_, source) => {
  const named = [...commands(source)].filter(
    (name) => !['ci', 'registry', 'script', 'scripts'].includes(name),
  );

  test.each(named)('npm %s exists', (name) => {
    expect(scripts).toContain(name);
  });

  test.each(named.filter((name) => !['test:deep', 'test:contract', 'format'].includes(name)))(
    'npm %s is run by CI or a test',
    (name) => {
      const direct = new RegExp(
        `npm (run )?(--silent )?${name}(?![a-z:-])|run\\('${name}'|scripts/${name}\\.ts`,
      );
      expect(runs).toMatch(direct);
    },
  );
});

test('every script of package.json is told in the contributor’s page', () => {
  expect(scripts.filter((name) => !commands(contributing).has(name))).toEqual([]);
});
