/**
 * Dataset rows as parts of ranking documents: reported figures, last known figures, observations, claims and sources.
 */
import { type IndexedDataset, periodKey } from '../../dataset/indexed-dataset.ts';
import type {
  Claim,
  Knowledge,
  Metric,
  Observation,
  Remark,
  SourceRow,
} from '../../dataset/schema.ts';
import { isKnown, isUsed, isWithdrawn } from '../../evidence/cell-evidence.ts';
import { statedInterval } from '../../evidence/interval.ts';
import type { RankingKey } from '../../model/address.ts';
import type {
  ClaimDocument,
  LastKnown,
  LevelRank,
  Needs,
  ObservationDocument,
  Reported,
  SetAside,
  Source,
  StatedGrowth,
  Unlisted,
} from '../../model/documents.ts';
import { memoize } from '../../model/objects.ts';
import type { Period } from '../../model/period.ts';
import { type ClaimStatus, RANGE_QUALIFIERS, SOURCE_KINDS } from '../../model/vocabulary.ts';
import type { DatasetAsOf } from '../compiled-dataset.ts';
import { entityReference, type Member } from '../members.ts';

/** How a figure was stated. Only one that is between two values has `valueTo`. */
export function statedFields({
  value,
  valueTo,
  qualifier,
  precision,
}: Observation): Pick<Reported, 'value' | 'valueTo' | 'qualifier' | 'precision'> {
  return { value, ...(valueTo === undefined ? {} : { valueTo }), qualifier, precision };
}

/** The value of a figure; if it is an end of a range, with both ends. */
export function valueFields(row: Observation): Pick<LastKnown, 'value' | 'bounds'> {
  if (!RANGE_QUALIFIERS.has(row.qualifier)) return { value: row.value };
  const { low, high } = statedInterval(row);
  return { value: row.value, bounds: { low, high: Number.isFinite(high) ? high : null } };
}

/** Compares observations by preference: best kind of source, narrowest interval, latest, id. */
function byPreference(lookup: IndexedDataset): (a: Observation, b: Observation) => number {
  const kindOf = (row: Observation) =>
    SOURCE_KINDS.indexOf(lookup.sources.get(row.source)?.kind ?? 'press');
  const width = (row: Observation) => statedInterval(row).high - statedInterval(row).low;
  return (a, b) =>
    kindOf(a) - kindOf(b) ||
    (width(a) === width(b) ? 0 : width(a) - width(b)) ||
    (a.knownFrom === b.knownFrom ? 0 : a.knownFrom > b.knownFrom ? -1 : 1) ||
    (a.id < b.id ? -1 : 1);
}

/** The observation that represents an entry; null if there is none. */
export function reportedFigure(
  lookup: IndexedDataset,
  observations: readonly Observation[],
): Reported | null {
  const [row] = observations.toSorted(byPreference(lookup));
  if (!row) return null;
  const document = reportedDocuments.get(row) ?? reportedDocument(row);
  reportedDocuments.set(row, document);
  return document;
}

/** How final a figure is, and whether it is an estimate. */
const statusFields = ({ status, modelled }: Observation) => ({
  status,
  ...(modelled && { modelled }),
});

const remarkOf = ({ note, notes }: Remark) => ({ note, ...(notes && { notes }) });

/** Reported figures by observation; shared by all vintages. */
const reportedDocuments = new WeakMap<Observation, Reported>();

function reportedDocument(row: Observation): Reported {
  return {
    ...statedFields(row),
    ...statusFields(row),
    yoy: row.yoy?.value ?? null,
    source: row.source,
    observation: row.id,
    ...remarkOf(row),
  };
}

/** Growth rate of the preferred observation that states one; null if none does. */
export function growthOf(
  lookup: IndexedDataset,
  observations: readonly Observation[],
): StatedGrowth | null {
  const [row] = observations
    .filter((candidate) => candidate.yoy !== null)
    .sort(byPreference(lookup));
  return row?.yoy ? { value: row.yoy.value, source: row.source, observation: row.id } : null;
}

/**
 * Latest used full-year observation of an entity, on any basis, that ends no later than `period`. Returns it for the
 * first of `tiers` that has one (the metric, then its parts, nearest first).
 */
export function lastKnownOf(
  lookup: IndexedDataset,
  asOf: string,
  entity: string,
  tiers: readonly (readonly string[])[],
  period: Period,
): LastKnown | null {
  const years = lookup.fullYearObservations.get(entity) ?? [];
  const isUsable = (row: Observation) => row.period.end <= period.end && isUsed(row, asOf);
  for (const metrics of tiers) {
    const isOfTier = (row: Observation) => metrics.includes(row.metric) && isUsable(row);
    const latest = years.find(isOfTier)?.period.end;
    if (latest === undefined) continue;
    const candidates = years.filter(
      (candidate) => candidate.period.end === latest && isOfTier(candidate),
    );
    const [row] = candidates.sort(byPreference(lookup));
    if (!row) continue;
    const { metric, basis, source, id } = row;
    return { metric, period: row.period.id, basis, ...valueFields(row), source, observation: id };
  }
  return null;
}

/** Withdrawal of a row as known on a date; a later withdrawal does not show. */
function withdrawalOf(
  row: Knowledge,
  asOf: string,
): Pick<Knowledge, 'withdrawnOn' | 'withdrawnReason'> {
  if (!isWithdrawn(row, asOf)) return { withdrawnOn: null, withdrawnReason: '' };
  return { withdrawnOn: row.withdrawnOn, withdrawnReason: row.withdrawnReason };
}

/** Documents of observations before their withdrawal; shared by all vintages. */
const currentDocuments = new WeakMap<Observation, ObservationDocument>();

/** Builds the document of an observation as known on a date. */
export function observationDocument(row: Observation, asOf: string): ObservationDocument {
  return isWithdrawn(row, asOf)
    ? newObservationDocument(row, asOf)
    : currentObservationDocument(row);
}

/** Documents of lists of used observations; shared by all vintages. */
const usedDocuments = new WeakMap<readonly Observation[], readonly ObservationDocument[]>();

/** Documents of observations that are used, and therefore not withdrawn, on the date of the document. */
export function usedObservationDocuments(
  rows: readonly Observation[],
): readonly ObservationDocument[] {
  const cached = usedDocuments.get(rows);
  if (cached) return cached;
  const documents = rows.map((row) => currentObservationDocument(row));
  usedDocuments.set(rows, documents);
  return documents;
}

function currentObservationDocument(row: Observation): ObservationDocument {
  const document = currentDocuments.get(row) ?? newObservationDocument(row, row.knownFrom);
  currentDocuments.set(row, document);
  return document;
}

function newObservationDocument(row: Observation, asOf: string): ObservationDocument {
  return {
    id: row.id,
    entity: row.entity,
    metric: row.metric,
    period: row.period.id,
    basis: row.basis,
    ...statedFields(row),
    ...statusFields(row),
    yoy: row.yoy?.value ?? null,
    source: row.source,
    knownFrom: row.knownFrom,
    ...withdrawalOf(row, asOf),
    ...remarkOf(row),
  };
}

/** Builds the document of a claim as known on a date. */
export function claimDocument(row: Claim, status: ClaimStatus, asOf: string): ClaimDocument {
  return {
    id: row.id,
    entity: row.entity,
    metric: row.metric,
    period: row.period.id,
    basis: row.basis,
    level: row.level,
    rank: row.rank,
    source: row.source,
    status,
    knownFrom: row.knownFrom,
    ...withdrawalOf(row, asOf),
    ...remarkOf(row),
  };
}

/** The document of a source; shared by all vintages. */
export const sourceDocument = memoize((row: SourceRow): Source => {
  const { id, publisher, name, title, titles, note, url, published, accessed, kind, table } = row;
  return {
    id,
    publisher,
    ...(name && { name }),
    title,
    ...(titles && { titles }),
    ...(note && { note }),
    url,
    published,
    accessed,
    kind,
    ...(table && { table }),
  };
});

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
