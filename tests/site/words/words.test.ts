/** The languages of the site: each has all its messages, and declares its language. */
import { describe, expect, test } from 'vitest';
import { nearestPageLanguage, PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { ALL_SITE_WORDS, siteWords } from '../../../site/words/mod.ts';

/** The paths of all messages, `home.marks.proven`; those of lists count their items. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || 'isEscaped' in value) return [path];
  return Object.entries(value).flatMap(([name, part]) => pathsOf(part, `${path}.${name}`));
}

const OPTIONAL = /\.(words|detailsWords)\./;

describe.each(PAGE_LANGUAGES)('the messages in %s', (language) => {
  test('are those of that language', () => {
    expect(siteWords(language).meta.language).toBe(language);
  });

  test('are as many as in English', () => {
    const own = pathsOf(siteWords(language)).filter((path) => !OPTIONAL.test(path));
    expect(own).toEqual(pathsOf(siteWords('en')).filter((path) => !OPTIONAL.test(path)));
  });
});

test('the default language comes first', () => {
  expect(ALL_SITE_WORDS.map(({ meta }) => meta.language)).toEqual([...PAGE_LANGUAGES]);
});

test.each([
  ['en-GB', 'en'],
  ['zh', 'zh'],
  ['zh-Hans-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['fr', 'en'],
  ['', 'en'],
])('for a reader of %j the nearest language is %s', (tag, language) => {
  expect(nearestPageLanguage(tag)).toBe(language);
});
