/** The evidence usable on one basis, as known on one date, and its cells. */

import type {
  Claim,
  Dataset,
  DatasetFile,
  Entity,
  Knowledge,
  Observation,
} from '../../../engine/dataset/schema.ts';
import { cellId } from '../../../engine/model/address.ts';
import { type Period, yearBefore } from '../../../engine/model/period.ts';
import {
  conflictingItems,
  hullOf,
  type Interval,
  intersectionOf,
  OPEN,
  rateInterval,
  statedInterval,
} from './interval.ts';

type Metric = DatasetFile['metrics'][number];

export interface Cell {
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
}

export interface Evidence {
  readonly basis: string;
  readonly mixed: boolean;
  readonly entities: readonly Entity[];
  /** The counted ones. */
  readonly metrics: readonly Metric[];
  readonly periods: readonly Period[];
  readonly observations: readonly Observation[];
  /** The same by cell. */
  readonly byCell: ReadonlyMap<string, readonly Observation[]>;
  readonly claims: readonly Claim[];
  readonly cells: readonly Cell[];
}

export const isKnown = (row: Knowledge, asOf: string): boolean => row.knownFrom <= asOf;

export const isWithdrawn = (row: Knowledge, asOf: string): boolean =>
  row.withdrawnOn !== null && row.withdrawnOn <= asOf;

export const isUsed = (row: Observation, asOf: string): boolean =>
  isKnown(row, asOf) &&
  !isWithdrawn(row, asOf) &&
  ['final', 'preliminary', 'derived'].includes(row.status);

export const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The used observations of one cell. */
export function observationsOf(evidence: Evidence, cell: string): readonly Observation[] {
  return evidence.byCell.get(cell) ?? [];
}

/** The cell's observations that exclude one another. */
export function conflictingObservations(evidence: Evidence, cell: string): Observation[] {
  return conflictingItems(observationsOf(evidence, cell), statedInterval);
}

/** A cell's own reported interval: the hull of conflicting observations, else the intersection of all, else [0, open). */
export function reportedInterval(evidence: Evidence, cell: string): Interval {
  const all = observationsOf(evidence, cell);
  const conflicting = conflictingObservations(evidence, cell);
  if (conflicting.length > 0) return hullOf(conflicting.map(statedInterval));
  return all.length > 0 ? intersectionOf(all.map(statedInterval)) : OPEN;
}

/** Observations whose growth rate is used: not in conflict, and their cell isn't frozen. */
export function ratesOf(
  evidence: Evidence,
  cell: string,
  frozen: ReadonlySet<string>,
): Observation[] {
  if (evidence.mixed || frozen.has(cell)) return [];
  const conflicting = conflictingObservations(evidence, cell);
  return observationsOf(evidence, cell).filter((o) => o.yoy !== null && !conflicting.includes(o));
}

export function yoyInterval(observation: Observation): Interval {
  if (!observation.yoy) throw new Error(`no growth rate: ${observation.id}`);
  return rateInterval(observation.yoy);
}

/** The cell's used growth rates that exclude one another. */
export function conflictingRates(
  evidence: Evidence,
  cell: string,
  frozen: ReadonlySet<string>,
): Observation[] {
  return conflictingItems(ratesOf(evidence, cell, frozen), yoyInterval);
}

/** The periods of used evidence, and the year before each stated growth rate. */
function usedPeriods({
  mixed,
  observations,
  claims,
}: Omit<Evidence, 'periods' | 'cells'>): Period[] {
  const named = [...observations, ...claims].map((row) => row.period);
  const before = observations
    .filter((o) => o.yoy !== null && !mixed)
    .map((o) => yearBefore(o.period));
  return [...new Map([...named, ...before].map((p) => [p.id, p])).values()].sort(compareIds);
}

/** Collects the used evidence; every entity and counted metric has a cell for each of its periods. */
export function evidenceOf(dataset: Dataset, basis: string, asOf: string): Evidence {
  const observations = dataset.observations
    .filter((o) => o.basis === basis && isUsed(o, asOf))
    .sort(compareIds);
  const gathered = {
    basis,
    mixed: dataset.bases.some((b) => b.id === basis && b.mixed === true),
    entities: [...dataset.entities].sort(compareIds),
    metrics: dataset.metrics.filter((m) => !m.share && !m.growth),
    observations,
    byCell: Map.groupBy(observations, (o) => cellId(o.entity, o.metric, o.period.id, basis)),
    claims: dataset.claims
      .filter((c) => c.basis === basis && isKnown(c, asOf) && !isWithdrawn(c, asOf))
      .sort(compareIds),
  };
  const periods = usedPeriods(gathered);
  const cells = gathered.entities.flatMap((entity) =>
    gathered.metrics.flatMap((metric) =>
      periods.map((period) => ({
        id: cellId(entity.id, metric.id, period.id, basis),
        entity: entity.id,
        metric: metric.id,
        period,
      })),
    ),
  );
  return { ...gathered, periods, cells };
}
