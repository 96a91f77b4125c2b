/** The timeline speaks every language that the widget speaks, and plainly. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { timelineWords } from '../../../widget/timeline/locales/en.ts';
import type { Sureness } from '../../../widget/timeline/sureness.ts';
import type { TimelineLanguage } from '../../../widget/timeline/words.ts';

const WIDGET = join(import.meta.dirname, '../../../widget');
const FOLDER = join(WIDGET, 'timeline', 'locales');
const LANGUAGES = readdirSync(join(WIDGET, 'locales'))
  .filter((file) => file !== 'words.ts')
  .map((file) => basename(file, '.ts'));
const KINDS: readonly Sureness[] = [
  'proven',
  'claimed',
  'leading',
  'open',
  'thin',
  'none',
  'apart',
];
const INTERNAL =
  /\b(basis|bases|observations?|cells?|bounds?|vintages?|levels?|entit(y|ies)|metrics?|claims?|datasets?|intervals?|unlisted|mixed|coverage)\b/i;

async function wordsOf(language: string) {
  const file: TimelineLanguage = await import(join(FOLDER, `${language}.ts`));
  return file.timelineWords;
}

test('there is a file for each language, and no other', () => {
  const files = readdirSync(FOLDER).map((file) => basename(file, '.ts'));
  expect(files.toSorted()).toEqual(LANGUAGES.toSorted());
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('every word is there', async () => {
    const own = await wordsOf(language);
    const kinds = (words: object) =>
      Object.fromEntries(Object.entries(words).map(([name, value]) => [name, typeof value]));
    expect(kinds(own)).toEqual(kinds(timelineWords));
    expect(Object.values(own)).not.toContain('');
  });

  test('each degree of sureness has words of its own', async () => {
    const own = await wordsOf(language);
    const texts = KINDS.map((kind) => own.sure(kind, 4, 19));
    expect(new Set(texts).size).toBe(KINDS.length);
    expect(texts).not.toContain('');
  });

  test('counts are said', async () => {
    const own = await wordsOf(language);
    expect(own.sure('leading', 4, 19)).toMatch(/4.*15|15.*4/);
    expect(own.sure('thin', 2, 19)).toMatch(/2.*19|19.*2/);
    expect(own.throughout(24)).toContain('24');
    expect(own.watch('2005–2019')).toContain('2005–2019');
    expect(own.speed(2)).toContain('2');
    expect(own.title('Output')).toContain('Output');
  });

  test('uses none of the internal words', () => {
    const code = readFileSync(join(FOLDER, `${language}.ts`), 'utf8').replace(
      /\/\*[\s\S]*?\*\//g,
      '',
    );
    const texts = [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map((match) =>
      (match[1] ?? match[2] ?? '').replace(/\$\{[^}]*\}/g, ''),
    );
    expect(texts.filter((text) => INTERNAL.test(text))).toEqual([]);
  });
});
