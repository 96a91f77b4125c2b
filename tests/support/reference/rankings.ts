/** The reference implementation of rankings: who is listed, and what is excluded. Ranks have a reference of their own, weak-orders.ts. */

import type {
  Claim,
  Dataset,
  DatasetFile,
  Entity,
  Observation,
} from '../../../engine/dataset/schema.ts';
import { cellId } from '../../../engine/model/address.ts';
import type { Period } from '../../../engine/model/period.ts';
import { type DerivedBounds, growthOf, shareOf } from './derived-metrics.ts';
import { compareIds, isKnown, isUsed, isWithdrawn, observationsOf } from './evidence.ts';
import { type Interval, OPEN } from './interval.ts';
import { bestObservation, lastFullYear } from './reported-observation.ts';
import { referenceDecimals, referenceRounding } from './rounding.ts';
import { type ReferenceSolution, referenceSolve } from './solver.ts';

type Metric = DatasetFile['metrics'][number];

export interface ReferenceEntry {
  readonly entity: string;
  readonly bounds: Interval;
  readonly reported: string | null;
}

export interface ReferenceRanking {
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  readonly mixed: boolean;
  readonly coverage: { readonly listed: number; readonly of: number };
  readonly entries: readonly ReferenceEntry[];
  readonly unlisted: readonly { entity: string; high: number | null; last: string | null }[];
  readonly setAside: readonly { observation: string; reason: string }[];
  readonly claims: readonly { id: string; status: string }[];
}

/** One possible ranking, with all its inputs. */
export interface RankingCandidate {
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly solution: ReferenceSolution;
  readonly metric: Metric;
  readonly period: Period;
  readonly level: string;
  readonly members: readonly Entity[];
}

type BoundsKind = 'figures' | 'bounds';

/** A member's bounds, without claims or with them. */
export function memberBounds(
  candidate: RankingCandidate,
  kind: BoundsKind,
  entity: string,
): DerivedBounds {
  const { solution, metric, period } = candidate;
  const bounds = solution[kind];
  const at = (id: string) => bounds.get(cellId(entity, id, period.id, solution.evidence.basis));
  if (metric.share) return shareOf(at(metric.share[0]), at(metric.share[1]));
  if (metric.growth) {
    const cell = { entity, metric: metric.growth, period };
    return growthOf(solution.evidence, bounds, solution.frozen[kind], cell);
  }
  return { ...(at(metric.id) ?? OPEN), excludesSomething: true };
}

function reportedOf(
  { solution, metric, period }: RankingCandidate,
  entity: string,
): readonly Observation[] {
  const cell = cellId(entity, metric.id, period.id, solution.evidence.basis);
  return observationsOf(solution.evidence, cell);
}

/** Whether a member is listed. */
export function isListed(candidate: RankingCandidate, entity: string): boolean {
  const value = memberBounds(candidate, 'bounds', entity);
  if (candidate.metric.share || candidate.metric.growth) return value.excludesSomething;
  return value.low > 0 || reportedOf(candidate, entity).length > 0;
}

/** Bounds as the ranking publishes them. */
function published({ dataset, metric, asOf }: RankingCandidate, bounds: Interval): Interval {
  return referenceRounding(bounds, referenceDecimals(dataset, metric.id, asOf));
}

function entryOf(candidate: RankingCandidate, entity: string): ReferenceEntry {
  return {
    entity,
    bounds: published(candidate, memberBounds(candidate, 'bounds', entity)),
    reported: bestObservation(candidate.dataset, reportedOf(candidate, entity))?.id ?? null,
  };
}

function setAsideOf({ dataset, asOf, solution, metric, period, members }: RankingCandidate) {
  const { basis } = solution.evidence;
  return dataset.observations
    .filter(
      (o) =>
        o.metric === metric.id &&
        o.period.id === period.id &&
        members.some((m) => m.id === o.entity) &&
        isKnown(o, asOf) &&
        !(o.basis === basis && isUsed(o, asOf)),
    )
    .map((o) => ({
      observation: o.id,
      reason: o.basis !== basis ? 'basis' : isWithdrawn(o, asOf) ? 'withdrawn' : 'status',
    }));
}

function claimsOf({ dataset, asOf, solution, metric, period, level }: RankingCandidate) {
  const { basis } = solution.evidence;
  const statusOf = (claim: Claim): string => {
    if (claim.basis !== basis) return 'basis';
    return isWithdrawn(claim, asOf) ? 'withdrawn' : (solution.claims.get(claim.id) ?? 'missing');
  };
  return dataset.claims
    .filter(
      (c) =>
        c.metric === metric.id &&
        c.period.id === period.id &&
        c.level === level &&
        isKnown(c, asOf),
    )
    .map((c) => ({ id: c.id, status: statusOf(c) }));
}

/** The ranking, or null if none exists. */
export function rankingOf(candidate: RankingCandidate): ReferenceRanking | null {
  const { dataset, asOf, solution, metric, period, level, members } = candidate;
  const listed = members.map((m) => m.id).filter((id) => isListed(candidate, id));
  const isDerived = metric.share !== undefined || metric.growth !== undefined;
  const exists = isDerived
    ? listed.length > 0
    : members.some((m) => reportedOf(candidate, m.id).length > 0);
  if (!exists) return null;
  return {
    metric: metric.id,
    period: period.id,
    level,
    basis: solution.evidence.basis,
    mixed: solution.evidence.mixed,
    coverage: { listed: listed.length, of: members.length },
    entries: listed.map((id) => entryOf(candidate, id)),
    unlisted: members
      .filter((m) => !listed.includes(m.id))
      .map((m) => {
        const { high } = published(candidate, memberBounds(candidate, 'bounds', m.id));
        const last = lastFullYear(dataset, asOf, m.id, metric.id, period)?.id ?? null;
        return { entity: m.id, high: high === Infinity ? null : high, last };
      }),
    setAside: setAsideOf(candidate),
    claims: claimsOf(candidate),
  };
}

/** Every possible ranking on a date, whether it exists or not. Dropped claims aren't used. */
export function candidatesOf(
  dataset: Dataset,
  asOf: string,
  dropped: ReadonlySet<string>,
): RankingCandidate[] {
  return dataset.bases.flatMap((basis) => {
    const solution = referenceSolve(dataset, basis.id, asOf, dropped);
    return dataset.metrics
      .filter((metric) => !(basis.mixed && metric.growth))
      .flatMap((metric) =>
        dataset.levels.flatMap(({ id: level }) =>
          solution.evidence.periods.map((period): RankingCandidate => {
            const members = dataset.entities
              .filter((e) => e.levels.includes(level))
              .sort(compareIds);
            return { dataset, asOf, solution, metric, period, level, members };
          }),
        ),
      );
  });
}

/** The reference implementation of `rankingsAsOf`, without derivations, texts and order. */
export function referenceRankings(
  dataset: Dataset,
  asOf: string,
  dropped: ReadonlySet<string> = new Set(),
): ReferenceRanking[] {
  return candidatesOf(dataset, asOf, dropped).flatMap((candidate) => rankingOf(candidate) ?? []);
}
