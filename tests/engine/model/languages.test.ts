/** Fallbacks of languages. */
import { expect, test } from 'vitest';
import {
  languageFallbacks,
  nearestWidgetLanguage,
  WIDGET_LANGUAGES,
} from '../../../engine/model/languages.ts';
import { TAGS } from '../../support/widget/languages.ts';

test.each([
  ['zh', ['zh', 'en']],
  ['zh-CN', ['zh', 'en']],
  ['zh-Hans-HK', ['zh', 'en']],
  ['zh-Hant', ['zh-Hant', 'zh', 'en']],
  ['zh-TW', ['zh-Hant', 'zh', 'en']],
  ['zh-HK', ['zh-Hant', 'zh', 'en']],
  ['en', ['en', 'en']],
  ['en-GB', ['en', 'en']],
  ['EN-us', ['en', 'en']],
  ['ar-EG', ['ar', 'en']],
  ['', ['', 'en']],
])('%s falls back to %j', (tag, expected) => {
  expect(languageFallbacks(tag)).toEqual(expected);
});

test('the languages are those that have a folder of words', () => {
  expect(WIDGET_LANGUAGES.toSorted()).toEqual(TAGS);
});

test.each([
  ['zh-HK', 'zh-Hant'],
  ['zh-Hans', 'zh'],
  ['ar', 'ar'],
  ['fr-CA', 'en'],
])('%s is spoken as %s', (tag, expected) => {
  expect(nearestWidgetLanguage(tag)).toBe(expected);
});
