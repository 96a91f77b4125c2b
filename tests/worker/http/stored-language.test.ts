/** The stored language nearest to a language tag. */
import { describe, expect, it } from 'vitest';
import { storedLanguage } from '../../../worker/http/request.ts';

describe('the stored language', () => {
  it.each([
    [undefined, 'en'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['zh', 'zh'],
    ['ZH', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['zha', 'en'],
    ['ar', 'en'],
    ['de-CH-1996', 'en'],
  ] as const)('for %s is %s', (tag, expected) => {
    expect(storedLanguage(tag)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'z',
    'x1-zh',
    'zh_CN',
    'zh-',
    '-zh',
    'zh--Hans',
    'zh,en;q=0.5',
    '中文',
    '*',
    'en\n',
  ])('is a 400 for %j, which is no language tag', (tag) => {
    expect(() => storedLanguage(tag)).toThrow(
      `bad lang: ${tag}; expected a language tag such as en, zh or zh-Hant`,
    );
  });

  it('truncates the value in the error', () => {
    expect(() => storedLanguage('x'.repeat(5000))).toThrow(/^bad lang: x{100}…; expected/);
  });
});
