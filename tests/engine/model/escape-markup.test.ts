import { expect, test } from 'vitest';
import { escapeMarkup } from '../../../engine/model/text.ts';

test.each([
  ['<a title="b">', '&lt;a title=&quot;b&quot;&gt;'],
  ['&amp;', '&amp;amp;'],
  ["China's", "China's"],
])('%s is escaped as %s', (text, escaped) => {
  expect(escapeMarkup(text)).toBe(escaped);
});
