/** The widget's page says what is true: each attribute, event and part stands in it, and nothing else does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../widget');
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const readme = read('README.md');
const element = read('likewise-ranking.ts');
const views = readdirSync(join(FOLDER, 'views')).map((file) => read(join('views', file)));

/** The first cells of the table under a heading. */
function rowsUnder(heading: string): string[] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '').sort();
}

test('it lists the attributes', () => {
  const [, properties = ''] =
    /static override properties = \{([\s\S]*?)\n {2}\};/.exec(element) ?? [];
  const names = [...properties.matchAll(/^ {4}(\w+):(?:.*attribute: '([\w-]+)')?/gm)].map(
    (match) => match[2] ?? match[1] ?? '',
  );
  expect(names.length).toBeGreaterThan(5);
  expect(rowsUnder('Attributes')).toEqual(names.sort());
});

test('it lists the events', () => {
  const names = [...element.matchAll(/#dispatch\('(likewise-\w+)'/g)].map(
    (match) => match[1] ?? '',
  );
  expect(rowsUnder('Events')).toEqual([...new Set(names)].sort());
});

test('it lists the parts and the custom properties', () => {
  const parts = views.flatMap((view) =>
    [...view.matchAll(/ part="(\w+)"/g)].map(([, name]) => name),
  );
  for (const part of new Set(parts)) expect(readme).toContain(`\`${part}\``);
  for (const [property] of read('styles.ts').matchAll(/--likewise-\w+/g))
    expect(readme).toContain(`\`${property}\``);
});
