/** Standings, leaders, comparisons and verdicts agree: on every ranking of the real data, and in random worlds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import type { Verdict } from '../../../engine/model/vocabulary.ts';
import { judgeAbove, judgeStatement } from '../../../engine/verdict/judge-statement.ts';
import { type LevelEvidence, levelEvidence } from '../../../engine/verdict/level-members.ts';
import { china } from '../../support/data/real-data.ts';
import { propertyOptions, trueWorlds, worldsWithFalsehoods } from '../../support/worlds/worlds.ts';

type Dated<Document> = readonly { readonly asOf: string; readonly document: Document | null }[];

function latest<Document>(vintages: Dated<Document>, date: string): Document | null {
  return vintages.findLast(({ asOf }) => asOf <= date)?.document ?? null;
}

function firstPlace(evidence: LevelEvidence, entity: string): Verdict {
  return judgeStatement(evidence, { kind: 'rank', entity, rank: 1, among: 'level' }).verdict;
}

/** Entries whose standing is another than the verdicts on their possible ranks. */
function wrongStandings({ rankings }: CompiledDataset, date: string): string[] {
  return rankings.flatMap(({ key, vintages, comparisons }) => {
    const document = latest(vintages, date);
    const comparison = latest(comparisons, date);
    expect([key, comparison === null]).toEqual([key, document === null]);
    if (!document || !comparison || document.mixed) return [];
    const evidence = levelEvidence(comparison);
    return document.entries.flatMap(({ entity: { id: entity }, rank }) => {
      const ranks = comparison.members.map((_, index) => index + 1);
      const verdicts = ranks.map(
        (place) =>
          judgeStatement(evidence, { kind: 'rank', entity, rank: place, among: 'level' }).verdict,
      );
      const expected = verdicts.includes('proven')
        ? 'proven'
        : verdicts.includes('stated')
          ? 'stated'
          : 'range';
      return rank?.standing === expected ? [] : [`${document.id} ${entity}: ${rank?.standing}`];
    });
  });
}

/** Pairs whose comparison isn't the verdict. */
function wrongOrders({ rankings }: CompiledDataset, date: string): string[] {
  return rankings.flatMap(({ comparisons }) => {
    const comparison = latest(comparisons, date);
    if (!comparison) return [];
    const evidence = levelEvidence(comparison);
    return comparison.members.flatMap((a) =>
      comparison.members.flatMap((b) => {
        const { verdict, byFigures } = judgeAbove(evidence, a.id, b.id);
        const found = judgeStatement(evidence, { kind: 'above', entity: a.id, other: b.id });
        const isSame = found.verdict === verdict && found.byFigures === byFigures;
        return isSame ? [] : [`${comparison.id}: ${a.id} above ${b.id}`];
      }),
    );
  });
}

/** Years whose status is another than the verdicts on “it is first”. */
function wrongLeaders({ leaders, rankings }: CompiledDataset, date: string): string[] {
  return leaders.flatMap(({ key, vintages }) => {
    const list = latest(vintages, date);
    const rows = (list?.items ?? []).flatMap((item) => [
      item,
      ...item.others.map((other) => ({ ...other, year: item.year })),
    ]);
    return rows.flatMap(({ year, basis, status, leaders: ids, mixed }) => {
      const ranking = rankings.find(
        ({ key: { metric, period, level, basis: own } }) =>
          metric === key.metric && level === key.level && period === year && own === basis,
      );
      const comparison = ranking && latest(ranking.comparisons, date);
      if (!comparison || mixed) return [];
      const evidence = levelEvidence(comparison);
      const byVerdict = Map.groupBy(comparison.members, ({ id }) => firstPlace(evidence, id));
      const named = ids.map(({ id }) => id);
      const expected = (['proven', 'stated'] as const).find((verdict) => byVerdict.has(verdict));
      const isRight = expected
        ? status === expected &&
          named.toSorted().join() ===
            byVerdict
              .get(expected)
              ?.map(({ id }) => id)
              .join()
        : ['leading', 'open', 'thin', 'none'].includes(status) &&
          named.every((id) => firstPlace(evidence, id) === 'open');
      return isRight ? [] : [`${key.metric} ${key.level} ${year} ${basis}: ${status} ${named}`];
    });
  });
}

describe('on every ranking of the real data', () => {
  it.each(['2024-06-30', '9999-12-31'])('as of %s', (date) => {
    const compiled = china();
    expect(wrongStandings(compiled, date)).toEqual([]);
    expect(wrongOrders(compiled, date)).toEqual([]);
    expect(wrongLeaders(compiled, date)).toEqual([]);
  });
});

describe.each([
  { kind: 'honest', worlds: trueWorlds },
  { kind: 'lying', worlds: worldsWithFalsehoods },
])('in $kind worlds', ({ worlds }) => {
  it('on every date', () => {
    fc.assert(
      fc.property(worlds, ({ dataset, dates }) => {
        const compiled = compile(dataset);
        for (const date of dates) {
          expect(wrongStandings(compiled, date)).toEqual([]);
          expect(wrongOrders(compiled, date)).toEqual([]);
          expect(wrongLeaders(compiled, date)).toEqual([]);
        }
      }),
      propertyOptions(60),
    );
  });
});
