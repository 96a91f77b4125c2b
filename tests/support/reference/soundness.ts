/** False statements in a solution or ranking of an honest world: none, if it is sound. */

import { cellId, parseCellId } from '../../../engine/model/cell-id.ts';
import { type Period, parsePeriod, yearBefore } from '../../../engine/model/period.ts';
import type { World } from '../worlds/worlds.ts';
import { rankingName } from './compare.ts';
import { type Interval, largest } from './interval.ts';
import type { RankRange } from './rank.ts';
import type { ReferenceRanking } from './rankings.ts';

/** Tolerance for rounding, as a fraction of the largest number nearby. */
const SLACK = 1e-11;

function periodNamed(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new Error(`not a period: ${id}`);
  return period;
}

/** The true value of a count, a share or a growth; null where it isn't defined. */
export function trueValue(
  { dataset, truth }: World,
  entity: string,
  metric: string,
  periodId: string,
  basis: string,
): number | null {
  const period = periodNamed(periodId);
  const { share, growth } = dataset.metrics.find((m) => m.id === metric) ?? {};
  if (share) {
    const whole = truth(entity, share[1], period, basis);
    return whole > 0 ? (100 * truth(entity, share[0], period, basis)) / whole : null;
  }
  if (growth) {
    const before = truth(entity, growth, yearBefore(period), basis);
    return before > 0 ? 100 * (truth(entity, growth, period, basis) / before - 1) : null;
  }
  return truth(entity, metric, period, basis);
}

function excludes({ low, high }: Interval, value: number, scale: number): boolean {
  const slack = SLACK * Math.max(scale, Math.abs(value));
  return !(low <= value + slack && value - slack <= high);
}

/** The cells whose bounds exclude their true value. */
export function unsoundBounds(
  world: World,
  basis: string,
  bounds: ReadonlyMap<string, Interval>,
): string[] {
  const scale = largestStated(world);
  return [...bounds].flatMap(([id, interval]) => {
    const { entity, metric, period } = parseCellId(id);
    if (cellId(entity, metric, period, basis) !== id) return [`not a cell of ${basis}: ${id}`];
    if (periodNamed(period).start < 2024 * 12) return [];
    const value = world.truth(entity, metric, periodNamed(period), basis);
    return excludes(interval, value, scale)
      ? [`${id}: ${value} is outside ${interval.low} to ${interval.high}`]
      : [];
  });
}

/** The largest number stated in the world. */
export function largestStated({ dataset }: Pick<World, 'dataset'>): number {
  return Math.max(
    1,
    ...dataset.observations.map((o) => (o.valueTo ?? o.value) + (o.precision ?? 0)),
  );
}

const excludesRank = (range: RankRange, rank: number): boolean =>
  rank < range.best || range.worst < rank;

/** The entries of a ranking whose bounds or ranks exclude the truth. */
export function unsoundEntries(world: World, ranking: ReferenceRanking): string[] {
  const { metric, period, level, basis, mixed, entries } = ranking;
  if (mixed) return [];
  const members = world.dataset.entities.filter((e) => e.levels.includes(level)).map((e) => e.id);
  const values = new Map(
    members.map((id) => [id, trueValue(world, id, metric, period, basis)] as const),
  );
  const rankAmong = (entity: string, ids: readonly string[]): number | null => {
    const all = ids.map((id) => values.get(id) ?? null);
    const own = values.get(entity) ?? null;
    if (own === null || all.includes(null)) return null;
    return (
      1 + all.filter((value) => value !== null && value - own > SLACK * largest([value])).length
    );
  };
  return entries.flatMap(
    ({ entity, bounds, rank, byFigures, level: inLevel, levelByFigures, standing }) => {
      const value = values.get(entity) ?? null;
      const listed = rankAmong(
        entity,
        entries.map((e) => e.entity),
      );
      const all = rankAmong(entity, members);
      const isFalse =
        (value !== null && excludes(bounds, value, largestStated(world))) ||
        (listed !== null && (excludesRank(rank, listed) || excludesRank(byFigures, listed))) ||
        (all !== null && (excludesRank(inLevel, all) || excludesRank(levelByFigures, all)));
      const found = JSON.stringify({ bounds, rank, byFigures, inLevel, levelByFigures, standing });
      return isFalse
        ? [
            `${rankingName(ranking)} ${entity}: true ${value}, ${listed} of listed, ${all} of all: ${found}`,
          ]
        : [];
    },
  );
}
