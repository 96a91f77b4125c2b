/** The estimated height of an embed. `tests/browser/embed-page.test.ts` compares it with the real one. */
import { describe, expect, it } from 'vitest';
import type { RankingView } from '../../../../engine/model/documents.ts';
import { type EmbedDisplay, embedHeight } from '../../../../worker/handlers/oembed.ts';
import { mixedView, rankingView } from '../../../fixtures/widget/ranking.ts';

const PLAIN: EmbedDisplay = { language: 'en', limit: null, highlighted: [], hasTheme: false };
const height = (
  width = 640,
  more: Partial<EmbedDisplay> = {},
  view: RankingView = rankingView,
): number => embedHeight(view, width, { ...PLAIN, ...more });

describe('the height of an embed', () => {
  it('grows as the width shrinks, and is finite at any width', () => {
    const heights = [640, 500, 360, 320, 200, 1].map((width) => height(width));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights.at(-1)).toBeLessThan(5000);
  });

  it('grows with the number of rows, and includes the button while rows are hidden', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((limit) => height(640, { limit }));
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(height(640, { limit: 7 })).toBe(height());
    expect(height(640, { limit: 99 })).toBe(height());
    expect(height(640, { limit: 1 })).toBeLessThan(height());
  });

  it('includes highlighted entities beyond the limit, once each', () => {
    const two = height(640, { limit: 2 });
    expect(height(640, { limit: 2, highlighted: ['chongqing'] })).toBe(two);
    expect(height(640, { limit: 2, highlighted: ['nowhere'] })).toBe(two);
    expect(height(640, { limit: 2, highlighted: ['jinan'] })).toBeGreaterThan(two);
  });

  it('includes the padding of a theme', () => {
    expect(height(640, { hasTheme: true })).toBe(height() + 24);
  });

  it('is less in Chinese, whose text is shorter', () => {
    expect(height(360, { language: 'zh' })).toBeLessThan(height(360));
  });

  it('is less on a mixed basis, whose rows have no sentence about the rank', () => {
    const entries = rankingView.entries.map((one) => ({ ...one, rank: null }));
    const mixed = { ...rankingView, mixed: true as const, entries };
    expect(height(640, {}, mixed)).toBeLessThan(height());
    expect(height(640, {}, mixedView)).toBeGreaterThan(150);
  });

  it('of a view without entries is that of its frame', () => {
    const empty = height(640, {}, { ...rankingView, entries: [] });
    expect(empty).toBeGreaterThan(150);
    expect(empty).toBeLessThan(height(640, { limit: 1 }));
  });
});
