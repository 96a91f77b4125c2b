/** How tall an embed is guessed to be. The numbers themselves are held against a browser in `tests/browser/`. */
import { describe, expect, it } from 'vitest';
import { type EmbedDisplay, embedHeight } from '../../../../worker/handlers/oembed/embed-height.ts';
import { emptyView, mixedView, rankingView } from '../../../fixtures/widget/ranking.ts';

const PLAIN: EmbedDisplay = { language: 'en', limit: null, highlighted: [], hasTheme: false };
const height = (width = 640, more: Partial<EmbedDisplay> = {}, view = rankingView) =>
  embedHeight(view, width, { ...PLAIN, ...more });

describe('the height of an embed', () => {
  it('grows where the parts of a row have to be stacked', () => {
    expect(height(400)).toBeGreaterThan(height(900));
    expect(height(280)).toBeGreaterThan(height(400));
  });

  it('shrinks with the rows that are held back, and leaves room for the button', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((limit) => height(640, { limit }));
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(height(640, { limit: 7 })).toBe(height());
    expect(height(640, { limit: 99 })).toBe(height());
    expect(height(640, { limit: 1 })).toBeLessThan(height());
  });

  it('counts the places that are marked beyond the limit, once', () => {
    const two = height(640, { limit: 2 });
    expect(height(640, { limit: 2, highlighted: ['chongqing'] })).toBe(two);
    expect(height(640, { limit: 2, highlighted: ['nowhere'] })).toBe(two);
    expect(height(640, { limit: 2, highlighted: ['jinan'] })).toBeGreaterThan(two);
  });

  it('has a margin where it has a ground of its own', () => {
    expect(height(640, { hasTheme: true })).toBe(height() + 24);
  });

  it('is less in Chinese, which takes less room', () => {
    expect(height(360, { language: 'zh' })).toBeLessThan(height(360));
  });

  it.each([
    ['without rows', emptyView],
    ['of a way of counting that compares nothing', mixedView],
  ])('is there %s', (_, view) => {
    expect(height(640, {}, view)).toBeLessThan(height());
    expect(height(640, {}, view)).toBeGreaterThan(150);
  });
});
