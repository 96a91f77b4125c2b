/**
 * Ranking document as known on a date: the ordered entries, observations set aside with their reasons, unlisted
 * members, claims, conflicts, and the sources of all of these.
 */
import { type IndexedDataset, periodKey } from '../../dataset/indexed-dataset.ts';
import { type Claim, isCounted, type Metric } from '../../dataset/schema.ts';
import { isKnown, isWithdrawn } from '../../evidence/cell-evidence.ts';
import type { Explainer } from '../../evidence/explain/explainer.ts';
import type { OrderEvidence } from '../../evidence/order/level-orders.ts';
import type { Solution } from '../../evidence/solver.ts';
import { cellId, type RankingKey } from '../../model/address.ts';
import type {
  Beyond,
  Conflict,
  EntityRef,
  PeriodRef,
  RankingDocument,
  RankingEntry,
  RankingHeader,
  Source,
  WhyStep,
} from '../../model/documents.ts';
import { memoize } from '../../model/objects.ts';
import { embedUrl, rankingUrl } from '../../model/urls.ts';
import type { ClaimStatus } from '../../model/vocabulary.ts';
import type { DatasetAsOf } from '../compiled-dataset.ts';
import { entityReference, isRankable, type Member } from '../members.ts';
import { deepEqual, shareUnchanged } from '../vintages.ts';
import { couldExceed, needsOf, rivalsOf } from './rank-needs.ts';
import { type ClaimWithStatus, rankingEntries, rankLevel } from './ranking-entries.ts';
import type { RankingInputs } from './ranking-inputs.ts';
import {
  claimDocument,
  setAsideObservations,
  sourceDocument,
  unlistedMembers,
} from './row-documents.ts';

/** The claims of this metric and period that are known, of all levels. */
function claimsOf(snapshot: DatasetAsOf, key: RankingKey): ClaimWithStatus[] {
  const { asOf, solutions, lookup } = snapshot;
  const statusOf = (claim: Claim): ClaimStatus => {
    if (claim.basis !== key.basis) return 'basis';
    if (isWithdrawn(claim, asOf)) return 'withdrawn';
    return solutions.get(key.basis)?.claims.get(claim.id) ?? 'used';
  };
  return (lookup.claimsByPeriod.get(periodKey(key.metric, key.period)) ?? [])
    .filter((row) => isKnown(row, asOf))
    .map((claim) => ({ claim, status: statusOf(claim) }));
}

/** Conflicts of the cells and claims of this ranking, and of the cells on which its derivations depend. */
function conflictsOf(
  solution: Solution,
  key: RankingKey,
  metric: Metric,
  members: readonly Member[],
  entries: readonly RankingEntry[],
  claimIds: ReadonlySet<string>,
): Conflict[] {
  const counted = isCounted(metric) ? [metric.id] : [...(metric.share ?? []), metric.growth];
  if (solution.conflicts.length === 0) return [];
  const ids = new Set(members.map((member) => member.entity.id));
  const cells = new Set(entries.flatMap((entry) => entry.why.map((step) => step.cell)));
  return solution.conflicts.filter(({ entity, metric: conflictMetric, period, claims }) => {
    if (claims.length > 0) return claims.some((id) => claimIds.has(id));
    const isOfRanking =
      period === key.period && counted.includes(conflictMetric) && ids.has(entity);
    return isOfRanking || cells.has(cellId(entity, conflictMetric, period, key.basis));
  });
}

/**
 * Ids of the sources on which the ranks rest, by use: of the reported figures in ranking order, of the used claims, then of
 * the derivations and the other figures. Most steps share one list of sources, so each list is read once.
 */
export function countedSources({ entries, claims }: Pick<RankingDocument, 'entries' | 'claims'>) {
  const lists = new Set<readonly string[]>();
  for (const { why } of entries) for (const step of why) lists.add(step.sources);
  return [
    ...entries.flatMap(({ reported }) => (reported ? [reported.source] : [])),
    ...claims.flatMap(({ status, source }) => (status === 'used' ? [source] : [])),
    ...[...lists].flat(),
    ...entries.flatMap(({ growth, observations }) => [
      ...observations.map(({ source }) => source),
      ...(growth ? [growth.source] : []),
    ]),
  ];
}

/** Sources that the document names: first those on which the ranks rest, by use, then the others in the order of ids. */
function sourcesOf(
  lookup: IndexedDataset,
  parts: Pick<RankingDocument, 'entries' | 'setAside' | 'unlisted' | 'claims' | 'conflicts'>,
  more: readonly string[],
): Source[] {
  const others = [
    ...more,
    ...parts.setAside.map((row) => row.observation.source),
    ...[...parts.entries, ...parts.unlisted].flatMap(({ last }) => (last ? [last.source] : [])),
    ...parts.claims.map((claim) => claim.source),
    ...parts.conflicts.flatMap((conflict) => conflict.sources),
  ];
  const ids = new Set([...countedSources(parts), ...others.sort()]);
  return [...ids].flatMap((id) => {
    const source = lookup.sources.get(id);
    return source ? [sourceDocument(source)] : [];
  });
}

/** Links of a vintage: its permalink, the URL of the latest vintage, and the other formats of this one. */
export function vintageLinks(key: RankingKey, asOf: string): RankingDocument['links'] {
  const { dataset, metric, period, level, basis } = key;
  return {
    self: rankingUrl(dataset, metric, period, { level, basis, asOf }),
    latest: rankingUrl(dataset, metric, period, { level, basis }),
    csv: rankingUrl(dataset, metric, period, { level, basis, asOf }, '.csv'),
    svg: rankingUrl(dataset, metric, period, { level, basis, asOf }, '.svg'),
    embed: embedUrl(dataset, metric, period, { level, basis, asOf }),
  };
}

/** What the evidence decides. The other parts of a document follow from it, but for the date. */
type Content = Pick<
  RankingDocument,
  'entries' | 'setAside' | 'unlisted' | 'rivals' | 'claims' | 'conflicts'
>;

/** Whether a document has this content, which shares its unchanged parts. */
function isUnchanged(content: Content, before: RankingDocument): boolean {
  const { entries, setAside, unlisted, rivals, claims, conflicts } = content;
  return (
    entries === before.entries &&
    setAside === before.setAside &&
    unlisted === before.unlisted &&
    rivals === before.rivals &&
    claims === before.claims &&
    conflicts === before.conflicts
  );
}

function hasCompleteness(
  before: RankingDocument,
  { complete, beyond }: Pick<RankingDocument, 'complete' | 'beyond'>,
): boolean {
  return before.complete === complete && deepEqual(before.beyond, beyond);
}

/**
 * Builds the document of a ranking of `members` as known on the date of the snapshot. Returns null if the ranking does
 * not exist: a counted metric has no used observation, or a derived one no listed member. Returns `before`, an earlier
 * document of the same ranking, if nothing but the date differs; else reuses its unchanged parts to save memory.
 */
export function rankingDocument(
  snapshot: DatasetAsOf,
  ranking: RankingInputs,
  explainer: Explainer,
  members: readonly Member[],
  before: RankingDocument | null,
): RankingDocument | null {
  const { lookup, asOf } = snapshot;
  const { key, period } = ranking;
  const solution = snapshot.solutions.get(key.basis);
  const metric = lookup.metrics.get(key.metric);
  if (!solution || !metric || !period || !solution.grid.periodNumber.has(key.period)) return null;
  if (!members.some(isRankable)) return null;
  const claimsOfAllLevels = claimsOf(snapshot, key);
  const claimsWithStatus = claimsOfAllLevels.filter(({ claim }) => claim.level === key.level);
  const inputs = { snapshot, ranking, solution, metric, explainer };
  const order = solution.orderEvidence(key.level, key.metric, key.period);
  const level = rankLevel(inputs, members, claimsOfAllLevels, order);
  const { ranked, levels } = level;
  const entries = rankingEntries(inputs, level, before?.entries ?? []);
  const withoutFigure = members.filter((member) => !member.listed);
  const levelOf = new Map(members.map((member, index) => [member, levels?.[index] ?? null]));
  const unlisted = unlistedMembers(snapshot, key.metric, period, withoutFigure, {
    levelOf: (member) => levelOf.get(member) ?? null,
    needsOf: (member, last) =>
      levels && needsOf({ member, claimed: null }, ranked, couldExceed, last, key),
  });
  // With bounds that aren’t rounded, as ranks are decided.
  const countAbove = (entity: string): number => {
    const limit = ranked.find(({ member }) => member.entity.id === entity);
    if (!limit) return 0;
    return withoutFigure.filter((member) => couldExceed({ member, claimed: null }, limit)).length;
  };
  const rivals = rivalsOf(entries, unlisted, countAbove);
  const claimIds = new Set(claimsWithStatus.map(({ claim }) => claim.id));
  const found: Content = {
    entries,
    setAside: setAsideObservations(snapshot, key, members),
    unlisted,
    ...(rivals ? { rivals } : {}),
    claims: claimsWithStatus.map(({ claim, status }) => claimDocument(claim, status, asOf)),
    conflicts: conflictsOf(solution, key, metric, members, entries, claimIds),
  };
  const content = before ? shareUnchanged(found, before) : found;
  const completeness = completenessDocument(order);
  if (before && isUnchanged(content, before) && hasCompleteness(before, completeness))
    return before;
  const named = mentionedEntityRefs(lookup, content);
  const references: Pick<RankingDocument, 'named' | 'sources'> = {
    ...(named.length > 0 ? { named } : {}),
    sources: sourcesOf(lookup, content, completeness.beyond ? [completeness.beyond.source] : []),
  };
  return {
    ...rankingHeader(key, asOf, metric, period, solution),
    ...completeness,
    coverage: { listed: entries.length, of: members.length },
    ...content,
    ...(before ? shareUnchanged(references, before) : references),
    links: vintageLinks(key, asOf),
  };
}

export function rankingHeader(
  key: RankingKey,
  asOf: string,
  metric: Metric,
  period: PeriodRef,
  solution: Solution,
): RankingHeader {
  return {
    id: `${key.dataset}/${key.metric}/${key.period}`,
    asOf,
    dataset: key.dataset,
    metric: key.metric,
    unit: metric.unit,
    level: key.level,
    basis: key.basis,
    ...(solution.grid.mixed ? { mixed: true as const } : {}),
    period: { id: period.id, from: period.from, to: period.to },
  };
}

/** Whether the members of a level are all that it has, and what a source says of others. */
export function completenessDocument({ outsiders, beyond }: OrderEvidence): {
  readonly complete: boolean;
  readonly beyond?: Beyond;
} {
  return {
    complete: outsiders === null,
    ...(beyond ? { beyond: { value: beyond.beyond, source: beyond.source } } : {}),
  };
}

type RankingLists = Pick<
  RankingDocument,
  'entries' | 'setAside' | 'unlisted' | 'claims' | 'conflicts'
>;

/** Entity id of a cell id or claim id: its first part. */
function entityOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Ids of the entities that a derivation mentions. Memoized, since entries of many vintages share derivations. */
const mentionedEntities = memoize((why: readonly WhyStep[]): ReadonlySet<string> => {
  const ids = why.flatMap(({ cell, from, claims }) => [
    cell,
    ...from.map((bound) => bound.cell),
    ...claims,
  ]);
  return new Set(ids.map(entityOf));
});

/** References to the entities that only derivations, claims and conflicts mention, in the order of ids. */
export function mentionedEntityRefs(lookup: IndexedDataset, parts: RankingLists): EntityRef[] {
  const { entries, setAside, unlisted, claims, conflicts } = parts;
  const listed = new Set([...entries, ...setAside, ...unlisted].map(({ entity }) => entity.id));
  const ids = new Set([...claims, ...conflicts].map(({ entity }) => entity));
  for (const { why } of entries) for (const id of mentionedEntities(why)) ids.add(id);
  return [...ids]
    .filter((id) => !listed.has(id))
    .sort()
    .flatMap((id) => {
      const entity = lookup.entities.get(id);
      return entity ? [entityReference(entity)] : [];
    });
}
