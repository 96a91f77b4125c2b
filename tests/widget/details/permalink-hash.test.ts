/** Writing the reader's options to the URL fragment and reading them back. */
import { describe, expect, test } from 'vitest';
import { readHash, writeHash } from '../../../widget/details/permalink.ts';

describe('a fragment', () => {
  test.each([
    ['', '', {}],
    ['#', '', {}],
    ['#section', '', {}],
    ['#sort=-value', '', { sort: '-value' }],
    ['#as-of=2026-01-18&view=timeline', '', { asOf: '2026-01-18', view: 'timeline' }],
    ['#ranking=a/b/2025&search=%E4%B8%8A%E6%B5%B7', '', { ranking: 'a/b/2025', search: '上海' }],
    ['#sort=', '', { sort: null }],
    ['#one-sort=value&sort=place', 'one-', { sort: 'value' }],
    ['#one-sort=value', '', {}],
    ['#src=https://elsewhere.example&limit=1&onclick=x&heading=y', '', {}],
    ['#constructor=1&__proto__=2', '', {}],
    ['#search=%E0%A4%A', '', { search: '\uFFFD%A' }],
  ])('%s with the prefix “%s” is read as %o', (hash, prefix, expected) => {
    expect(readHash(hash, prefix)).toEqual(expected);
  });

  test.each([
    ['', '', { sort: 'value' }, '#sort=value'],
    ['#sort=value', '', { sort: '-value' }, '#sort=-value'],
    ['#sort=value', '', { view: 'timeline' }, '#sort=value&view=timeline'],
    ['#section', '', { sort: 'value' }, '#section&sort=value'],
    ['#sort=a', 'one-', { sort: 'b' }, '#sort=a&one-sort=b'],
    ['#as-of=2026-01-18', '', { asOf: null }, '#as-of='],
    ['', '', { ranking: 'a/b/2025', level: null }, '#ranking=a/b/2025&level='],
    ['#a=b', '', { limit: null }, '#a=b'],
  ])('%s with the prefix “%s” and the change %o becomes %s', (hash, prefix, chosen, expected) => {
    expect(writeHash(hash, prefix, chosen)).toBe(expected);
  });

  test.each(['上海 & “#” = 100 %', 'a+b', '//', '?x=1'])('keeps the search “%s”', (search) => {
    expect(readHash(writeHash('#page', 'w.', { search }), 'w.')).toEqual({ search });
  });
});
