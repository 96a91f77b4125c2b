/** Verdicts on statements: in random worlds whose truth is known, and case by case. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { parseCellId } from '../../../engine/model/address.ts';
import { parsePeriod } from '../../../engine/model/period.ts';
import type { ComparisonDocument } from '../../../engine/model/stored-comparison.ts';
import {
  type Finding,
  judgeFirstSince,
  judgeStatement,
  OPEN_FINDING,
} from '../../../engine/verdict/judge-statement.ts';
import {
  type LevelEvidence,
  levelEvidence,
  requireLevelMember,
} from '../../../engine/verdict/level-members.ts';
import { claim, figure, handmade, incomplete } from '../../support/data/handmade.ts';
import {
  isFalse,
  type SingleStatement,
  statementsAbout,
  type Truth,
  trueValues,
  truthOf,
} from '../../support/verdict/true-statements.ts';
import {
  propertyOptions,
  trueWorlds,
  type World,
  worldsWithFalsehoods,
} from '../../support/worlds/worlds.ts';

type Compiled = ReturnType<typeof compile>;

/** The members of every ranking that exists on a date. */
function evidenceAsOf({ rankings }: Compiled, date: string): LevelEvidence[] {
  return rankings
    .flatMap(({ comparisons }) => comparisons.findLast((row) => row.asOf <= date)?.document ?? [])
    .map(levelEvidence);
}

const nameOf = ({ metric, period, level, basis }: ComparisonDocument) =>
  [metric, period.id, level, basis].join('/');

/** Verdicts that the truth contradicts. */
function falseVerdicts(world: World, evidence: LevelEvidence): string[] {
  const values = trueValues(world, evidence.document);
  return [...statementsAbout(evidence)].flatMap((statement) => {
    const found = judgeStatement(evidence, statement);
    return isFalse(found, truthOf(values, evidence, statement))
      ? [`${nameOf(evidence.document)}: ${JSON.stringify(statement)} is ${found.verdict}`]
      : [];
  });
}

/** “It is first in 2025 for the first time since 2024”, on one basis, with its truth. */
function falseReturns(world: World, all: readonly LevelEvidence[]): string[] {
  return all.flatMap((now) => {
    if (now.document.period.id !== '2025') return [];
    const before = all.find(
      ({ document }) =>
        nameOf({ ...now.document, period: document.period }) === nameOf(document) &&
        document.period.id === '2024',
    );
    if (!before) return [];
    return now.document.members.flatMap(({ id }) => {
      const first = { kind: 'rank', entity: id, rank: 1, among: 'level' } as const;
      const years = [before, now];
      const truths = years.map((year) => truthOf(trueValues(world, year.document), year, first));
      const both = (counting: keyof Truth) => {
        const ofYears = truths.map((truth) => truth[counting]);
        return ofYears.includes(null) ? null : ofYears.every((isFirst) => isFirst === true);
      };
      const truth = { ofMembers: both('ofMembers'), ofAll: both('ofAll') };
      const found = judgeFirstSince(years.map((year) => judgeStatement(year, first)));
      return isFalse(found, truth) ? [`${nameOf(now.document)}: ${id} since 2024`] : [];
    });
  });
}

describe('in honest worlds, verdicts', () => {
  it('are never contradicted by the truth, by figures or with claims', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(trueWorlds, (world) => {
        const compiled = compile(world.dataset);
        for (const date of world.dates) {
          const all = evidenceAsOf(compiled, date);
          for (const evidence of all) {
            if (evidence.document.mixed) continue;
            expect(falseVerdicts(world, evidence)).toEqual([]);
            for (const statement of statementsAbout(evidence)) {
              const { verdict } = judgeStatement(evidence, statement);
              const name = `${statement.kind} ${verdict}`;
              seen.set(name, (seen.get(name) ?? 0) + 1);
            }
          }
          expect(
            falseReturns(
              world,
              all.filter(({ document }) => !document.mixed),
            ),
          ).toEqual([]);
        }
      }),
      propertyOptions(60),
    );
    for (const kind of ['rank', 'above', 'least', 'most'])
      for (const verdict of ['proven', 'stated', 'open', 'denied', 'refuted'])
        expect([kind, verdict, (seen.get(`${kind} ${verdict}`) ?? 0) > 0]).toEqual([
          kind,
          verdict,
          true,
        ]);
  });

  it('are settled by the figures that are said to settle them', () => {
    let settled = 0;
    fc.assert(
      fc.property(trueWorlds, (world) => {
        const [, date = ''] = world.dates;
        const open = evidenceAsOf(compile(world.dataset, date), date).flatMap((evidence) =>
          evidence.document.mixed || evidence.document.subject?.kind !== 'count'
            ? []
            : [...statementsAbout(evidence)]
                .filter(({ kind }) => kind === 'rank' || kind === 'above')
                .map((statement) => ({
                  evidence,
                  statement,
                  found: judgeStatement(evidence, statement),
                }))
                .filter(({ found }) => found.byFigures === 'open'),
        );
        const [first] = open;
        if (!first) return;
        const known = withExactFigures(world, first.found, date);
        const after = evidenceAsOf(compile(known, date), date).find(
          ({ document }) => nameOf(document) === nameOf(first.evidence.document),
        );
        expect(after && isSettledByFigures(after, inLevel(first.statement))).toBe(true);
        settled += 1;
      }),
      propertyOptions(40, 2000),
    );
    expect(settled).toBeGreaterThan(10);
  });
});

/** Who is listed changes with new figures, so the statement is about the whole level. */
function inLevel(statement: SingleStatement): SingleStatement {
  return statement.kind === 'rank' ? { ...statement, among: 'level' } : statement;
}

/** Whether figures settle a statement as far as members of the level go: who isn’t in the data can leave their ranks open. */
function isSettledByFigures(evidence: LevelEvidence, statement: SingleStatement): boolean {
  if (judgeStatement(evidence, statement).byFigures !== 'open') return true;
  const { number } = requireLevelMember(evidence, statement.entity);
  const { best, worst, isOpen } = evidence.ranks.of(number, 'level').byFigures;
  return statement.kind === 'rank' && isOpen && best === worst;
}

/** A world in which the true values of these cells have been published. */
function withExactFigures(world: World, { settledBy }: Finding, date: string): Dataset {
  const census = { ...world.dataset.sources[0], id: 'census' } as Dataset['sources'][number];
  const figures = settledBy.map((id): Observation => {
    const { entity, metric, period: periodId } = parseCellId(id);
    const basis = id.split('/').at(-1) ?? '';
    const period = parsePeriod(periodId);
    if (!period) throw new Error(`no period: ${id}`);
    const value = world.truth(entity, metric, period, basis);
    const words = `${entity} ${metric} ${periodId} ${value}`;
    return figure(words, { basis, source: 'census', knownFrom: date });
  });
  const { dataset } = world;
  return {
    ...dataset,
    sources: [...dataset.sources, census],
    observations: [...dataset.observations, ...figures],
  };
}

describe.each([
  { kind: 'honest', worlds: trueWorlds },
  { kind: 'lying', worlds: worldsWithFalsehoods },
])('in $kind worlds, verdicts', ({ worlds }) => {
  it('name claims where they rest on some, and only there', () => {
    fc.assert(
      fc.property(worlds, ({ dataset, dates }) => {
        const compiled = compile(dataset);
        const all = dates.flatMap((date) => evidenceAsOf(compiled, date));
        const wrong = all.flatMap((evidence) =>
          [...statementsAbout(evidence)].filter((statement) => {
            const { verdict, claims } = judgeStatement(evidence, statement);
            const known = claims.every((id) =>
              evidence.document.claims.some((row) => row.id === id),
            );
            const rests = verdict === 'stated' || verdict === 'denied';
            return !known || claims.length > 0 !== rests;
          }),
        );
        expect(wrong).toEqual([]);
      }),
      propertyOptions(30),
    );
  });

  it('on a mixed basis are open for every statement that joins members', () => {
    let judged = 0;
    const joins = ({ kind }: SingleStatement) => kind === 'rank' || kind === 'above';
    fc.assert(
      fc.property(worlds, ({ dataset, dates }) => {
        const compiled = compile(dataset);
        const mixed = dates
          .flatMap((date) => evidenceAsOf(compiled, date))
          .filter(({ document }) => document.mixed);
        const found = mixed.flatMap((evidence) =>
          [...statementsAbout(evidence)]
            .filter(joins)
            .map((statement) => judgeStatement(evidence, statement)),
        );
        expect(found.filter(({ verdict }) => verdict !== 'open')).toEqual([]);
        expect(found.flatMap(({ settledBy }) => settledBy)).toEqual([]);
        judged += found.length;
      }),
      propertyOptions(30),
    );
    expect(judged).toBeGreaterThan(0);
  });
});

/** The members of `total` in 2024. */
function evidenceOf(dataset: Dataset): LevelEvidence {
  const found = evidenceAsOf(compile(dataset), '9999-12-31').find(
    ({ document }) => document.metric === 'total' && document.period.id === '2024',
  );
  if (!found) throw new Error('no ranking of 2024');
  return found;
}

describe('a verdict', () => {
  const figures = [figure('a total 2024 100..120'), figure('b total 2024 50..110')];
  const claims = [claim('a total 2024 city 1')];
  const stated = evidenceOf(handmade('a b c', figures, claims));
  const plain = evidenceOf(handmade('a b c', figures));
  const places = ['a 2', 'b 3', 'd 4'].map((words) => {
    const [entity, rank] = words.split(' ');
    return claim(`${entity} total 2024 city ${rank}`);
  });
  const ranked = evidenceOf(handmade('a b c d', figures, places));
  const twoFigures = [figure('a total 2024 100'), figure('b total 2024 50')];
  const withOthers = evidenceOf(incomplete(handmade('a b', twoFigures)));
  const withOthersBelow = evidenceOf(incomplete(handmade('a b', twoFigures), 60));
  const claimId = 'a/total/2024/count/city/1/source';
  const cell = (id: string) => `${id}/total/2024/count`;

  test.each<[string, LevelEvidence, SingleStatement, Partial<Finding>]>([
    [
      'is stated by the claim of the first place',
      stated,
      { kind: 'rank', entity: 'a', rank: 1, among: 'level' },
      {
        verdict: 'stated',
        byFigures: 'open',
        claims: [claimId],
        settledBy: ['a', 'b', 'c'].map(cell),
      },
    ],
    [
      'is denied to all others by it',
      stated,
      { kind: 'rank', entity: 'c', rank: 1, among: 'level' },
      { verdict: 'denied', byFigures: 'open', claims: [claimId] },
    ],
    [
      'is open without it',
      plain,
      { kind: 'above', entity: 'a', other: 'b' },
      { verdict: 'open', byFigures: 'open', claims: [], settledBy: ['a', 'b'].map(cell) },
    ],
    [
      'is proven where the figures settle it, whatever is claimed',
      stated,
      { kind: 'least', entity: 'a', value: 100 },
      { verdict: 'proven', byFigures: 'proven', claims: [], settledBy: [] },
    ],
    [
      'is refuted where they rule it out',
      plain,
      { kind: 'most', entity: 'a', value: 99.9 },
      { verdict: 'refuted', byFigures: 'refuted', settledBy: [] },
    ],
    [
      'on a value holds within its precision',
      plain,
      { kind: 'value', entity: 'a', value: 110, precision: 10 },
      { verdict: 'proven', byFigures: 'proven' },
    ],
    [
      'on a value fails outside',
      plain,
      { kind: 'value', entity: 'a', value: 150, precision: 10 },
      { verdict: 'refuted', byFigures: 'refuted' },
    ],
    [
      'on a value denied by the bounds that a claim leaves',
      stated,
      { kind: 'least', entity: 'c', value: 121 },
      { verdict: 'denied', byFigures: 'open', claims: [claimId], settledBy: [cell('c')] },
    ],
    [
      'of who has no figure isn’t a rank among those with figures',
      plain,
      { kind: 'rank', entity: 'c', rank: 1, among: 'listed' },
      { verdict: 'refuted', byFigures: 'refuted' },
    ],
    [
      'on the order of two is stated by the ranks of both, and by no others',
      ranked,
      { kind: 'above', entity: 'a', other: 'b' },
      {
        verdict: 'stated',
        byFigures: 'open',
        claims: ['a/total/2024/count/city/2/source', 'b/total/2024/count/city/3/source'],
      },
    ],
    [
      'of the rank that those of all others leave is stated by them',
      ranked,
      { kind: 'rank', entity: 'c', rank: 1, among: 'level' },
      { verdict: 'stated', byFigures: 'open', claims: places.map(({ id }) => id) },
    ],
    [
      'of rank is open where others that aren’t in the data could come before',
      withOthers,
      { kind: 'rank', entity: 'a', rank: 1, among: 'level' },
      { verdict: 'open', byFigures: 'open', settledBy: [] },
    ],
    [
      'of a rank that members in the data rule out is refuted, whoever else there is',
      withOthers,
      { kind: 'rank', entity: 'b', rank: 1, among: 'level' },
      { verdict: 'refuted', byFigures: 'refuted' },
    ],
    [
      'among those with figures is proven, whoever else there is',
      withOthers,
      { kind: 'rank', entity: 'a', rank: 1, among: 'listed' },
      { verdict: 'proven', byFigures: 'proven' },
    ],
    [
      'of rank is proven of who has more than all that aren’t in the data',
      withOthersBelow,
      { kind: 'rank', entity: 'a', rank: 1, among: 'level' },
      { verdict: 'proven', byFigures: 'proven' },
    ],
    [
      'of rank is open of who has less than they could have',
      withOthersBelow,
      { kind: 'rank', entity: 'b', rank: 2, among: 'level' },
      { verdict: 'open', byFigures: 'open' },
    ],
  ])('%s', (_, evidence, statement, expected) => {
    expect(judgeStatement(evidence, statement)).toMatchObject(expected);
  });

  test('on several years needs the outer ones to be true and the others false', () => {
    const is = (
      verdict: Finding['verdict'],
      byFigures: Finding['byFigures'] = 'open',
    ): Finding => ({
      ...OPEN_FINDING,
      verdict,
      byFigures,
    });
    const proven = is('proven', 'proven');
    const refuted = is('refuted', 'refuted');
    const verdictOf = (...years: Finding[]) => judgeFirstSince(years).verdict;
    expect(verdictOf(proven, refuted, proven)).toBe('proven');
    expect(verdictOf(proven, proven, proven)).toBe('refuted');
    expect(verdictOf(proven, refuted, is('stated'))).toBe('stated');
    expect(verdictOf(proven, is('denied'), proven)).toBe('stated');
    expect(verdictOf(proven, is('stated'), proven)).toBe('denied');
    expect(verdictOf(is('open'), refuted, proven)).toBe('open');
    expect(verdictOf(is('open'), refuted, refuted)).toBe('refuted');
    expect(verdictOf(proven, proven)).toBe('proven');
  });
});
