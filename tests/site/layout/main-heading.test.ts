/** The main heading of a page. */
import { expect, test } from 'vitest';
import { mainHeading } from '../../../site/layout/main-heading.ts';

test.each([
  [
    '2025年产量：重庆居首，278.77万辆',
    '<span>2025年</span>产量：重庆居首，<span>278.77万辆</span>',
  ],
  ['高度：珠穆朗玛峰，8,848.86米', '高度：珠穆朗玛峰，<span>8,848.86米</span>'],
  ['人口：雅加达，4191万；共20个', '人口：雅加达，<span>4191万</span>；共<span>20个</span>'],
  ['Output, 2025: Chongqing, 2.79 million', 'Output, 2025: Chongqing, 2.79 million'],
  ['A < B', 'A &lt; B'],
])('%s keeps each number with its unit', (text, content) => {
  expect(mainHeading(text).toString()).toBe(`<h1>${content}</h1>`);
});
