/** What a ranking of a pasted table says of itself: who is in it, its margins of error, its licence, its title, and that it came by a link. */
import { describe, expect, test } from 'vitest';
import { rankDraft } from '../../../../engine/editing/draft/rank-draft.ts';
import { DraftReader } from '../../../../engine/editing/draft/read-draft.ts';
import { parseGrid } from '../../../../engine/editing/import/grid/parse-grid.ts';
import { type Draft, newDraft } from '../../../../engine/model/draft.ts';

const SORTED = 'City\tScore\nA\t1387\nB\t1385\nC\t1370';
const UNSORTED = 'City\tScore\nA\t1385\nB\t1387\nC\t1370';
const MARGINS = 'City\tScore\tMargin\nA\t1387\t±5\nB\t1385\t±4\nC\t1370\t±6';
const REPLIES = { unit: 'points', period: '2024', publisher: 'Office' };

function rank(table: string, replies: Draft['replies'] = {}, more: Partial<Draft> = {}) {
  const draft = { ...newDraft(table), replies: { ...REPLIES, ...replies }, ...more };
  const { ranking } = rankDraft(new DraftReader().read(draft, parseGrid(table), '2026-01-18'));
  if (!ranking) throw new Error('no ranking');
  return ranking;
}

const opens = (...said: Parameters<typeof rank>) =>
  rank(...said).document.entries.map(({ rank: found }) => found?.level.open === true);

describe('a pasted table', () => {
  test.each([
    ['nobody said who is in it: others could come before each', SORTED, {}, [true, true, true]],
    ['everyone is in it', SORTED, { among: 'all' }, [false, false, false]],
    ['it is the top of a longer list', SORTED, { among: 'top' }, [false, false, true]],
    [
      'it isn’t sorted, so that it is the top of nothing',
      UNSORTED,
      { among: 'top' },
      [true, true, true],
    ],
  ])('%s', (_, table, replies, expected) => {
    expect(opens(table, replies)).toEqual(expected);
  });

  test('has no licence until one is chosen', () => {
    expect(rank(SORTED).view.license).toBe('');
    expect(rank(SORTED, { license: 'CC0-1.0' }).view.license).toBe('CC0-1.0');
  });

  test('has the typed title as its heading', () => {
    expect(rank(SORTED).view.titles.heading).toBeUndefined();
    expect(rank(SORTED, { title: 'The best' }).view.titles.heading?.en).toBe('The best');
  });

  test('says that margins of error were left out', () => {
    const { document, view } = rank(MARGINS, {}, { answers: { margins: 'leave-out' } });
    expect(document.basis).toBe('margins-left-out');
    expect(view.titles.basis.en).toBe('As the sources give it; margins of error left out');
    expect(document.entries.map(({ rank: found }) => found?.best)).toEqual([1, 2, 3]);
  });

  test('has no ranks with its margins, which are notes', () => {
    const { document, view } = rank(MARGINS, {}, { answers: { margins: 'use' } });
    expect(view.mixed).toBe(true);
    expect(document.entries.map(({ rank: found }) => found)).toEqual([null, null, null]);
    expect(document.entries[0]?.observations[0]).toMatchObject({ note: 'Margin: ±5' });
  });

  test('that came by a link says whose it is', () => {
    const { titles } = rank(SORTED, {}, { isShared: true }).view;
    expect(titles.basis.en).toBe(
      'From a link: figures and sources are its author’s; nobody has checked them',
    );
    expect(titles.basis.zh).toContain('未经任何人核对');
  });
});
