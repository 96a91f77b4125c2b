/** Table of changes: one row for each, with old and new side by side. */

import { expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { changesCsv } from '../../../engine/diff/changes-csv.ts';
import { changesDocument } from '../../../engine/diff/changes-document.ts';
import { csvRows } from '../../support/data/csv-rows.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';

const STORY = handmade(
  'a b',
  [
    figure('a total 2024 30', {
      withdrawnOn: '2024-02-01',
      withdrawnReason: 'A slip\nof the pen.',
    }),
    figure('b total 2024 20'),
    figure('a total 2024 10', { source: 'bureau', knownFrom: '2024-02-01' }),
  ],
  [claim('a total 2024 city 1', { withdrawnOn: '2024-03-01', withdrawnReason: 'retracted' })],
);
const csv = changesCsv(changesDocument(compile(STORY)));
const rows = csvRows(csv);

/** The rows of one kind, without empty cells. */
function ofKind(kind: string) {
  return rows
    .filter((row) => row.kind === kind && (row.metric === 'total' || row.metric === ''))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== '')));
}

const PLACE = { metric: 'total', period: '2024', basis: 'count' };

test('has a corrected figure beside the new one, with the reason in one line', () => {
  expect(ofKind('figure').filter((row) => row.old !== undefined)).toEqual([
    {
      ...{ date: '2024-02-01', kind: 'figure', entity: 'a', ...PLACE, old: '30', new: '10' },
      ...{ source: 'bureau', id: 'a/total/2024/count/bureau', reason: 'A slip of the pen.' },
    },
  ]);
});

test('has what was withdrawn as old, without anything new', () => {
  expect(ofKind('withdrawn-figure')).toEqual([
    {
      ...{ date: '2024-02-01', kind: 'withdrawn-figure', entity: 'a', ...PLACE, old: '30' },
      ...{ id: 'a/total/2024/count/source', reason: 'A slip of the pen.' },
    },
  ]);
  expect(ofKind('withdrawn-claim')).toMatchObject([
    { date: '2024-03-01', old_rank_best: '1', old_rank_worst: '1', reason: 'retracted' },
  ]);
});

test('has the ranks before and after', () => {
  const moved = ofKind('rank').filter((row) => row.date === '2024-02-01');
  expect(moved).toEqual([
    {
      ...{ date: '2024-02-01', kind: 'rank', entity: 'a', level: 'city', ...PLACE },
      ...{ old_rank_best: '1', old_rank_worst: '1', rank_best: '2', rank_worst: '2' },
    },
    {
      ...{ date: '2024-02-01', kind: 'rank', entity: 'b', level: 'city', ...PLACE },
      ...{ old_rank_best: '2', old_rank_worst: '2', rank_best: '1', rank_worst: '1' },
    },
  ]);
});

test('has statements of rank, new rankings and alterations of history', () => {
  expect(ofKind('claim')).toMatchObject([{ entity: 'a', level: 'city', rank_best: '1' }]);
  expect(ofKind('ranking-new')).toMatchObject([{ date: '2024-01-01', level: 'city', ...PLACE }]);
  const rewritten = {
    ...STORY,
    rewrites: [{ date: '2024-04-01', from: '2024-01-01', reason: 'A wrong unit.' }],
  };
  const [first] = csvRows(changesCsv(changesDocument(compile(rewritten))));
  expect(first).toMatchObject({
    ...{ date: '2024-04-01', kind: 'rewrite', reason: 'since 2024-01-01: A wrong unit.' },
  });
});

test('has one line for each row, newest first', () => {
  expect(csv.split('\r\n')).toHaveLength(rows.length + 2);
  const dates = rows.map((row) => row.date);
  expect(dates).toEqual(dates.toSorted().reverse());
});
