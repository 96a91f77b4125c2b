/** Rows of a dataset as the parts of ranking documents: what is reported, last known, set aside, claimed, cited. */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import type { Claim, Knowledge, Observation, SourceRow } from '../../dataset/schema.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { isUsed, isWithdrawn } from '../../evidence/used.ts';
import type {
  ClaimDocument,
  LastKnown,
  ObservationDocument,
  Reported,
  Source,
  StatedGrowth,
} from '../../model/documents.ts';
import type { Period } from '../../model/period.ts';
import { type ClaimStatus, SOURCE_KINDS } from '../../model/vocabulary.ts';

/** The best kind of source first, then the narrowest interval, the latest, the id. */
function byWeight(lookup: IndexedDataset): (a: Observation, b: Observation) => number {
  const kindOf = (row: Observation) =>
    SOURCE_KINDS.indexOf(lookup.sourceKinds.get(row.source) ?? 'press');
  const width = (row: Observation) => statedInterval(row).high - statedInterval(row).low;
  return (a, b) =>
    kindOf(a) - kindOf(b) ||
    width(a) - width(b) ||
    (a.knownFrom === b.knownFrom ? 0 : a.knownFrom > b.knownFrom ? -1 : 1) ||
    (a.id < b.id ? -1 : 1);
}

/** The observation that represents an entry; null where it has none. */
export function reportedFigure(
  lookup: IndexedDataset,
  observations: readonly Observation[],
): Reported | null {
  const [row] = observations.toSorted(byWeight(lookup));
  if (!row) return null;
  const document = reportedDocuments.get(row) ?? reportedDocument(row);
  reportedDocuments.set(row, document);
  return document;
}

/** Observations as what represents an entry: the same ones in every vintage. */
const reportedDocuments = new WeakMap<Observation, Reported>();

function reportedDocument(row: Observation): Reported {
  return {
    value: row.value,
    qualifier: row.qualifier,
    precision: row.precision,
    status: row.status,
    yoy: row.yoy?.value ?? null,
    source: row.source,
    observation: row.id,
    note: row.note,
  };
}

/** The growth rate of the best of these observations that states one; null where none does. */
export function growthOf(
  lookup: IndexedDataset,
  observations: readonly Observation[],
): StatedGrowth | null {
  const [row] = observations.filter((candidate) => candidate.yoy !== null).sort(byWeight(lookup));
  return row?.yoy ? { value: row.yoy.value, source: row.source, observation: row.id } : null;
}

/**
 * The latest used full-year observation of an entity, on any basis, ending no later than `period`: of the first of
 * `tiers` (the metric, then its parts, the nearest first) that has one.
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
    const isOwn = (row: Observation) => metrics.includes(row.metric) && isUsable(row);
    const latest = years.find(isOwn)?.period.end;
    if (latest === undefined) continue;
    const own = years.filter((candidate) => candidate.period.end === latest && isOwn(candidate));
    const [row] = own.sort(byWeight(lookup));
    if (!row) continue;
    const { metric, basis, value, source, id } = row;
    return { metric, period: row.period.id, basis, value, source, observation: id };
  }
  return null;
}

/** A withdrawal shows from its own date on, not in what was known before. */
function withdrawalOf(
  row: Knowledge,
  asOf: string,
): Pick<Knowledge, 'withdrawnOn' | 'withdrawnReason'> {
  if (!isWithdrawn(row, asOf)) return { withdrawnOn: null, withdrawnReason: '' };
  return { withdrawnOn: row.withdrawnOn, withdrawnReason: row.withdrawnReason };
}

/** Observations that aren't withdrawn, as documents: the same ones in every vintage. */
const currentDocuments = new WeakMap<Observation, ObservationDocument>();

/** An observation as known on a date. */
export function observationDocument(row: Observation, asOf: string): ObservationDocument {
  return isWithdrawn(row, asOf)
    ? newObservationDocument(row, asOf)
    : currentObservationDocument(row);
}

/** Lists of used observations as documents: the same ones in every vintage. */
const used = new WeakMap<readonly Observation[], readonly ObservationDocument[]>();

/** Observations that are used, and so not withdrawn, on the date of the document. */
export function usedObservationDocuments(
  rows: readonly Observation[],
): readonly ObservationDocument[] {
  const known = used.get(rows);
  if (known) return known;
  const documents = rows.map((row) => currentObservationDocument(row));
  used.set(rows, documents);
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
    value: row.value,
    qualifier: row.qualifier,
    precision: row.precision,
    status: row.status,
    yoy: row.yoy?.value ?? null,
    source: row.source,
    knownFrom: row.knownFrom,
    ...withdrawalOf(row, asOf),
    note: row.note,
  };
}

/** A claim as known on a date. */
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
    note: row.note,
  };
}

export function sourceDocument(row: SourceRow): Source {
  const { id, publisher, title, url, published, accessed, kind } = row;
  return { id, publisher, title, url, published, accessed, kind };
}
