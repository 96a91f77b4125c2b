/** Authored rows that differ between two releases, and from which date on. */
import { describe, expect, test } from 'vitest';
import type { Claim, Observation } from '../../../engine/dataset/schema.ts';
import { diffRows, type RowChange } from '../../../engine/diff/differences.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';
import { summaryOf } from '../../support/data/summaries.ts';

const ROW = figure('a total 2024 30', { knownFrom: '2024-02-01' });
const CLAIM = claim('a total 2024 city 1', { knownFrom: '2024-02-01' });
const of = (observations: readonly Observation[], claims: readonly Claim[] = []) =>
  summaryOf(handmade('a b', observations, claims));

function found(before: readonly Observation[], after: readonly Observation[]) {
  return diffRows(of(before), of(after)).map(({ what, from }: RowChange) => [what, from]);
}

test.each<[string, Partial<Observation>, string, string]>([
  ['a value', { value: 31 }, 'changed', '2024-02-01'],
  ['a precision', { precision: 10, qualifier: 'stated' }, 'changed', '2024-02-01'],
  ['a status', { status: 'disputed' }, 'changed', '2024-02-01'],
  ['a growth rate', { yoy: { value: 9.7, decimals: 2 } }, 'changed', '2024-02-01'],
  ['an earlier date', { knownFrom: '2024-01-15' }, 'changed', '2024-01-15'],
  ['a later date', { knownFrom: '2024-03-15' }, 'changed', '2024-02-01'],
  ['a withdrawal', { withdrawnOn: '2024-06-01' }, 'withdrawn', '2024-06-01'],
])('a row with another %s', (_, more, what, from) => {
  expect(found([ROW], [{ ...ROW, ...more }])).toEqual([[what, from]]);
});

test('the decimals of a growth rate are compared, since they give its precision', () => {
  const rate = (decimals: number) => ({ ...ROW, yoy: { value: 9.7, decimals } });
  expect(found([rate(1)], [rate(2)])).toEqual([['changed', '2024-02-01']]);
});

test('a withdrawal that is moved or undone counts from the earlier of both dates', () => {
  const until = (withdrawnOn: string | null) => [{ ...ROW, withdrawnOn }];
  expect(found(until('2024-06-01'), until('2024-05-01'))).toEqual([['changed', '2024-05-01']]);
  expect(found(until('2024-06-01'), until('2024-07-01'))).toEqual([['changed', '2024-06-01']]);
  expect(found(until('2024-06-01'), until(null))).toEqual([['changed', '2024-06-01']]);
});

describe('rows', () => {
  test('are listed if added or removed, figures before claims, each in the order of ids', () => {
    const other = figure('b total 2024 1');
    expect(diffRows(of([ROW], [CLAIM]), of([other]))).toEqual([
      { kind: 'observation', id: ROW.id, what: 'removed', from: '2024-02-01' },
      { kind: 'observation', id: other.id, what: 'new', from: '2024-01-01' },
      { kind: 'claim', id: CLAIM.id, what: 'removed', from: '2024-02-01' },
    ]);
  });

  test('that differ in wording only are equal', () => {
    const reworded = { ...ROW, note: 'Read twice.', withdrawnReason: 'none' };
    expect(found([ROW], [reworded])).toEqual([]);
  });

  test('of a new or removed dataset are all listed', () => {
    expect(diffRows(null, of([ROW], [CLAIM])).map(({ what }) => what)).toEqual(['new', 'new']);
    expect(diffRows(of([ROW]), null).map(({ what }) => what)).toEqual(['removed']);
    expect(diffRows(null, null)).toEqual([]);
  });
});
