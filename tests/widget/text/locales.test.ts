/** Every language is complete and uses plain words, and neither the widget nor the site contains words of a dataset. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.ts';
import type { Certainty } from '../../../widget/text/certainty.ts';
import { detailsWords } from '../../../widget/text/locales/en/details.ts';
import { initialWords as words } from '../../../widget/text/locales/en/initial.ts';
import { LOCALES, loadLanguage, TAGS, TAGS_OF_MORE } from '../../support/widget/languages.ts';

/** Words for programs and data editors, which readers must not see. */
const INTERNAL =
  /\b(basis|bases|observations?|cells?|bounds?|vintages?|levels?|entit(y|ies)|metrics?|claims?|datasets?|releases?|intervals?|unlisted|set aside|set-aside|mixed|qualifiers?|precision|coverage|derivations?)\b/i;

const CERTAINTIES: readonly Certainty[] = [
  'proven',
  'stated',
  'leading',
  'open',
  'thin',
  'none',
  'incomparable',
];

/** The sources in a folder. Demos are excluded: they represent host pages, which choose a ranking. So are sample tables, which are data. */
function sourcesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|js|css)$/.test(file) && !/^(demo|api)[\\/]|samples\.ts$/.test(file))
    .map((file) => join(ROOT, folder, file));
}

/** The texts of a language: strings and templates of its files, without placeholders. */
function textsOf(tag: string): string[] {
  const code = [join(LOCALES, tag, 'initial.ts'), join(LOCALES, tag, 'details.ts')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/\$\{[^}]*\}/g, ''),
  );
}

const kinds = (record: object) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, typeof value]));

test('every language has both files', () => {
  expect(TAGS_OF_MORE).toEqual(TAGS);
});

describe.each(TAGS)('%s', (tag) => {
  test('has the same keys as English, of the same types', async () => {
    const language = await loadLanguage(tag);
    expect(kinds(language.words)).toEqual(kinds(words));
    expect(kinds(language.detailsWords)).toEqual(kinds(detailsWords));
    expect(kinds(language.detailsWords.timeline)).toEqual(kinds(detailsWords.timeline));
    expect(Object.keys(language.detailsWords.statuses)).toEqual(Object.keys(detailsWords.statuses));
  });

  test('has no empty text', async () => {
    const language = await loadLanguage(tag);
    const { timeline, ...more } = language.detailsWords;
    const texts = Object.values({ ...language.words, ...more, ...timeline });
    expect(texts).not.toContain('');
  });

  test('uses no internal words', () => {
    expect(textsOf(tag).filter((text) => INTERNAL.test(text))).toEqual([]);
  });

  test('has its own language tag', async () => {
    const { words: own } = await loadLanguage(tag);
    expect(new Intl.Locale(own.tag).language).toBe(tag.split('-')[0]);
  });

  test('has a different text for each certainty', async () => {
    const { timeline } = (await loadLanguage(tag)).detailsWords;
    const texts = CERTAINTIES.map((kind) => timeline.certainty(kind, 4, 19));
    expect(new Set(texts).size).toBe(CERTAINTIES.length);
    expect(texts).not.toContain('');
  });

  test('includes counts, dates and names', async () => {
    const { words: own, detailsWords: more } = await loadLanguage(tag);
    const { timeline } = more;
    expect(timeline.certainty('leading', 4, 19)).toMatch(/4.*15|15.*4/);
    expect(timeline.certainty('thin', 2, 19)).toMatch(/2.*19|19.*2/);
    expect(timeline.throughout(24)).toContain('24');
    expect(timeline.watch('2005–2019')).toContain('2005–2019');
    expect(timeline.speed(2)).toContain('2');
    expect(timeline.title('Output')).toContain('Output');
    for (const text of [own.frozen, more.fixed]) expect(text('1 May')).toContain('1 May');
  });

  test('has different labels for the four tools', async () => {
    const { data, image, cite, embed } = (await loadLanguage(tag)).words;
    expect(new Set([data, image, cite, embed]).size).toBe(4);
  });
});

test('the README lists every language', () => {
  const readme = readFileSync(join(ROOT, 'widget', 'README.md'), 'utf8');
  const [, table = ''] = /\n## Languages\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const listed = [...table.matchAll(/^\| `([\w-]+)` +\| [A-Z]/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...TAGS]);
});

test('English has ordinals and ranges of ranks', () => {
  const ranks = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map((rank) =>
    words.rankPhrase(rank, rank),
  );
  expect(ranks.join()).toBe('1st,2nd,3rd,4th,11th,12th,13th,21st,22nd,23rd,101st,111th');
  expect(words.rankPhrase(2, 4)).toBe('Between 2nd and 4th');
});

test('widget and site contain no words of a dataset', () => {
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
