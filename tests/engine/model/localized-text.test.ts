import { expect, test } from 'vitest';
import { localizedText } from '../../../engine/model/text.ts';

const TEXTS = { en: 'Things', zh: '东西', 'zh-Hant': '東西' };

test.each([
  ['zh', TEXTS, '东西'],
  ['zh-TW', TEXTS, '東西'],
  ['zh-Hant', { en: 'Things', zh: '东西' }, '东西'],
  ['de', TEXTS, 'Things'],
  ['zh', { en: 'Things', zh: '' }, 'Things'],
  ['en', undefined, ''],
] as const)('reads in %s from %j: %s', (tag, texts, text) => {
  expect(localizedText(texts, tag)).toBe(text);
});
