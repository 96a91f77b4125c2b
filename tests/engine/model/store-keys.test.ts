import { expect, test } from 'vitest';
import { isReleaseKey } from '../../../engine/model/address.ts';

test.each([
  [`pack/${'0'.repeat(32)}`, true],
  [`manifest/${'f'.repeat(16)}`, true],
  ['current', false],
  ['publishing', false],
  ['widget/widget-12345678.js', false],
  ['pack/', false],
  ['pack/readme', false],
  [`old/pack/${'0'.repeat(32)}`, false],
])('%s is one of a release: %s', (key, expected) => {
  expect(isReleaseKey(key)).toBe(expected);
});
