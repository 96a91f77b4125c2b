/** README and CONTRIBUTING: their commands exist and run in CI, their examples are real responses, their links have targets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { altText } from '../../site/pictures/picture-rows.ts';
import { siteWords } from '../../site/words/mod.ts';
import { PICTURES, SHOWN } from '../pictures/take-picture.ts';
import { ranking } from '../support/data/real-data.ts';
import { realHome } from '../support/site/example-home.ts';

const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const readme = text('README.md');
const contributing = text('docs/CONTRIBUTING.md');
const scripts = Object.keys(JSON.parse(text('package.json')).scripts);

/** Commands that nothing runs as a command, each with its reason. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'test:deep': 'takes hours',
  'test:contract': 'is part of npm test',
  'test:all': 'is npm test and npm run test:rest together',
  format: 'changes files',
  bench: 'measures a machine for minutes; bench/bench.test.ts covers its parts',
  pictures: 'changes files; browser/readme-pictures.test.ts takes the same pictures',
};

/** The npm commands in a text: `npm start`, `npm test`, `npm run NAME`. */
function commands(source: string): Set<string> {
  return new Set(
    [...source.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? ''),
  );
}

/** Lines of a shell script without its comments. */
const shellCode = (source: string): string => source.replace(/^\s*#.*$/gm, '');

/** TypeScript without comments, imports and test names: none of them runs anything. */
const testCode = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^(import|export)\b[^;]*?from '[^']*';$/gm, '')
    .replace(/\b(describe|test|it)\b[^('"`\n]*\(\s*(?:'[^'\n]*'|"[^"\n]*"|`[^`]*`)/g, '$1(');

const ci = shellCode(text('.ci/run'));
const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
  .filter((file) => file !== join('repo', 'readme.test.ts'))
  .map((file) => testCode(text(join('tests', file))))
  .join('\n');

/** Whether CI runs `npm NAME`, or a test calls it or starts its script. */
function isRun(name: string): boolean {
  const inCi = new RegExp(`npm (run )?(--silent )?${name}(?![a-z:-])`);
  const file = name.replace(':', '-');
  const inTests = new RegExp(`\\brun\\('(${name}|${file})'|'scripts/${file}\\.ts'`);
  return inCi.test(ci) || inTests.test(tests);
}

/** Links of a page to files of this repository, as paths from its root. */
const linksOf = (page: string): string[] =>
  [...text(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) =>
    join(dirname(page), link),
  );

describe('the README', () => {
  test('has at most 100 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(100);
  });

  test('has an example that is a real response', () => {
    const example = /```json\n(?<json>.*?)```/s.exec(readme)?.groups?.json ?? '';
    const document = ranking('total', '2025', 'city', 'plant');
    expect({ ...document, entries: document.entries.slice(0, 2) }).toMatchObject(
      JSON.parse(example),
    );
  });

  test('shows the widget in both themes, with a text that matches the data', () => {
    const [, dark, light, alt] =
      /<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)"><img src="([^"]+)" width="760" alt="([^"]+)"/.exec(
        readme,
      ) ?? [];
    expect([light, dark]).toEqual(PICTURES.map(({ file }) => file));
    for (const { file } of PICTURES)
      expect(readFileSync(join(ROOT, file)).length).toBeGreaterThan(0);
    const front = realHome();
    // If this fails, the data has changed: run `npm run pictures`, and update this text.
    expect(alt).toBe(altText(front.view, siteWords('en')));
    expect(front.view.id).toBe(SHOWN.ranking);
  });

  test('uses an address that the tests use', () => {
    const path = /curl http:\/\/localhost:8787(?<path>\S+)/.exec(readme)?.groups?.path ?? '';
    expect(path).toBe('/v1/rankings/china-vehicle-output/total/2025');
    expect(tests).toContain(path);
  });
});

test.each(['README.md', 'docs/CONTRIBUTING.md'])(
  'every link in %s to a file has a target',
  (page) => {
    const links = linksOf(page);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  },
);

describe.each([
  ['README.md', readme],
  ['docs/CONTRIBUTING.md', contributing],
])('every command in %s', (_, source) => {
  const named = [...commands(source)].filter(
    (name) => !['ci', 'pack', 'registry', 'script', 'scripts'].includes(name),
  );

  test.each(named)('npm %s exists', (name) => {
    expect(scripts).toContain(name);
  });

  test.each(named.filter((name) => !(name in NOT_RUN)))('npm %s is run by CI or a test', (name) => {
    expect(isRun(name)).toBe(true);
  });
});

test('no command that something runs is listed as not run', () => {
  expect(Object.keys(NOT_RUN).filter(isRun)).toEqual([]);
});

test('every script of package.json is documented in the contributor’s page', () => {
  expect(scripts.filter((name) => !commands(contributing).has(name))).toEqual([]);
});
