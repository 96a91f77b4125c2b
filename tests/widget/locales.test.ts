/** Every language is complete and speaks plainly, and neither widget nor site knows a subject. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moreWords, words } from '../../widget/locales/en.ts';
import type { Language } from '../../widget/locales/words.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'widget', 'locales');
const LANGUAGES = readdirSync(FOLDER).filter((file) => file !== 'words.ts');

/** The contract's words for programs and data editors, which readers must not meet. */
const INTERNAL =
  /\b(basis|bases|observations?|cells?|bounds?|vintages?|levels?|entit(y|ies)|metrics?|claims?|datasets?|releases?|intervals?|unlisted|set aside|set-aside|mixed|qualifiers?|precision)\b/i;

/** The sources of a room; demos are pages of somebody else, who has chosen a ranking. */
function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js|css)$/.test(file) && !/^demo[\\/]/.test(file))
    .map((file) => join(ROOT, folder, file));
}

/** The texts of a language file: its strings and templates, without their placeholders. */
function textsOf(file: string): string[] {
  const code = readFileSync(join(FOLDER, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/\$\{[^}]*\}/g, ''),
  );
}

describe.each(LANGUAGES)('%s', (file) => {
  test('has the words of English, each of the same kind', async () => {
    const language: Language = await import(join(FOLDER, file));
    const kinds = (record: object) =>
      Object.fromEntries(Object.entries(record).map(([key, value]) => [key, typeof value]));
    expect(kinds(language.words)).toEqual(kinds(words));
    expect(kinds(language.moreWords)).toEqual(kinds(moreWords));
    expect(Object.keys(language.moreWords.statuses)).toEqual(Object.keys(moreWords.statuses));
  });

  test('leaves no word empty', async () => {
    const language: Language = await import(join(FOLDER, file));
    const texts = Object.values({ ...language.words, ...language.moreWords });
    expect(texts).not.toContain('');
  });

  test('uses none of the internal words', () => {
    expect(textsOf(file).filter((text) => INTERNAL.test(text))).toEqual([]);
  });

  test('is named after its language', async () => {
    const { words: own }: Language = await import(join(FOLDER, file));
    expect(new Intl.Locale(own.tag).language).toBe(basename(file, '.ts').split('-')[0]);
  });
});

test('the README lists every language, and the timeline speaks each', () => {
  const names = LANGUAGES.map((file) => basename(file, '.ts'));
  const readme = readFileSync(join(ROOT, 'widget', 'README.md'), 'utf8');
  const [, table = ''] = /\n## Languages\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const listed = [...table.matchAll(/^\| `([\w-]+)` +\| [A-Z]/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(names.sort());
  const timeline = readdirSync(join(ROOT, 'widget', 'timeline', 'locales'));
  expect(timeline.sort()).toEqual([...LANGUAGES].sort());
});

test('English spells ranks out', () => {
  const ranks = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map((rank) =>
    words.place(rank, rank),
  );
  expect(ranks.join()).toBe('1st,2nd,3rd,4th,11th,12th,13th,21st,22nd,23rd,101st,111th');
  expect(words.place(2, 4)).toBe('Between 2nd and 4th');
  expect(words.ranks(2, 4)).toBe('2 to 4');
});

test('widget and site know no subject', () => {
  const subject =
    /\b(cars?|vehicles?|automobiles?|cit(y|ies)|provinces?|china|nevs?)\b|汽车|城市|中国/i;
  const lines = [...sourcesOf('widget'), ...sourcesOf('site')].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => subject.test(line))
      .map((line) => `${basename(file)}: ${line.trim()}`),
  );
  expect(lines).toEqual([]);
});
