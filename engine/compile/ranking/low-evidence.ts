/** What gives the low of an entity without a figure of its own: its figures of other periods, a part of the metric, or entities inside it. */
import { type CellParts, cellParts, type Grid } from '../../evidence/grid.ts';
import type { Solution } from '../../evidence/solver.ts';
import type { RankingEntry } from '../../model/documents.ts';
import type { Period } from '../../model/period.ts';
import type { RuleName } from '../../model/vocabulary.ts';
import { monthsOutside } from './rank-needs.ts';

/** Rules by which a low counts what another low counts, or several. */
const COUNTING_RULES: ReadonlySet<RuleName> = new Set(['subperiod', 'part', 'inside']);

/** The cells with the figures that a low counts; null if it also rests on a high or a claim. */
function countedCells(solution: Solution, cell: number): number[] | null {
  const cells = new Set([cell]);
  const counted: number[] = [];
  // Cells are added while they are read.
  for (const one of cells) {
    const { rule, from } = solution.derivationOf(one, 'low') ?? {};
    if (rule === 'reported' || rule === 'growth') counted.push(one);
    else if (!rule || !COUNTING_RULES.has(rule) || from?.some(({ side }) => side === 'high'))
      return null;
    else for (const bound of from ?? []) cells.add(bound.cell);
  }
  return counted;
}

/** The evidence of a low, as documents publish it. */
export interface LowEvidence extends Pick<RankingEntry, 'part' | 'inside'> {
  /** Whether it is a sum of the entity's own figures of the metric for other periods. */
  readonly isOwn: boolean;
  /** The months that are missing from it, of a part or places inside if they are the same for all; null as for `monthsOutside`. */
  readonly missing: Period | null;
}

/** The months of a period that the cells count nothing of, if they are the same for each entity and metric. */
function uncountedMonths(grid: Grid, period: Period, cells: readonly CellParts[]): Period | null {
  const counted = [...Map.groupBy(cells, ({ entity, metric }) => `${entity}/${metric}`).values()];
  const [missing, ...others] = counted.map((parts) =>
    monthsOutside(
      period,
      parts.flatMap((part) => grid.periods[part.period] ?? []),
    ),
  );
  return missing && others.every((one) => one?.id === missing.id) ? missing : null;
}

/**
 * Finds what gives the low of a cell in `period`; `missingOf` finds the months without a figure of an entity. Part and places inside are
 * absent if the entity's own figures of the metric are part of it.
 */
export function lowEvidence(
  solution: Solution,
  cell: number,
  period: Period,
  missingOf: (entity: string) => Period | null,
): LowEvidence {
  const { grid } = solution;
  const { entity, metric } = cellParts(grid, cell);
  const counted = countedCells(solution, cell) ?? [];
  const parts = counted.map((one) => cellParts(grid, one));
  const metrics = new Set(parts.map((one) => one.metric));
  const entities = new Set(parts.map((one) => one.entity));
  const [part] = metrics.size === 1 && !metrics.has(metric) ? metrics : [];
  const inside = entities.has(entity) ? [] : [...entities].map((one) => grid.entities[one] ?? '');
  const isOfOthers = part !== undefined || inside.length > 0;
  return {
    ...(part === undefined ? {} : { part: grid.metrics[part] ?? '' }),
    ...(inside.length > 0 ? { inside: inside.sort() } : {}),
    isOwn:
      parts.length > 0 &&
      parts.every((one) => one.entity === entity && one.metric === metric) &&
      counted.every((one) => solution.observationsOf(one).length > 0),
    missing: isOfOthers
      ? uncountedMonths(grid, period, parts)
      : missingOf(grid.entities[entity] ?? ''),
  };
}
