/** Which stored language answers a request for another, and which of the widget's words come with an embed's script. */
import { describe, expect, it } from 'vitest';
import { nearestWidgetLanguage, WIDGET_LANGUAGES } from '../../../engine/model/languages.ts';
import { storedLanguage, widgetLanguage } from '../../../worker/http/stored-language.ts';

describe('the language of an answer', () => {
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
  ])('is a mistake where %j is no tag', (tag) => {
    expect(() => storedLanguage(tag)).toThrow(
      `bad lang: ${tag}; expected a language tag such as en, zh or zh-Hant`,
    );
  });

  it('cuts off what it repeats', () => {
    expect(() => storedLanguage('x'.repeat(5000))).toThrow(/^bad lang: x{100}…; expected/);
  });
});

const TAGS = ['zh-CN', 'zh-Hans-HK', 'zh-TW', 'zh-mo', 'ZH-HANT', 'ar-EG', 'en-GB', 'fr', 'zha'];

it.each([...WIDGET_LANGUAGES, ...TAGS])('the widget speaks to %s as the worker thinks', (tag) => {
  expect(widgetLanguage(tag)).toBe(nearestWidgetLanguage(tag));
});
