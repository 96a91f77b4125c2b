/** Comparison documents and the verdicts computed from them, in worlds whose truth is known. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { ComparisonDocument } from '../../../../engine/model/stored-comparison.ts';
import type { Verdict } from '../../../../engine/model/vocabulary.ts';
import { judgeAbove } from '../../../../engine/verdict/judge-statement.ts';
import { isTrue } from '../../../../engine/verdict/judgement.ts';
import { levelEvidence } from '../../../../engine/verdict/level-members.ts';
import { knownText } from '../../../../engine/verdict/wording/statement-text.ts';
import { claim, figure, handmade, incomplete, withTables } from '../../../support/data/handmade.ts';
import { trueValue } from '../../../support/reference/soundness.ts';
import { propertyOptions, trueWorlds, type World } from '../../../support/worlds/worlds.ts';

/** The comparison documents in force on a date, of the rankings that exist then. */
function comparisonsAsOf(compiled: ReturnType<typeof compile>, date: string): ComparisonDocument[] {
  return compiled.rankings.flatMap(
    ({ comparisons }) => comparisons.findLast((row) => row.asOf <= date)?.document ?? [],
  );
}

const placeOf = ({ metric, period, level, basis }: ComparisonDocument) =>
  [metric, period.id, level, basis].join('/');

interface Judged {
  readonly question: string;
  readonly verdict: Verdict;
  readonly byFigures: Verdict;
}

function* judged(comparison: ComparisonDocument): Generator<Judged & { a: string; b: string }> {
  const evidence = levelEvidence(comparison);
  for (const a of comparison.members) {
    for (const b of comparison.members) {
      const question = `${placeOf(comparison)}: ${a.id} above ${b.id}`;
      yield { question, a: a.id, b: b.id, ...judgeAbove(evidence, a.id, b.id) };
    }
  }
}

/** The verdicts that the truth of an honest world contradicts. */
function falseVerdicts(world: World, comparison: ComparisonDocument): string[] {
  const { metric, period, basis } = comparison;
  return [...judged(comparison)].flatMap(({ question, a, b, verdict, byFigures }) => {
    const [ofA, ofB] = [a, b].map((id) => trueValue(world, id, metric, period.id, basis));
    if (ofA == null || ofB == null) return [];
    const noise = 1e-11 * Math.max(Math.abs(ofA), Math.abs(ofB));
    const lies = [verdict, byFigures].some(
      (answer) =>
        (isTrue(answer) === true && ofA - ofB < -noise) ||
        (isTrue(answer) === false && ofA - ofB > noise),
    );
    return lies ? [`${question} is ${verdict}, ${byFigures} by figures, but ${ofA}, ${ofB}`] : [];
  });
}

describe('verdicts', () => {
  it('are never contradicted by the truth of an honest world, with claims or without', () => {
    let decided = 0;
    fc.assert(
      fc.property(trueWorlds, (world) => {
        const compiled = compile(world.dataset);
        for (const date of world.dates) {
          for (const comparison of comparisonsAsOf(compiled, date)) {
            if (comparison.mixed) continue;
            expect(falseVerdicts(world, comparison)).toEqual([]);
            decided += [...judged(comparison)].filter(({ verdict }) => isTrue(verdict)).length;
          }
        }
      }),
      propertyOptions(),
    );
    expect(decided).toBeGreaterThan(100);
  });
});

function comparisonOf(dataset: ReturnType<typeof handmade>): ComparisonDocument {
  const [comparison] = comparisonsAsOf(compile(dataset), '9999-12-31').filter(
    (row) => row.metric === 'total' && row.period.id === '2024',
  );
  if (!comparison) throw new Error('no comparison document of 2024');
  return comparison;
}

function member(comparison: ComparisonDocument, id: string) {
  const found = comparison.members.find((row) => row.id === id);
  if (!found) throw new Error(`no member ${id}`);
  return found;
}

describe('a comparison document', () => {
  const figures = [figure('a total 2024 100..120'), figure('b total 2024 50..150')];

  test('holds every member of the level, listed or not, with and without claims', () => {
    const comparison = comparisonOf(handmade('a b c', figures, [claim('a total 2024 city 1')]));
    expect(comparison.members.map((row) => [row.id, row.bounds, row.figures, row.first])).toEqual([
      ['a', { low: 100, high: 120 }, { low: 100, high: 120 }, ['a/total/2024/count/city/1/source']],
      ['b', { low: 50, high: 120 }, { low: 50, high: 150 }, []],
      ['c', { low: 0, high: 120 }, { low: 0, high: null }, []],
    ]);
    expect(comparison.claims).toEqual([
      {
        id: 'a/total/2024/count/city/1/source',
        entity: 'a',
        source: 'source',
        text: {
          en: 'source states that A came first among “City”.',
          zh: 'source称A在“City”中居首。',
        },
      },
    ]);
  });

  test('names the sources of the figures and the claims behind bounds', () => {
    const comparison = comparisonOf(handmade('a b c', figures, [claim('a total 2024 city 1')]));
    const id = 'a/total/2024/count/city/1/source';
    expect(comparison.members.map((row) => [row.id, row.listed, row.sources, row.claims])).toEqual([
      ['a', true, ['source'], undefined],
      ['b', true, ['source'], [id]],
      ['c', false, ['source'], [id]],
    ]);
    expect(comparison.subject?.sources.map((row) => row.id)).toEqual(['source']);
  });

  test('has the words, cells and growth of its subject', () => {
    expect(comparisonOf(handmade('a b', figures)).subject).toMatchObject({
      titles: { metric: { en: 'Things' }, level: { en: 'City' } },
      kind: 'count',
      cells: [['total', '2024']],
      growth: 'growth',
    });
  });

  test('names no claim that figures contradict, and keeps other ranks apart', () => {
    const claims = [claim('b total 2024 city 1'), claim('a total 2024 city 1')];
    const contradicting = [figure('a total 2024 100'), figure('b total 2024 50')];
    expect(
      comparisonOf(handmade('a b', contradicting, claims)).claims.map((row) => row.entity),
    ).toEqual(['a']);
    const second = comparisonOf(handmade('a b c', figures, [claim('b total 2024 city 2')]));
    expect(member(second, 'b')).toMatchObject({
      first: [],
      lower: { rank: 2, claims: ['b/total/2024/count/city/2/source'] },
    });
    expect(second.claims[0]?.text).toEqual({
      en: 'source states that B was number 2 among “City”.',
      zh: 'source称B在“City”中排第2名。',
    });
  });

  test('says whether its level leaves others out, and what bounds them, with its source', () => {
    expect(comparisonOf(handmade('a b', figures))).toMatchObject({ complete: true });
    const open = comparisonOf(incomplete(handmade('a b', figures)));
    expect([open.complete, open.beyond]).toEqual([false, undefined]);
    const bounded = comparisonOf(incomplete(handmade('a b', figures), 40));
    expect(bounded.beyond).toEqual({ value: 40, source: 'source' });
    expect(bounded.subject?.sources.map((row) => row.id)).toEqual(['source']);
  });

  test('has what tables print, by precision and qualifier', () => {
    const rows = [
      figure('a total 2024 100..120', { source: 'table' }),
      figure('b total 2024 110..130', { source: 'table' }),
      figure('c total 2024 90', { source: 'table' }),
      figure('a total 2024 101', { source: 'article' }),
      figure('b total 2024 112', { source: 'article' }),
    ];
    const dataset = handmade('a b c', rows);
    expect(comparisonOf(withTables(dataset, 'table')).tables).toEqual([
      { source: 'table', values: { a: 100, b: 110 } },
    ]);
    expect(comparisonOf(dataset).tables).toBeUndefined();
  });

  test('has the estimate that represents a member', () => {
    const estimate = figure('a total 2024 100', { modelled: true });
    const comparison = comparisonOf(handmade('a b', [estimate, figure('b total 2024 90')]));
    expect(comparison.members.map((row) => row.estimate)).toEqual([
      { value: 100, source: 'source' },
      undefined,
    ]);
  });

  test('changes when bounds without claims do, though the ranking does not', () => {
    const rows = [
      figure('a total 2024 100..120'),
      figure('l total 2024 130', { source: 'paper', knownFrom: '2024-06-01' }),
    ];
    const dataset = handmade('a c<l l', rows, [claim('a total 2024 city 1')]);
    const found = compile(dataset).rankings.find(
      ({ key }) => key.metric === 'total' && key.period === '2024' && key.level === 'city',
    );
    expect(found?.vintages.map((row) => row.asOf)).toEqual(['2024-01-01']);
    expect(
      found?.comparisons.map(({ asOf, document }) => [
        asOf,
        document && member(document, 'c').bounds.high,
        document && member(document, 'c').figures.high,
      ]),
    ).toEqual([
      ['2024-01-01', 120, null],
      ['2024-06-01', 120, 130],
    ]);
  });

  test('ends when its ranking ends', () => {
    const gone = figure('a total 2024 100', { withdrawnOn: '2025-01-01' });
    const [found] = compile(handmade('a b', [gone])).rankings.filter(
      ({ key }) => key.metric === 'total',
    );
    expect(found?.comparisons.map((row) => [row.asOf, row.document === null])).toEqual([
      ['2024-01-01', false],
      ['2025-01-01', true],
    ]);
  });

  test('bounds growth by a fall to nothing if nothing is known', () => {
    const stated = figure('a total 2024 100', { yoy: { value: -5, decimals: 0 } });
    const dataset = handmade('a b', [stated]);
    const [comparison] = comparisonsAsOf(compile(dataset), '9999-12-31').filter(
      (row) => row.metric === 'growth',
    );
    if (!comparison) throw new Error('no comparison document of growth');
    expect(member(comparison, 'b')).toMatchObject({
      bounds: { low: -100, high: null },
    });
    expect(knownText(comparison, member(comparison, 'b'), 'bounds', 'en')).toBe('nothing known');
    expect(judgeAbove(levelEvidence(comparison), 'b', 'a').verdict).toBe('open');
  });
});
