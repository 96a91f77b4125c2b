/** Members of a level in one ranking: bounds with and without claims, and whether each is listed. */

import type { IndexedDataset } from '../dataset/indexed-dataset.ts';
import { type Entity, isCounted, type Metric, type Observation } from '../dataset/schema.ts';
import { type DerivedValue, deriveValue } from '../evidence/derived-metrics.ts';
import { findCell } from '../evidence/grid.ts';
import { type Interval, OPEN } from '../evidence/interval.ts';
import { type DecimalsByMetric, roundOutward, withoutNoise } from '../evidence/rounding.ts';
import type { Solution } from '../evidence/solver.ts';
import type { RankingKey } from '../model/address.ts';
import type { Bounds, EntityRef } from '../model/documents.ts';

/** Member of the level of a ranking. */
export interface Member {
  readonly entity: Entity;
  /** Bounds with claims (`bounds`) and by figures alone (`figures`), not rounded. */
  readonly bounds: Interval;
  readonly figures: Interval;
  /** Both bounds as published: rounded outward. */
  readonly published: { readonly bounds: Bounds; readonly figures: Bounds };
  readonly listed: boolean;
  readonly derived: DerivedValue | null;
  readonly observations: readonly Observation[];
}

/** Converts an interval to JSON; an open high becomes null. */
export function boundsDocument({ low, high }: Interval): Bounds {
  return { low, high: high === Number.POSITIVE_INFINITY ? null : high };
}

const references = new WeakMap<Entity, EntityRef>();

/** Reference to an entity in documents; always the same object for the same entity. */
export function entityReference(entity: Entity): EntityRef {
  const reference = references.get(entity) ?? { id: entity.id, name: entity.name };
  references.set(entity, reference);
  return reference;
}

/** Rounds both bounds. If claims make no difference, both are one object, to save memory. */
function bothBounds(
  bounds: Interval,
  figures: Interval,
  decimals: number,
): Pick<Member, 'bounds' | 'figures' | 'published'> {
  const exact = withoutNoise(bounds, decimals);
  const published = boundsDocument(roundOutward(bounds, decimals));
  if (bounds.low === figures.low && bounds.high === figures.high)
    return { bounds: exact, figures: exact, published: { bounds: published, figures: published } };
  return {
    bounds: exact,
    figures: withoutNoise(figures, decimals),
    published: { bounds: published, figures: boundsDocument(roundOutward(figures, decimals)) },
  };
}

function countedMember(
  solution: Solution,
  entity: Entity,
  metric: string,
  period: string,
  decimals: number,
): Member {
  const cell = findCell(solution.grid, entity.id, metric, period);
  const bounds = cell === undefined ? OPEN : solution.boundsOf(cell);
  const figures = cell === undefined ? OPEN : solution.boundsOf(cell, 'without');
  const observations = cell === undefined ? [] : solution.observationsOf(cell);
  return {
    entity,
    ...bothBounds(bounds, figures, decimals),
    listed: bounds.low > 0 || observations.length > 0,
    derived: null,
    observations,
  };
}

function derivedMember(
  solution: Solution,
  entity: Entity,
  metric: Metric,
  period: string,
  decimals: number,
): Member {
  const derived = deriveValue(solution, metric, entity.id, period, 'with');
  const { interval } = deriveValue(solution, metric, entity.id, period, 'without');
  return {
    entity,
    ...bothBounds(derived.interval, interval, decimals),
    listed: derived.listed,
    derived,
    observations: [],
  };
}

/** The members of the level in the order of ids, each made when it is reached. */
function* eachMember(
  lookup: IndexedDataset,
  solution: Solution,
  key: RankingKey,
  decimalsByMetric: DecimalsByMetric,
): Generator<Member> {
  const metric = lookup.metrics.get(key.metric);
  if (!metric) return;
  const decimals = decimalsByMetric.get(metric.id) ?? 0;
  for (const entity of lookup.members.get(key.level) ?? [])
    yield isCounted(metric)
      ? countedMember(solution, entity, metric.id, key.period, decimals)
      : derivedMember(solution, entity, metric, key.period, decimals);
}

/** All members of the level, in the order of ids. Published bounds are rounded to the decimals of the metric. */
export function membersOf(...inputs: Parameters<typeof eachMember>): Member[] {
  return [...eachMember(...inputs)];
}

/** Whether a member is enough for its ranking to exist: a counted metric needs a used observation, a derived one a listed member. */
export function isRankable({ derived, listed, observations }: Member): boolean {
  return derived ? listed : observations.length > 0;
}

/** Whether a ranking of a period of the solution exists. */
export function hasRanking(...inputs: Parameters<typeof eachMember>): boolean {
  for (const member of eachMember(...inputs)) if (isRankable(member)) return true;
  return false;
}

/** Compares members for ranking order: descending low, then descending high (open is highest), then id. */
export function byBounds(a: Member, b: Member): number {
  if (a.bounds.low !== b.bounds.low) return b.bounds.low - a.bounds.low;
  if (a.bounds.high !== b.bounds.high) return b.bounds.high > a.bounds.high ? 1 : -1;
  return a.entity.id < b.entity.id ? -1 : 1;
}
