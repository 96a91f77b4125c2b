/** The main heading of a page. */
import { expect, test } from 'vitest';
import { mainHeading } from '../../../site/layout/layout.ts';

test.each([
  [
    '2025年产量：重庆居首，278.77万辆',
    '<span class="clause"><span>2025年</span>产量：</span><span class="clause">重庆居首，</span><span class="clause"><span>278.77万辆</span></span>',
  ],
  [
    '高度：珠穆朗玛峰，8,848.86米',
    '<span class="clause">高度：</span><span class="clause">珠穆朗玛峰，</span><span class="clause"><span>8,848.86米</span></span>',
  ],
  [
    '人口：雅加达，4191万；共20个',
    '<span class="clause">人口：</span><span class="clause">雅加达，</span><span class="clause"><span>4191万</span>；</span><span class="clause">共<span>20个</span></span>',
  ],
  ['Output, 2025: Chongqing, 2.79 million', 'Output, 2025: Chongqing, 2.79 million'],
  ['A < B', 'A &lt; B'],
])('%s keeps each number with its unit, and each clause in Chinese', (text, content) => {
  expect(mainHeading(text).toString()).toBe(`<h1>${content}</h1>`);
});
