/**
 * What documents state as facts, without their wording, and a digest of it: by it is told whether what was published of a
 * date has been altered. Titles, notes, reasons and sentences can be put better without altering history.
 */

import type { Vintage } from '../compile/vintages.ts';
import type { ComparisonDocument } from '../model/comparison-document.ts';
import type {
  ClaimDocument,
  Conflict,
  LeadersDocument,
  LeadersOnBasis,
  ObservationDocument,
  RankingDocument,
  RankingEntry,
} from '../model/documents.ts';
import { sha256 } from '../model/sha256.ts';

const DIGEST_LENGTH = 12;

/** From `asOf` on the facts were those with this digest; null: there was no document. */
export type FactChange = readonly [asOf: string, digest: string | null];

/** A short digest of JSON-able facts. */
export function digestOf(facts: unknown): string {
  return sha256(new TextEncoder().encode(JSON.stringify(facts))).slice(0, DIGEST_LENGTH);
}

function observationFacts(row: ObservationDocument): unknown[] {
  const { id, value, qualifier, precision, status, yoy, knownFrom, withdrawnOn } = row;
  return [id, value, qualifier, precision, status, yoy, knownFrom, withdrawnOn];
}

function claimFacts({ id, status, knownFrom, withdrawnOn }: ClaimDocument): unknown[] {
  return [id, status, knownFrom, withdrawnOn];
}

function conflictFacts({ entity, metric, period, kind, observations, claims }: Conflict) {
  return [entity, metric, period, kind, observations, claims];
}

function entryFacts({ entity, rank, bounds, reported, growth, observations }: RankingEntry) {
  const { best, worst, byFigures, level } = rank;
  return [
    entity.id,
    bounds.low,
    bounds.high,
    [best, worst, byFigures.best, byFigures.worst, level.best, level.worst],
    reported?.observation ?? null,
    growth?.observation ?? null,
    observations.map(observationFacts),
  ];
}

/** Of a ranking: entries with bounds and ranks, what isn't ranked, claims and conflicts. */
export function rankingFacts(document: RankingDocument): unknown {
  const { unit, mixed, coverage, entries, setAside, unlisted, claims, conflicts } = document;
  return [
    unit,
    mixed ?? false,
    [coverage.listed, coverage.of],
    entries.map(entryFacts),
    setAside.map(({ reason, observation }) => [reason, observationFacts(observation)]),
    unlisted.map(({ entity, high, last }) => [
      entity.id,
      high,
      last && [last.observation, last.value],
    ]),
    claims.map(claimFacts),
    conflicts.map(conflictFacts),
  ];
}

/** Of the ground of comparisons: the bounds of every member with and without claims. */
export function comparisonFacts({ unit, mixed, members }: ComparisonDocument): unknown {
  return [
    unit,
    mixed ?? false,
    members.map(({ id, bounds, figures, first }) => [
      id,
      bounds.low,
      bounds.high,
      figures.low,
      figures.high,
      first,
    ]),
  ];
}

function yearFacts({ basis, mixed, coverage, status, leaders }: LeadersOnBasis): unknown[] {
  return [
    basis,
    mixed ?? false,
    [coverage.listed, coverage.of],
    status,
    leaders.map(({ id }) => id),
  ];
}

/** Of a list of leaders: who led each year on each way of counting, and how sure that is. */
export function leadersFacts({ unit, items }: LeadersDocument): unknown {
  return [
    unit,
    items.map((item) => [item.year, item.break, yearFacts(item), item.others.map(yearFacts)]),
  ];
}

/** The dates on which the facts changed, ascending, each with the digest of what they were from then on. */
export function factChanges<Document>(
  vintages: readonly Vintage<Document>[],
  factsOf: (document: Document) => unknown,
): FactChange[] {
  const steps: FactChange[] = [];
  for (const { asOf, document } of vintages) {
    const digest = document === null ? null : digestOf(factsOf(document));
    if (digest !== (steps.at(-1)?.[1] ?? null)) steps.push([asOf, digest]);
  }
  return steps;
}
