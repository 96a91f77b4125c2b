/** Code contains no word of a dataset: greps it for the words of the first one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { loadDataset } from '../../scripts/lib/load-data.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { CHINA } from '../support/data/real-data.ts';

const FOLDERS = ['engine', 'publish', 'worker', 'widget', 'site', 'scripts'];
const CODE = /\.(ts|js|css|html|json|svg|toml)$/;

/** Words that aren't in its data, but in any text about it. */
const WORDS = [
  'vehicles?',
  'cars?',
  'automobiles?',
  'NEVs?',
  'nev',
  '汽车',
  '汽車',
  '辆',
  '輛',
  '万辆',
];

/** The demo is a page about the first dataset, like any page that embeds a ranking. */
const PAGES = 'widget/demo/';

const { dataset } = loadDataset(CHINA);

function words(): string[] {
  if (!dataset) throw new Error('the real data has errors');
  const { entities, metrics, bases } = dataset;
  // A country's name has other uses, such as where a copy is served.
  const places = entities.filter(({ levels }) => !levels.includes('country'));
  const names = places.flatMap(({ id, name }) => [id, ...Object.values(name)]);
  const titles = [...metrics, ...bases].flatMap(({ title }) => Object.values(title));
  const ids = bases.filter(({ id }) => !['local', 'unspecified'].includes(id)).map(({ id }) => id);
  return [...new Set([...WORDS, ...names, ...titles, ...ids])];
}

function sources(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => CODE.test(file))
      .filter((file) => !file.split(sep).join('/').startsWith(PAGES)),
  );
}

function isLatin(word: string): boolean {
  return /^[\x20-\x7e]+$/.test(word);
}

test('no code contains a word of the first dataset', () => {
  const patterns = words().map(
    (word) =>
      new RegExp(isLatin(word) ? `(?<![\\w-])${word}(?![\\w-])` : word, isLatin(word) ? 'i' : ''),
  );
  const files = sources();
  const found = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return patterns.flatMap((pattern) => {
      const match = pattern.exec(text)?.[0];
      return match === undefined ? [] : [`${file}: ${match}`];
    });
  });
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
