/** Unranked parts of a ranking: observations set aside, and members without a comparable figure. */

import { periodKey } from '../../dataset/indexed-dataset.ts';
import type { Metric } from '../../dataset/schema.ts';
import { isKnown, isUsed, isWithdrawn } from '../../evidence/cell-evidence.ts';
import type { RankingKey } from '../../model/document-address.ts';
import type { LastKnown, LevelRank, Needs, SetAside, Unlisted } from '../../model/documents.ts';
import type { Period } from '../../model/period.ts';
import type { DatasetAsOf } from '../dataset-as-of.ts';
import { entityReference, type Member } from '../members.ts';
import { lastKnownOf, observationDocument } from './row-documents.ts';

/** The highest figure of an entity's rows. */
const highestOf = (rows: readonly SetAside[]): number =>
  Math.max(...rows.map(({ observation: { value, valueTo = value } }) => valueTo));

/** Observations of this metric and period that are known but not used, each with the reason; entities are descending by their highest figure. */
export function setAsideObservations(
  snapshot: DatasetAsOf,
  key: RankingKey,
  members: readonly Member[],
): SetAside[] {
  const { asOf, lookup } = snapshot;
  const rows = lookup.observationsByPeriod.get(periodKey(key.metric, key.period));
  if (!rows) return [];
  const byEntity = members.map(({ entity }) =>
    (rows.get(entity.id) ?? []).flatMap((row): SetAside[] => {
      const isSameBasis = row.basis === key.basis;
      if (!isKnown(row, asOf) || (isSameBasis && isUsed(row, asOf))) return [];
      return [
        {
          entity: entityReference(entity),
          reason: !isSameBasis ? 'basis' : isWithdrawn(row, asOf) ? 'withdrawn' : 'status',
          observation: observationDocument(row, asOf),
        },
      ];
    }),
  );
  return byEntity
    .filter(({ length }) => length > 0)
    .sort((a, b) => highestOf(b) - highestOf(a))
    .flat();
}

/** Tiers of metrics: the metric, its parts, the parts of these, and so on. */
function metricTiers(metric: string, metrics: readonly Metric[]): string[][] {
  const tiers: string[][] = [];
  for (let tier = [metric]; tier.length > 0; ) {
    tiers.push(tier);
    const wholes = tier;
    tier = metrics.filter((row) => wholes.includes(row.partOf ?? '')).map((row) => row.id);
  }
  return tiers;
}

/** Returns a function to the last known full-year figure of an entity: of the metric, else of a part of it. */
export function lastKnownFigures(
  { lookup, asOf }: DatasetAsOf,
  metric: string,
  period: Period,
): (entity: string) => LastKnown | null {
  const tiers = metricTiers(metric, lookup.dataset.metrics);
  return (entity) => lastKnownOf(lookup, asOf, entity, tiers, period);
}

/** What is known of an unlisted member beside the others: its rank in the level, and what it would need to rank higher. */
interface UnlistedRelations {
  readonly levelOf: (member: Member) => LevelRank | null;
  readonly needsOf: (member: Member, last: LastKnown | null) => Needs | null;
}

/** Unlisted members, descending by last known figure; those without one come last. */
export function unlistedMembers(
  snapshot: DatasetAsOf,
  metric: string,
  period: Period,
  members: readonly Member[],
  { levelOf, needsOf }: UnlistedRelations,
): Unlisted[] {
  const lastOf = lastKnownFigures(snapshot, metric, period);
  return members
    .map((member) => {
      const { entity, published } = member;
      const last = lastOf(entity.id);
      const needs = needsOf(member, last);
      return {
        entity: entityReference(entity),
        high: published.bounds.high,
        level: levelOf(member),
        last,
        ...(needs ? { needs } : {}),
      };
    })
    .sort(
      (a, b) =>
        (b.last?.value ?? -1) - (a.last?.value ?? -1) || (a.entity.id < b.entity.id ? -1 : 1),
    );
}
