/**
 * Digests of the facts in documents, used to detect alterations of published history. Wording is excluded: titles,
 * notes, reasons and sentences may be improved without altering history.
 */

import type { Vintage } from '../compile/vintages.ts';
import type {
  ClaimDocument,
  Conflict,
  LastKnown,
  LeadersDocument,
  LeadersOnBasis,
  ObservationDocument,
  Rank,
  RankingDocument,
  RankingEntry,
} from '../model/documents.ts';
import { sha256 } from '../model/sha256.ts';
import type { ComparisonDocument } from '../model/stored-comparison.ts';

const DIGEST_LENGTH = 12;

/** The facts of a document from `asOf` on have this digest; null if there is no document. */
export type FactChange = readonly [asOf: string, digest: string | null];

/** Short digest (12 hex digits of SHA-256) of facts that can be written as JSON. */
export function digestOf(facts: unknown): string {
  return sha256(new TextEncoder().encode(JSON.stringify(facts))).slice(0, DIGEST_LENGTH);
}

/** The upper end of a range, if there is one: facts without it have the digests that they always had. */
export function upperEnd({ valueTo }: { readonly valueTo?: number }): number[] {
  return valueTo === undefined ? [] : [valueTo];
}

function observationFacts(row: ObservationDocument): unknown[] {
  const { id, value, qualifier, precision, status, yoy, knownFrom, withdrawnOn } = row;
  const facts = [id, value, qualifier, precision, status, yoy, knownFrom, withdrawnOn];
  return [...facts, ...upperEnd(row), ...(row.modelled ? ['modelled'] : [])];
}

function rangeFacts(last: LastKnown): (number | null)[] {
  return last.bounds ? [last.bounds.low, last.bounds.high] : [];
}

function claimFacts({ id, status, knownFrom, withdrawnOn }: ClaimDocument): unknown[] {
  return [id, status, knownFrom, withdrawnOn];
}

function conflictFacts({ entity, metric, period, kind, observations, claims }: Conflict) {
  return [entity, metric, period, kind, observations, claims];
}

/** Best and worst rank of the listed, by figures alone, and in the whole level; last, 1 if that is open, else 0. */
export type RankNumbers = readonly [number, number, number, number, number, number, isOpen: number];

/** The numbers of a rank. */
export function rankNumbers({ best, worst, byFigures, level }: Rank): RankNumbers {
  const isOpen = level.open ? 1 : 0;
  return [best, worst, byFigures.best, byFigures.worst, level.best, level.worst, isOpen];
}

function entryFacts({ entity, rank, bounds, reported, growth, observations }: RankingEntry) {
  return [
    entity.id,
    bounds.low,
    bounds.high,
    rank && rankNumbers(rank),
    reported?.observation ?? null,
    growth?.observation ?? null,
    observations.map(observationFacts),
  ];
}

/** Facts of a ranking: entries with bounds and ranks, unranked members and observations, claims and conflicts. */
export function rankingFacts(document: RankingDocument): unknown {
  const { unit, mixed, coverage, entries, setAside, unlisted, claims, conflicts } = document;
  return [
    unit,
    mixed ?? false,
    [coverage.listed, coverage.of],
    entries.map(entryFacts),
    setAside.map(({ reason, observation }) => [reason, observationFacts(observation)]),
    unlisted.map(({ entity, high, level, last }) => [
      entity.id,
      high,
      level && [level.best, level.worst, ...(level.open ? [1] : [])],
      last && [last.observation, last.value, ...rangeFacts(last)],
    ]),
    claims.map(claimFacts),
    conflicts.map(conflictFacts),
  ];
}

/** Facts of a comparison document: the bounds of every member, with and without claims. */
export function comparisonFacts({ unit, mixed, members }: ComparisonDocument): unknown {
  return [
    unit,
    mixed ?? false,
    members.map(({ id, bounds, figures, first, lower }) => [
      id,
      bounds.low,
      bounds.high,
      figures.low,
      figures.high,
      first,
      ...(lower ? [lower.rank, lower.claims] : []),
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

/** Facts of a leaders document: who led each year on each basis, and how certain that is. */
export function leadersFacts({ unit, items }: LeadersDocument): unknown {
  return [
    unit,
    items.map((item) => [item.year, item.break, yearFacts(item), item.others.map(yearFacts)]),
  ];
}

/** Dates on which the facts changed, ascending, each with the digest from then on. */
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
