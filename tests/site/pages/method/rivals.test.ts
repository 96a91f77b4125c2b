/** The rivals of an entry: those surely and possibly above it. */
import { describe, expect, test } from 'vitest';
import { rivalsOf } from '../../../../site/pages/method/ranks-section.ts';
import { entry, rankingView } from '../../../fixtures/widget/ranking.ts';

const ids = (rows: readonly { entity: { id: string } }[] | undefined) =>
  rows?.map(({ entity }) => entity.id);

describe('who is above an entry', () => {
  const entries = [
    entry('a', [90, 100], [1, 1]),
    entry('b', [50, 60], [2, 3]),
    entry('c', [55, 70], [2, 3]),
    entry('d', [10, 20], [4, 4]),
  ];
  const view = { ...rankingView, claims: [], entries };

  test.each([
    ['a', [], []],
    ['b', ['a'], ['c']],
    ['c', ['a'], ['b']],
    ['d', ['a', 'b', 'c'], []],
  ])('%s', (id, surely, possibly) => {
    const one = entries.find(({ entity }) => entity.id === id);
    const rivals = one ? rivalsOf(view, one) : null;
    expect(ids(rivals?.certain)).toEqual(surely);
    expect(ids(rivals?.possible)).toEqual(possibly);
  });

  test('is null if it doesn’t add up to the rank', () => {
    expect(rivalsOf(view, entry('b', [50, 60], [3, 3]))).toBeNull();
  });

  test('counts an entity that is stated to be first as certainly above', () => {
    const holder = rankingView.claims.find(({ status, rank }) => status === 'used' && rank === 1);
    if (!holder) throw new Error('nobody is stated to be first');
    const open = [entry(holder.entity, [90, 100], [1, 1]), entry('hefei', [50, 100], [2, 2])];
    const rivals = rivalsOf({ ...rankingView, entries: open }, entry('hefei', [50, 100], [2, 2]));
    expect(ids(rivals?.certain)).toEqual([holder.entity]);
  });
});
