/** Summary of a dataset in a release. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import {
  parseSummary,
  SUMMARY_VERSION,
  summarizeDataset,
} from '../../../engine/diff/dataset-summary.ts';
import { summaryAddress } from '../../../engine/model/address.ts';
import { jsonBody } from '../../../engine/model/json.ts';
import { makeRelease } from '../../../publish/release/release.ts';
import { claim, figure, handmade, incomplete } from '../../support/data/handmade.ts';
import { china } from '../../support/data/real-data.ts';
import { small } from '../../support/data/small-data.ts';

const DATASET = handmade(
  'a b c',
  [
    figure('a total 2024 30..32'),
    figure('b total 2024 20', { knownFrom: '2024-02-01', withdrawnOn: '2024-03-01' }),
    figure('b total 2024 21', { source: 'later', knownFrom: '2024-03-01' }),
    figure('c total 2024 50', { basis: 'mixed' }),
  ],
  [claim('a total 2024 city 1')],
);
const SUMMARY = summarizeDataset(compile(DATASET));

describe('a summary', () => {
  test('has the newest state of each ranking, in numbers', () => {
    expect(SUMMARY.rankings['total/2024/city/count']?.now).toEqual({
      coverage: { listed: 2, of: 3 },
      entries: [
        ['a', 30, 32, [1, 1, 1, 1, 1, 1, 0], 30],
        ['b', 21, 21, [2, 2, 2, 2, 2, 3, 0], 21],
      ],
      unlisted: [['c', 32]],
      setAside: [
        ['c/total/2024/mixed/source', 'basis'],
        ['b/total/2024/count/source', 'withdrawn'],
      ],
      claims: [['a/total/2024/count/city/1/source', 'used']],
      conflicts: [],
    });
  });

  test('marks ranks that others could come before, and has none on a mixed basis', () => {
    const others = summarizeDataset(compile(incomplete(DATASET, 25)));
    const ranksOf = (address: string) =>
      others.rankings[address]?.now?.entries.map(([entity, , , ranks]) => [entity, ranks]);
    expect(ranksOf('total/2024/city/count')).toEqual([
      ['a', [1, 1, 1, 1, 1, 1, 0]],
      ['b', [2, 2, 2, 2, 2, 3, 1]],
    ]);
    expect(ranksOf('total/2024/city/mixed')).toEqual([['c', null]]);
  });

  test('has a digest for each date on which facts changed', () => {
    const steps = SUMMARY.rankings['total/2024/city/count']?.steps;
    expect(steps?.map(([asOf]) => asOf)).toEqual(['2024-01-01', '2024-02-01', '2024-03-01']);
    expect(new Set(steps?.map(([, digest]) => digest)).size).toBe(3);
    expect(SUMMARY.newest).toBe('2024-03-01');
  });

  test('records that a ranking has ended', () => {
    const ended = handmade('a b', [figure('a total 2024 3', { withdrawnOn: '2024-06-01' })]);
    const found = summarizeDataset(compile(ended)).rankings['total/2024/city/count'];
    expect(found?.now).toBeNull();
    expect(found?.steps.at(-1)).toEqual(['2024-06-01', null]);
  });

  test('has the rows with their dates', () => {
    expect(SUMMARY.observations['b/total/2024/count/source']).toMatchObject({
      value: 20,
      status: 'final',
      knownFrom: '2024-02-01',
      withdrawnOn: '2024-03-01',
    });
    expect(SUMMARY.claims['a/total/2024/count/city/1/source']).toMatchObject({
      value: 1,
      knownFrom: '2024-01-01',
      withdrawnOn: null,
    });
  });

  test('has another digest for another upper end of a range', () => {
    const digestFor = (valueTo: number) => {
      const range = { qualifier: 'between', precision: null, valueTo } as const;
      const summary = summarizeDataset(compile(handmade('a', [figure('a total 2024 5', range)])));
      return summary.observations['a/total/2024/count/source']?.digest;
    };
    expect(digestFor(6)).not.toBe(digestFor(7));
  });

  test('has who led each year', () => {
    expect(SUMMARY.leaders['total/city']?.now).toEqual([['2024', 'count', 'stated', ['a']]]);
  });

  test('of nothing is empty', () => {
    const { newest, rankings, leaders } = summarizeDataset(compile(handmade('a b', [])));
    expect([newest, rankings]).toEqual(['', {}]);
    expect(Object.values(leaders).flatMap(({ now }) => now)).toEqual([]);
  });

  test('doesn’t depend on the order of rows', () => {
    const reversed = {
      ...DATASET,
      observations: DATASET.observations.toReversed(),
      entities: DATASET.entities.toReversed(),
    };
    expect(jsonBody(summarizeDataset(compile(reversed)))).toEqual(jsonBody(SUMMARY));
  });
});

describe('stored', () => {
  test('is one of the release’s documents, and is parsed back unchanged', async () => {
    const compiled = small();
    const { manifest } = makeRelease([compiled]);
    expect(Object.keys(manifest.documents)).toContain(summaryAddress('small'));
    expect(parseSummary(jsonBody(summarizeDataset(compiled)))).toEqual(summarizeDataset(compiled));
  });

  test('in another format can’t be compared', () => {
    expect(parseSummary(jsonBody({ ...SUMMARY, form: SUMMARY_VERSION + 1 }))).toBeNull();
  });
});

test('the summary of the real data has every ranking, and stays below 1 MB', () => {
  const compiled = china();
  const summary = summarizeDataset(compiled);
  expect(Object.keys(summary.rankings)).toHaveLength(compiled.rankings.length);
  expect(Object.keys(summary.observations)).toHaveLength(compiled.dataset.observations.length);
  expect(jsonBody(summary).length).toBeLessThan(1_000_000);
});
