/**
 * A growth, that of a part of the total, and that of the rest, as intervals from the bounds of four cells (whole and part,
 * now and a year before). The intervals are sound: no world that agrees with the evidence lies outside.
 */

import { type CompiledDataset, findCell } from '../../../engine/mod.ts';
import type { RankingDocument } from '../../../engine/model/documents.ts';
import { parsePeriod, yearBefore } from '../../../engine/model/period.ts';

/** A closed interval with finite ends. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The growth of a ranking's first entry on the same months a year before, in the metric's unit. */
export interface PartOfGrowth {
  readonly entity: string;
  /** The id of the metric that is part of the ranking's. */
  readonly part: string;
  readonly wholeGrowth: Range;
  readonly partGrowth: Range;
  /** Growth of the rest, without the part. */
  readonly restGrowth: Range;
}

const difference = (now: Range, before: Range): Range => ({
  low: now.low - before.high,
  high: now.high - before.low,
});

/** The growth of a ranking's first entry; null if the growth of its parts isn't bounded or not certainly positive. */
export function partOfGrowth(
  { dataset, solutions }: CompiledDataset,
  { metric, basis, period, entries, mixed }: RankingDocument,
): PartOfGrowth | null {
  const months = parsePeriod(period.id);
  const solution = solutions.get(basis);
  const entity = entries[0]?.entity.id;
  if (!months || !solution || entity === undefined || mixed) return null;
  const grown = (id: string): Range | null => {
    const [now, before] = [months, yearBefore(months)].map((of) => {
      const cell = findCell(solution.grid, entity, id, of.id);
      return cell === undefined ? undefined : solution.boundsOf(cell);
    });
    return now && before && Number.isFinite(now.high) && Number.isFinite(before.high)
      ? difference(now, before)
      : null;
  };
  const wholeGrowth = grown(metric);
  if (!wholeGrowth || wholeGrowth.low <= 0) return null;
  for (const { id } of dataset.metrics.filter(({ partOf }) => partOf === metric)) {
    const partGrowth = grown(id);
    if (partGrowth && partGrowth.low > 0)
      return {
        entity,
        part: id,
        wholeGrowth,
        partGrowth,
        restGrowth: difference(wholeGrowth, partGrowth),
      };
  }
  return null;
}
