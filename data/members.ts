/** The members of a level in one ranking: bounds with and without claims, and whether each is listed. */
import type { RankingKey } from './address.ts';
import { isCounted } from './dataset-file.ts';
import type { Bounds, EntityRef } from './documents.ts';
import { type Derived, derive } from './evidence/derived.ts';
import { findCell } from './evidence/grid.ts';
import { type Interval, OPEN } from './evidence/interval.ts';
import type { Solution } from './evidence/solution.ts';
import type { Lookup } from './lookup.ts';
import type { Entity, Metric, Observation } from './schema.ts';

/** A member of the level in one ranking. */
export interface Member {
  readonly entity: Entity;
  readonly bounds: Interval;
  readonly figures: Interval;
  readonly listed: boolean;
  readonly derived: Derived | null;
  readonly observations: readonly Observation[];
}

/** Bounds as documents give them. */
export function boundsDocument({ low, high }: Interval): Bounds {
  return { low, high: high === Number.POSITIVE_INFINITY ? null : high };
}

const references = new WeakMap<Entity, EntityRef>();

/** An entity as documents name it: the same object in all of them. */
export function entityReference(entity: Entity): EntityRef {
  const reference = references.get(entity) ?? { id: entity.id, name: entity.name };
  references.set(entity, reference);
  return reference;
}

function countedMember(solution: Solution, entity: Entity, metric: string, period: string): Member {
  const cell = findCell(solution.grid, entity.id, metric, period);
  const own = cell === undefined ? OPEN : solution.boundsOf(cell);
  const observations = cell === undefined ? [] : solution.observationsOf(cell);
  return {
    entity,
    bounds: own,
    figures: cell === undefined ? OPEN : solution.boundsOf(cell, 'without'),
    listed: own.low > 0 || observations.length > 0,
    derived: null,
    observations,
  };
}

function derivedMember(solution: Solution, entity: Entity, metric: Metric, period: string): Member {
  const derived = derive(solution, metric, entity.id, period, 'with');
  return {
    entity,
    bounds: derived.interval,
    figures: derive(solution, metric, entity.id, period, 'without').interval,
    listed: derived.listed,
    derived,
    observations: [],
  };
}

/** All members of the level, in the order of ids. */
export function membersOf(
  lookup: Lookup,
  solution: Solution,
  key: RankingKey,
  metric: Metric,
): Member[] {
  return (lookup.members.get(key.level) ?? []).map((entity) =>
    isCounted(metric)
      ? countedMember(solution, entity, metric.id, key.period)
      : derivedMember(solution, entity, metric, key.period),
  );
}

/** Descending low, then descending high (open is highest), then id. */
export function inOrder(a: Member, b: Member): number {
  if (a.bounds.low !== b.bounds.low) return b.bounds.low - a.bounds.low;
  if (a.bounds.high !== b.bounds.high) return b.bounds.high > a.bounds.high ? 1 : -1;
  return a.entity.id < b.entity.id ? -1 : 1;
}
