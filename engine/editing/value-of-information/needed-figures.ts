/** Figures that would have to be published for a member's value in a ranking to be known, and what is known of them so far. */

import type { Member } from '../../compile/members.ts';
import { isCounted, type Metric } from '../../dataset/schema.ts';
import { cellIdOf, findCell } from '../../evidence/grid.ts';
import type { Solution } from '../../evidence/solution.ts';
import { cellId } from '../../model/cell-id.ts';
import { type Period, periodOf, yearBefore } from '../../model/period.ts';
import { hasWidth } from './settled-pairs.ts';

/**
 * What is missing: `unpublished`, a figure for the whole period; `precision`, further digits of a published figure; `conflict`, the
 * decision between published figures that contradict one another.
 */
export type FigureKind = 'unpublished' | 'precision' | 'conflict';

/** Figures that are needed for one value. */
export interface NeededFigures {
  readonly kind: FigureKind;
  /**
   * Ids of the cells that aren't known exactly: one for a counted metric, up to two for a derived one, all of which are needed. A
   * stated growth rate belongs to the cell of its period.
   */
  readonly cells: readonly string[];
  /** Part of the period without a published figure, if all other months have one; otherwise null. */
  readonly missing: Period | null;
}

/** Metrics and periods of the counts from which the value of a metric is computed. */
function sourcesOf(
  metric: Metric,
  period: Period,
  isRateStated: boolean,
): (readonly [metric: string, period: Period])[] {
  if (metric.share) return metric.share.map((part) => [part, period]);
  if (metric.growth === undefined) return [[metric.id, period]];
  const current = [metric.growth, period] as const;
  return isRateStated ? [current] : [current, [metric.growth, yearBefore(period)]];
}

function isInConflict({ conflicts, grid }: Solution, cell: number): boolean {
  const id = cellIdOf(grid, cell);
  return conflicts.some(
    ({ entity, metric, period, claims }) =>
      claims.length === 0 && cellId(entity, metric, period, grid.basis) === id,
  );
}

/** Part of a period that no used figure of shorter periods covers, if it is a part and in one piece; otherwise null. */
function missingPart(
  solution: Solution,
  entity: string,
  metric: string,
  period: Period,
): Period | null {
  const { grid } = solution;
  const inside = grid.periods.filter(
    ({ id, start, end }) => id !== period.id && start >= period.start && end <= period.end,
  );
  const published = inside.filter(({ id }) => {
    const cell = findCell(grid, entity, metric, id);
    return cell !== undefined && solution.observationsOf(cell).length > 0;
  });
  const months = Array.from(
    { length: period.end - period.start },
    (_, index) => period.start + index,
  );
  const missing = months.filter((month) =>
    published.every(({ start, end }) => month < start || month >= end),
  );
  const [first] = missing;
  const last = missing.at(-1);
  if (first === undefined || last === undefined) return null;
  const isPart = missing.length < months.length;
  return isPart && last - first + 1 === missing.length ? periodOf(first, last + 1) : null;
}

/** Finds the figures that are needed to know the value of a member exactly. */
export function neededFigures(
  solution: Solution,
  metric: Metric,
  period: Period,
  { entity, derived }: Pick<Member, 'entity' | 'derived'>,
): NeededFigures {
  const { grid } = solution;
  const isRateStated = derived !== null && derived.observations.length > 0;
  const sources = sourcesOf(metric, period, isRateStated).flatMap(
    ([id, of]) => findCell(grid, entity.id, id, of.id) ?? [],
  );
  const cells = isRateStated
    ? sources
    : sources.filter((cell) => hasWidth(solution.boundsOf(cell, 'without')));
  const isUnpublished = cells.some((cell) => solution.observationsOf(cell).length === 0);
  const hasConflict = cells.some((cell) => isInConflict(solution, cell));
  return {
    kind: isUnpublished ? 'unpublished' : hasConflict ? 'conflict' : 'precision',
    cells: cells.map((cell) => cellIdOf(grid, cell)),
    missing:
      isUnpublished && isCounted(metric)
        ? missingPart(solution, entity.id, metric.id, period)
        : null,
  };
}
