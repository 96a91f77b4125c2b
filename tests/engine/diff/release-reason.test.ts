/** Reasons for releases, as the list of releases shows them. */
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { diffReleases, type Summaries } from '../../../engine/diff/dataset-diff.ts';
import { type ReleaseChanges, releaseReason } from '../../../engine/diff/release-reason.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import { edited, summaryOf, withFigures, without } from '../../support/data/summaries.ts';

/** A dataset with one metric, so that nothing is derived. */
function plain(...parts: Parameters<typeof handmade>): Dataset {
  const dataset = handmade(...parts);
  return { ...dataset, metrics: dataset.metrics.filter(({ id }) => id === 'total') };
}

const BEFORE = plain('a b c d', [
  figure('a total 2024 2500..4000'),
  figure('b total 2024 3000'),
  figure('c total 2024 1000'),
]);

const RANKED = 'Things, 2024, City, Counted';

const summariesOf = (...datasets: readonly Dataset[]): Summaries =>
  new Map(datasets.map((dataset) => [dataset.id, summaryOf(dataset)]));

const ORIGIN = 'https://one.test';

/** Changes from one release to another for the same address. */
const changed = (before: Summaries | null, after: Summaries): ReleaseChanges => ({
  differences: diffReleases(before, after),
  origins: { before: ORIGIN, after: ORIGIN },
});

const changedDataset = (before: Dataset, after: Dataset) =>
  changed(summariesOf(before), summariesOf(after));

describe('the reason names', () => {
  test.each<[string, Dataset, string]>([
    ['nothing but code', BEFORE, 'pages or code changed, no figure did'],
    [
      'the new figure and the first of the changed ranks',
      withFigures(BEFORE, figure('a total 2024 3500', { source: 'bureau' })),
      `handmade: 1 new figure, 1 ranking changes (rank of A 1–2 → 1 and 1 more in ${RANKED})`,
    ],
    [
      'who is now listed',
      withFigures(BEFORE, figure('d total 2024 500')),
      `handmade: 1 new figure, 1 ranking changes (D now listed in ${RANKED})`,
    ],
    [
      'who is no longer listed',
      edited(BEFORE, 'c', { withdrawnOn: '2024-06-01', withdrawnReason: 'wrong' }),
      `handmade: 1 figure withdrawn, 1 ranking changes (C no longer listed in ${RANKED})`,
    ],
    [
      'no entry if only a figure changes',
      edited(BEFORE, 'c', { value: 1100 }),
      'handmade: 1 figure changed, 1 ranking changes',
    ],
    [
      'no rank where nothing is compared',
      withFigures(BEFORE, figure('d total 2024 99', { basis: 'mixed' })),
      'handmade: 1 new figure, 1 ranking changes and 1 ranking is new',
    ],
    [
      'a change without a row as its cause',
      plain('a b c d e', BEFORE.observations),
      'handmade: no figure changed, 1 ranking changes',
    ],
    [
      'why history was altered',
      { ...BEFORE, rewrites: [{ date: '2024-06-01', from: '2024-01-01', reason: 'A typo.' }] },
      'handmade: no figure changed, no ranking changes, history from 1 January 2024 altered: A typo.',
    ],
  ])('%s', (_, after, reason) => {
    expect(releaseReason(changedDataset(BEFORE, after))).toBe(reason);
  });
});

test.each<[string, Summaries | null, Summaries, string]>([
  ['the first one', new Map(), summariesOf(BEFORE), 'first release'],
  [
    'one after a release that can’t be read',
    null,
    summariesOf(BEFORE),
    'handmade: not comparable with the release before',
  ],
  [
    'one with a new dataset',
    summariesOf(BEFORE),
    summariesOf(BEFORE, { ...BEFORE, id: 'second' }),
    'second: new dataset',
  ],
  [
    'one that replaces a dataset',
    summariesOf(BEFORE),
    summariesOf({ ...BEFORE, id: 'second' }),
    'second: new dataset; handmade: dataset removed',
  ],
])('the reason for %s', (_, before, after, reason) => {
  expect(releaseReason(changed(before, after))).toBe(reason);
});

test.each<[string, Dataset, string | null, string]>([
  [
    'another address',
    BEFORE,
    'https://two.test',
    'links to https://one.test, not https://two.test',
  ],
  [
    'another address and changes',
    edited(BEFORE, 'c', { value: 1100 }),
    'https://two.test',
    'links to https://one.test, not https://two.test; handmade: 1 figure changed, 1 ranking changes',
  ],
  ['an unknown address', BEFORE, null, 'pages or code changed, no figure did'],
])('the reason after a release for %s', (_, after, before, reason) => {
  const { differences } = changedDataset(BEFORE, after);
  expect(releaseReason({ differences, origins: { before, after: ORIGIN } })).toBe(reason);
});

describe('a message', () => {
  const unchanged = changedDataset(BEFORE, BEFORE);

  test.each([
    ['Fix a typo', 'Fix a typo (pages or code changed, no figure did)'],
    ['Fix a typo\r\n\nIn the words.\n', 'Fix a typo (pages or code changed, no figure did)'],
    ['  \n', 'pages or code changed, no figure did'],
    ['', 'pages or code changed, no figure did'],
    ['x'.repeat(101), `${'x'.repeat(99)}… (pages or code changed, no figure did)`],
    ['车'.repeat(100), `${'车'.repeat(100)} (pages or code changed, no figure did)`],
  ])('%j comes first, without its later lines', (message, reason) => {
    expect(releaseReason(unchanged, message)).toBe(reason);
  });

  test('stays complete beside changes that are truncated', () => {
    const long = {
      ...BEFORE,
      bases: BEFORE.bases.map((row) => ({ ...row, title: { en: 'w'.repeat(300) } })),
    };
    const reason = releaseReason(changedDataset(long, without(long, 'c')), 'Withdraw C');
    expect(reason).toMatch(/^Withdraw C \(handmade: 1 figure removed, .*w…\)$/);
    expect(reason).toHaveLength('Withdraw C ()'.length + 200);
  });
});
