import { describe, expect, it } from 'vitest';
import {
  canSwap,
  DEFAULT_COUNTING,
  type DrawingWords,
  drawRanking,
  isSure,
  placesOf,
  type RankingDrawing,
  tableNode,
  textOf,
  toHtml,
} from '../../../engine/drawing/mod.ts';
import { drawingWords as ar } from '../../../engine/drawing/words/ar.ts';
import { drawingWords as en } from '../../../engine/drawing/words/en.ts';
import { drawingWords as zh } from '../../../engine/drawing/words/zh.ts';
import { drawingWords as zhHant } from '../../../engine/drawing/words/zh-hant.ts';
import type { RankingEntryView, RankingView } from '../../../engine/model/documents.ts';
import {
  emptyView,
  mixedView,
  place,
  rankingView,
  reported,
} from '../../fixtures/widget/ranking.ts';

const ALL: readonly DrawingWords[] = [en, zh, zhHant, ar];

type Range = readonly [best: number, worst: number];

/** A row with a published figure, and its places among those listed, by default also among the whole level and by figures alone. */
function row(
  id: string,
  value: number,
  listed: Range,
  more: { level?: Range; byFigures?: Range; isOpen?: boolean; isPart?: boolean } = {},
): RankingEntryView {
  const range = ([best, worst]: Range) => ({ best, worst });
  const { level = listed, byFigures = listed, isOpen, isPart } = more;
  const open = isOpen ? ({ open: true } as const) : {};
  return {
    entity: place(id),
    rank: {
      ...range(listed),
      byFigures: range(byFigures),
      level: { ...range(level), ...open, byFigures: { ...range(level), ...open } },
      standing: level[0] === level[1] ? 'proven' : 'range',
    },
    bounds: isPart ? { low: value, high: null } : { low: value, high: value },
    reported: isPart ? null : reported(value, 1),
    growth: null,
  };
}

/** A view of these rows in which so many others have no figure. */
function viewOf(entries: readonly RankingEntryView[], others = 0): RankingView {
  const { rivals: _, ...base } = rankingView;
  const unlisted = rankingView.unlisted.slice(0, others).map((one) => ({ ...one, last: null }));
  return { ...base, entries: [...entries], unlisted, claims: [] };
}

const headingOf = (view: RankingView, words = en): string =>
  drawRanking(view, words, words.tag).heading.join(' ');

/** The cells of each row as letters: `.` ruled out, `o` possible, `P` proven, `S` stated, `a` added, `u` unknown. */
function cellsOf(drawing: RankingDrawing): string[] {
  const letters = { out: '.', could: 'o', proven: 'P', stated: 'S', added: 'a', unknown: 'u' };
  return [...drawing.rows, ...(drawing.others ? [drawing.others] : [])].map(({ cells }) =>
    cells.map(({ kind, from, to }) => letters[kind].repeat(to - from + 1)).join(''),
  );
}

describe('the heading', () => {
  it('says who is first, and that all places are settled', () => {
    const settled = viewOf([row('chongqing', 30, [1, 1]), row('shanghai', 20, [2, 2])]);
    expect(headingOf(settled)).toBe('Chongqing is first. All 2 places are settled.');
  });

  it('names the lowest place that nobody surely holds', () => {
    const open = viewOf([
      row('chongqing', 30, [1, 1]),
      row('shanghai', 20, [2, 3]),
      row('beijing', 19, [2, 3], { isPart: true }),
    ]);
    expect(headingOf(open)).toBe('Chongqing is first. Second place is open.');
  });

  it('doesn’t call the place after a tie open', () => {
    const tied = viewOf([
      row('chongqing', 30, [1, 1]),
      row('shanghai', 30, [1, 1]),
      row('beijing', 10, [3, 3]),
    ]);
    expect(headingOf(tied)).toBe(
      'Chongqing and Shanghai share first place. All 3 places are settled.',
    );
  });

  it('counts the sources that call the first one first', () => {
    expect(headingOf(rankingView)).toMatch(
      /^One source calls Chongqing first\. Second place is open\.$/,
    );
  });

  it('says among whom, if others without a figure could be first', () => {
    const gaps = viewOf(
      [
        row('chongqing', 30, [1, 1], { level: [1, 2] }),
        row('shanghai', 20, [2, 2], { level: [2, 3] }),
      ],
      1,
    );
    expect(headingOf(gaps)).toBe('Chongqing is first of the 2 with figures.');
  });

  it('says whose figure is highest, if first place is open', () => {
    const open = viewOf([
      row('chongqing', 30, [1, 2]),
      row('shanghai', 20, [1, 2], { isPart: true }),
    ]);
    expect(headingOf(open)).toBe('Chongqing has the highest figure. First place is open.');
  });

  it('names nobody if a part of the period is already as high', () => {
    const open = viewOf([
      row('shanghai', 30, [1, 2], { isPart: true }),
      row('chongqing', 20, [1, 2]),
    ]);
    expect(headingOf(open)).toBe('First place is open.');
  });

  it('says that nothing is comparable', () => {
    expect(headingOf(emptyView)).toBe('No comparable figure for 2025.');
    expect(headingOf(mixedView)).toBe('These figures can’t be ranked.');
  });
});

describe('the cells', () => {
  it('show what each row could hold, and what those without a figure could', () => {
    const drawing = drawRanking(
      viewOf(
        [
          row('chongqing', 30, [1, 1], { byFigures: [1, 2], level: [1, 1] }),
          row('shanghai', 20, [2, 3], { level: [2, 4] }),
          row('beijing', 19, [2, 3], { level: [2, 4] }),
        ],
        1,
      ),
      en,
      'en',
    );
    expect(cellsOf(drawing).slice(0, 3)).toEqual(['S..', '.oo', '.oo']);
    expect(drawing.others?.name).toBe('1 more');
  });

  it('tell what counting the others adds, and leave a last place open', () => {
    const view = viewOf(
      [
        row('chongqing', 30, [1, 1], { level: [1, 1] }),
        row('shanghai', 20, [2, 2], { level: [2, 3], isOpen: true }),
      ],
      1,
    );
    const drawing = drawRanking(view, en, 'en', {
      counting: { isLevel: true, isByFigures: false },
    });
    expect(cellsOf(drawing)).toEqual(['P..', '.oa']);
    expect(drawing.rows[1]?.places?.isOpen).toBe(true);
    expect(drawing.placesHead).toBe('Place among all 3');
    const html = toHtml(tableNode(drawing, null, { isInteractive: false }));
    expect(html).toContain('class="arrow"');
    expect(html.split('id="likewise-hatch"').length - 1).toBe(1);
  });

  it('are not drawn where each place is settled, where there is one row, or none', () => {
    const settled = viewOf([row('chongqing', 30, [1, 1]), row('shanghai', 20, [2, 2])]);
    for (const view of [settled, viewOf([row('chongqing', 30, [1, 1])]), emptyView, mixedView])
      expect(drawRanking(view, en, 'en').placeCount).toBe(0);
    expect(drawRanking(settled, en, 'en').isSettled).toBe(true);
  });

  it('mark a shared place', () => {
    const tied = viewOf([
      row('chongqing', 30, [1, 1]),
      row('shanghai', 30, [1, 1]),
      row('beijing', 10, [3, 3]),
    ]);
    expect(drawRanking(tied, en, 'en').rows.map(({ range }) => range)).toEqual(['=1', '=1', '3']);
  });

  it('open up by figures alone', () => {
    const [first] = rankingView.entries;
    if (!first) throw new Error('expected an entry');
    const stated = placesOf(rankingView, first, DEFAULT_COUNTING);
    const byFigures = placesOf(rankingView, first, { isLevel: false, isByFigures: true });
    expect(stated && isSure(stated) && stated.isStated).toBe(true);
    expect(byFigures && isSure(byFigures)).toBe(false);
  });

  it('begin at the right in a line from right to left', () => {
    const view = viewOf([
      row('chongqing', 30, [1, 2]),
      row('shanghai', 20, [1, 2], { isPart: true }),
    ]);
    const [left, right] = [en, ar].map((words) =>
      toHtml(tableNode(drawRanking(view, words, words.tag), null, { isInteractive: false })),
    );
    const ticks = (html = ''): string[] =>
      [...html.matchAll(/x="([^"]+)" y="12"[^>]*>1</g)].map(([, x]) => x ?? '');
    expect([ticks(left), ticks(right)]).toEqual([['25%'], ['75%']]);
  });
});

describe('two rows', () => {
  const view = viewOf([
    row('chongqing', 30, [1, 1]),
    row('shanghai', 20, [2, 3]),
    row('beijing', 19, [2, 3], { isPart: true }),
  ]);
  const [first, second, third] = view.entries;

  it('can change places only if values and places allow it', () => {
    if (!first || !second || !third) throw new Error('expected three entries');
    expect(canSwap(view, second, third, DEFAULT_COUNTING)).toBe(true);
    expect(canSwap(view, first, third, DEFAULT_COUNTING)).toBe(false);
    expect(canSwap(view, second, second, DEFAULT_COUNTING)).toBe(false);
  });
});

describe('the values', () => {
  const texts = (
    numbers: readonly number[],
    words = en,
    more: Partial<RankingView> = {},
  ): string[] => {
    const view = {
      ...viewOf(numbers.map((value, at) => row(`${at}`, value, [at + 1, at + 1]))),
      ...more,
    };
    return drawRanking(view, words, words.tag).rows.map(({ value }) => value.text);
  };

  it('have two decimals, one from 20 million on, and more where neighbours would look equal', () => {
    expect(texts([2_787_700, 1_772_000])).toEqual(['2.79', '1.77']);
    expect(texts([41_910_000, 36_590_000])).toEqual(['41.9', '36.6']);
    expect(texts([2_787_700, 2_786_500])).toEqual(['2.788', '2.787']);
    expect(texts([2_787_700, 2_787_600, 1_000_000])).toEqual(['2.7877', '2.7876', '1.00']);
  });

  it('leave small values two digits, and whole numbers whole', () => {
    expect(texts([5_710_000, 4_810])).toEqual(['5.71', '0.0048']);
    expect(texts([70, 65])).toEqual(['70', '65']);
  });

  it('are rounded down and marked if only a part is known', () => {
    const view = viewOf([
      row('chongqing', 2_787_700, [1, 2]),
      row('beijing', 1_339_500, [1, 2], { isPart: true }),
    ]);
    const { rows, valueHead } = drawRanking(view, en, 'en');
    expect([valueHead, ...rows.map(({ value }) => value.text)]).toEqual([
      'million',
      '2.79',
      '1.33+',
    ]);
    expect(rows.map(({ bar }) => bar?.isOpen)).toEqual([false, true]);
  });

  it('are in 万 in Chinese, with one decimal', () => {
    expect(texts([2_787_700, 1_334_500], zh)).toEqual(['278.8', '133.5']);
  });

  it('never exclude a possible value by their rounding', () => {
    const [only] = viewOf([row('chongqing', 0, [1, 1], { isPart: true })]).entries;
    if (!only) throw new Error('expected an entry');
    const view = viewOf([
      row('shanghai', 2_000_000, [1, 1]),
      { ...only, bounds: { low: 0, high: 1_231_000 } },
    ]);
    expect(drawRanking(view, en, 'en').rows[1]?.value.text).toBe('≤1.24');
  });

  it('are percentages of a share, with a minus sign', () => {
    expect(texts([45.31, -2.4], en, { unit: 'percent' })).toEqual(['45.3', '−2.4']);
  });
});

describe('the table', () => {
  it('has a button in each row only where a script hears it', () => {
    const drawing = drawRanking(rankingView, en, 'en');
    const count = (isInteractive: boolean): number =>
      toHtml(tableNode(drawing, null, { isInteractive })).split('<button').length - 1;
    expect([count(true), count(false)]).toEqual([rankingView.entries.length, 0]);
  });

  it('hides rows beyond the limit, except highlighted ones', () => {
    const drawing = drawRanking(rankingView, en, 'en', { highlight: new Set(['jinan']) });
    const html = toHtml(tableNode(drawing, null, { isInteractive: false, limit: 2 }));
    expect(html.split('class="beyond"').length - 1).toBe(rankingView.entries.length - 3);
    expect(html).toMatch(/data-id="jinan" class="marked"/);
  });

  it('escapes names and a heading of the page', () => {
    const [first] = rankingView.entries;
    if (!first) throw new Error('expected an entry');
    const view = viewOf([{ ...first, entity: { id: 'x', name: { en: '<b>"A" & B' } } }]);
    const html = toHtml(
      tableNode(drawRanking(view, en, 'en'), '<script>', { isInteractive: true }),
    );
    expect(html).toContain('&lt;b&gt;&quot;A&quot; &amp; B');
    expect(html).not.toContain('<script>');
  });

  it.each(ALL)('says everything in words of $tag', (words) => {
    for (const view of [rankingView, mixedView, emptyView]) {
      const drawing = drawRanking(view, words, words.tag);
      const text = textOf(tableNode(drawing, null, { isInteractive: false })) + drawing.note;
      expect(text).not.toMatch(/undefined|NaN|null|\[object/);
      expect(drawing.heading.every(Boolean)).toBe(true);
    }
  });
});
