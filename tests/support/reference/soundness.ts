/** False statements in a solution or ranking of an honest world: none, if it is sound. */

import { cellId, parseCellId } from '../../../engine/model/address.ts';
import type {
  EntityRef,
  LevelRank,
  Rank,
  RankingDocument,
  RankRange,
} from '../../../engine/model/documents.ts';
import { type Period, parsePeriod, yearBefore } from '../../../engine/model/period.ts';
import type { World } from '../worlds/worlds.ts';
import { rankingName } from './compare.ts';
import type { Interval } from './interval.ts';
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

/** The entries of a ranking whose bounds exclude the truth. */
export function unsoundEntries(world: World, ranking: ReferenceRanking): string[] {
  const { metric, period, basis, mixed, entries } = ranking;
  if (mixed) return [];
  return entries.flatMap(({ entity, bounds }) => {
    const value = trueValue(world, entity, metric, period, basis);
    return value !== null && excludes(bounds, value, largestStated(world))
      ? [`${rankingName(ranking)} ${entity}: true ${value} is outside ${JSON.stringify(bounds)}`]
      : [];
  });
}

const excludesRank = (range: RankRange, rank: number): boolean =>
  rank < range.best || range.worst < rank;

/** What a ranking says of ranks that the truth contradicts, listed members and others, with the outsiders of the world. */
export function unsoundRanks(world: World, document: RankingDocument): string[] {
  const { metric, period, level, basis, mixed, entries, unlisted } = document;
  if (mixed) return entries.some(({ rank }) => rank) ? ['ranks on a mixed basis'] : [];
  const truthOf = ({ id }: { readonly id: string }) =>
    trueValue(world, id, metric, period.id, basis);
  const outsiders = world.outsiders.filter(({ levels }) => levels.includes(level)).map(truthOf);
  const listed = entries.map(({ entity }) => entity);
  const all = [...listed, ...unlisted.map(({ entity }) => entity)];
  const countAbove = (own: number, values: readonly (number | null)[]) =>
    values.filter(
      (value) => value !== null && value - own > SLACK * Math.max(Math.abs(value), Math.abs(own)),
    ).length;
  const problems = (entity: EntityRef, rank: Rank | null, inLevel: LevelRank | null): string[] => {
    const own = truthOf(entity);
    const values = all.map(truthOf);
    if (own === null || [...values, ...outsiders].includes(null)) return [];
    if (!inLevel) return ['no rank in the level'];
    const ofAll = 1 + countAbove(own, values);
    const ofListed = 1 + countAbove(own, listed.map(truthOf));
    const isBehindOutsider = countAbove(own, outsiders) > 0;
    return [
      ...(excludesRank(inLevel, ofAll) || excludesRank(inLevel.byFigures, ofAll)
        ? [`${ofAll} of all`]
        : []),
      ...(rank && (excludesRank(rank, ofListed) || excludesRank(rank.byFigures, ofListed))
        ? [`${ofListed} of the listed`]
        : []),
      ...(isBehindOutsider && !(inLevel.open && inLevel.byFigures.open)
        ? ['an outsider above']
        : []),
    ].map((what) => `true: ${what}`);
  };
  return [
    ...entries.map(({ entity, rank }) => [entity, rank, rank?.level ?? null] as const),
    ...unlisted.map(({ entity, level: inLevel }) => [entity, null, inLevel] as const),
  ].flatMap(([entity, rank, inLevel]) =>
    problems(entity, rank, inLevel).map(
      (problem) =>
        `${document.id} ${level} ${basis} ${entity.id}: ${problem}; found ${JSON.stringify(rank ?? inLevel)}`,
    ),
  );
}
