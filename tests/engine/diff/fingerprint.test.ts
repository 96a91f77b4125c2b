/** Digests of facts without their wording, and the dates on which facts changed. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import {
  comparisonFacts,
  digestOf,
  factChanges,
  leadersFacts,
  rankingFacts,
} from '../../../engine/diff/fingerprint.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';
import { ranking } from '../../support/data/real-data.ts';

test('a digest is short, and the same for the same facts', () => {
  expect(digestOf([1, 'a'])).toMatch(/^[0-9a-f]{12}$/);
  expect(digestOf([1, 'a'])).toBe(digestOf([1, 'a']));
  expect(digestOf([1, 'a'])).not.toBe(digestOf([1, 'b']));
});

describe('of a ranking', () => {
  const document = ranking('total', '2025', 'city', 'plant');
  const facts = JSON.stringify(rankingFacts(document));
  const [first, ...others] = document.entries;
  const [aside, ...asides] = document.setAside;
  if (!first || !aside) throw new Error('the ranking has entries, and figures set aside');

  test.each<[string, object]>([
    ['another coverage', { coverage: { listed: 1, of: 2 } }],
    ['a removed entry', { entries: others }],
    ['the other order', { entries: document.entries.toReversed() }],
    ['another bound', { entries: [{ ...first, bounds: { ...first.bounds, low: 1 } }, ...others] }],
    [
      'another rank by figures',
      {
        entries: [
          { ...first, rank: { ...first.rank, byFigures: { best: 3, worst: 9 } } },
          ...others,
        ],
      },
    ],
    [
      'a rank that others could come before',
      {
        entries: [
          {
            ...first,
            rank: first.rank && { ...first.rank, level: { ...first.rank.level, open: true } },
          },
          ...others,
        ],
      },
    ],
    [
      'another rank of one that isn’t listed',
      {
        unlisted: document.unlisted.map(({ level, ...one }) => ({
          ...one,
          level: level && { ...level, best: 1, worst: 99 },
        })),
      },
    ],
    ['another reported figure', { entries: [{ ...first, reported: null }, ...others] }],
    ['a removed printed figure', { entries: [{ ...first, observations: [] }, ...others] }],
    ['nothing set aside', { setAside: asides }],
    ['another reason to set aside', { setAside: [{ ...aside, reason: 'withdrawn' }, ...asides] }],
    ['nobody unlisted', { unlisted: [] }],
    ['no claims', { claims: [] }],
    ['no conflicts', { conflicts: [] }],
    ['another unit', { unit: 'cars' }],
  ])('%s is another fact', (_, more) => {
    expect(JSON.stringify(rankingFacts({ ...document, ...more }))).not.toBe(facts);
  });

  test('another upper end of a range, or another range of a last figure, is another fact', () => {
    const [observation, ...observations] = first.observations;
    const unlisted = document.unlisted.find(({ last }) => last !== null);
    if (!observation || !unlisted?.last) throw new Error('the ranking has a last figure');
    const { last } = unlisted;
    const factsOf = (valueTo: number, high: number | null) =>
      JSON.stringify(
        rankingFacts({
          ...document,
          entries: [{ ...first, observations: [{ ...observation, valueTo }, ...observations] }],
          unlisted: [{ ...unlisted, last: { ...last, bounds: { low: 1, high } } }],
        }),
      );
    const all = [factsOf(5, 2), factsOf(6, 2), factsOf(5, 3), factsOf(5, null)];
    expect(new Set(all).size).toBe(4);
  });

  test('ignores derivations, notes, titles, links and dates', () => {
    const entries = document.entries.map((entry) => ({
      ...entry,
      why: [],
      entity: { ...entry.entity, name: { en: 'X' } },
      reported: entry.reported && { ...entry.reported, note: 'X' },
      observations: entry.observations.map((row) => ({ ...row, note: 'X', withdrawnReason: 'X' })),
    }));
    const reworded = { ...document, entries, sources: [], named: [], asOf: '2000-01-01' };
    expect(JSON.stringify(rankingFacts(reworded))).toBe(facts);
  });
});

describe('the dates on which facts changed', () => {
  const number = (document: { readonly n: number }) => document.n;
  test.each([
    ['none', [], []],
    [
      'a vintage with other wording',
      [
        ['a', 1],
        ['b', 1],
        ['c', 2],
      ],
      ['a', 'c'],
    ],
    [
      'a ranking that ends and begins again',
      [
        ['a', 1],
        ['b', null],
        ['c', 1],
      ],
      ['a', 'b', 'c'],
    ],
    [
      'a ranking that begins with nothing',
      [
        ['a', null],
        ['b', 1],
      ],
      ['b'],
    ],
  ] as const)('of %s', (_, vintages, dates) => {
    const made = vintages.map(([asOf, n]) => ({ asOf, document: n === null ? null : { n } }));
    expect(factChanges(made, number).map(([date]) => date)).toEqual(dates);
  });
});

test('comparisons and leaders are digested by bounds and leaders, not by wording', () => {
  const compiled = compile(
    handmade(
      'a b',
      [figure('a total 2024 3'), figure('b total 2024 2')],
      [claim('a total 2024 city 1')],
    ),
  );
  const comparison = compiled.rankings.find(({ key }) => key.metric === 'total')?.comparisons[0]
    ?.document;
  const leaders = compiled.leaders.find(({ key }) => key.metric === 'total')?.vintages[0]?.document;
  if (!comparison || !leaders) throw new Error('both are there');
  expect(comparisonFacts(comparison)).toEqual([
    'things',
    false,
    [
      ['a', 3, 3, 3, 3, ['a/total/2024/count/city/1/source']],
      ['b', 2, 2, 2, 2, []],
    ],
  ]);
  expect(leadersFacts(leaders)).toEqual([
    'things',
    [['2024', false, ['count', false, [2, 2], 'proven', ['a']], []]],
  ]);
});
