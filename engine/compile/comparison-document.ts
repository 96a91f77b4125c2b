/**
 * Comparison document of a ranking: the bounds of all members of its level, with and without claims, and the evidence behind
 * them. The worker answers a comparison or verdict by looking up members and comparing their numbers.
 */
import { type IndexedDataset, periodKey } from '../dataset/indexed-dataset.ts';
import type { Claim, Metric } from '../dataset/schema.ts';
import type { BoundRef } from '../evidence/fixpoint-state.ts';
import { findCell } from '../evidence/grid.ts';
import type { OrderEvidence } from '../evidence/order/level-orders.ts';
import type { Solution } from '../evidence/solver.ts';
import type { RankingKey } from '../model/address.ts';
import type { Source } from '../model/documents.ts';
import type { WordingLanguage } from '../model/languages.ts';
import type {
  ComparisonClaim,
  ComparisonDocument,
  ComparisonMember,
  ComparisonSubject,
} from '../model/stored-comparison.ts';
import { localizedText, textsOf } from '../model/text.ts';
import { formatPeriod } from '../wording/formatters.ts';
import { boundsDocument, type Member } from './members.ts';
import { completenessDocument, rankingHeader } from './ranking/ranking-document.ts';
import type { RankingInputs } from './ranking/ranking-inputs.ts';
import { reportedFigure, sourceDocument } from './ranking/row-documents.ts';
import { deepEqual } from './vintages.ts';

/** Inputs of the comparison document of a ranking that exists on a date. */
export interface ComparisonInputs {
  readonly lookup: IndexedDataset;
  readonly solution: Solution;
  readonly inputs: RankingInputs;
  readonly asOf: string;
  /** All members of the level, in the order of ids. */
  readonly members: readonly Member[];
  /** What orders these besides bounds. */
  readonly order: OrderEvidence;
}

/** Used claims of a ranking by entity, in the order of ids. */
function claimsByEntity(
  lookup: IndexedDataset,
  solution: Solution,
  key: RankingKey,
): ReadonlyMap<string, readonly Claim[]> {
  const used = (lookup.claimsByPeriod.get(periodKey(key.metric, key.period)) ?? []).filter(
    (row) =>
      row.level === key.level && row.basis === key.basis && solution.claims.get(row.id) === 'used',
  );
  return Map.groupBy(used, (row) => row.entity);
}

/** The rank of a claim in words: `came first`, `排第2名`. */
const RANK_WORDS: Readonly<Record<WordingLanguage, (rank: number) => string>> = {
  en: (rank) => (rank === 1 ? 'came first' : `was number ${rank}`),
  zh: (rank) => (rank === 1 ? '居首' : `排第${rank}名`),
};

/** The sentence on a claim. One about another ranking than this also names its metric and period. */
function claimSentence(
  lookup: IndexedDataset,
  claim: Claim,
  { metric, period }: RankingKey,
  language: WordingLanguage,
): string {
  const publishers = lookup.publishers.get(claim.source) ?? { en: claim.source };
  const publisher = localizedText(publishers, language);
  const titleOf = (rows: readonly { id: string; title: Metric['title'] }[], id: string) =>
    localizedText(rows.find((row) => row.id === id)?.title ?? { en: id }, language);
  const name = localizedText(lookup.names.get(claim.entity) ?? { en: claim.entity }, language);
  const level = titleOf(lookup.dataset.levels, claim.level);
  const subject = titleOf(lookup.dataset.metrics, claim.metric);
  const when = formatPeriod(claim.period, language);
  const isOfRanking = claim.metric === metric && claim.period.id === period;
  const rank = RANK_WORDS[language](claim.rank);
  if (language === 'zh')
    return `${publisher}称${isOfRanking ? '' : `${when}`}${name}${isOfRanking ? '' : `的“${subject}”`}在“${level}”中${rank}。`;
  const where = isOfRanking ? '' : ` by “${subject}” in ${when}`;
  return `${publisher} states that ${name} ${rank} among “${level}”${where}.`;
}

function claimDocument(lookup: IndexedDataset, claim: Claim, key: RankingKey): ComparisonClaim {
  const text = textsOf((language) => claimSentence(lookup, claim, key, language));
  return { id: claim.id, entity: claim.entity, source: claim.source, text };
}

/** Bounds of a member before rounding; undefined if rounding changes none of them. */
function unroundedBounds(member: Member): ComparisonMember['unrounded'] {
  const unrounded = {
    bounds: boundsDocument(member.bounds),
    figures: boundsDocument(member.figures),
  };
  return deepEqual(unrounded, member.published) ? undefined : unrounded;
}

/** The ranks that claims state for a member. */
function statedRanks(claims: readonly Claim[]): Pick<ComparisonMember, 'first' | 'lower'> {
  const first = claims.filter(({ rank }) => rank === 1).map(({ id }) => id);
  const [other] = first.length > 0 ? [] : claims;
  return other
    ? { first, lower: { rank: other.rank, claims: claims.map(({ id }) => id) } }
    : { first };
}

/** The source of an observation or a claim, which is the last part of its id. */
function sourceId(evidenceId: string): string {
  return evidenceId.slice(evidenceId.lastIndexOf('/') + 1);
}

function sorted(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}

/** One list for all members without evidence, to save memory. */
const NONE: readonly string[] = [];

/** The figure that represents a member, if it is an estimate. */
function estimateOf(
  lookup: IndexedDataset,
  { observations }: Member,
): Pick<ComparisonMember, 'estimate'> {
  const reported = reportedFigure(lookup, observations);
  if (!reported?.modelled) return {};
  return { estimate: { value: reported.value, source: reported.source } };
}

function comparisonMember(
  { lookup, solution, inputs }: ComparisonInputs,
  member: Member,
  claims: readonly Claim[],
): ComparisonMember {
  const behind = evidenceBehind(solution, member, inputs.key);
  const unrounded = unroundedBounds(member);
  return {
    id: member.entity.id,
    name: member.entity.name,
    listed: member.listed,
    ...member.published,
    ...(unrounded ? { unrounded } : {}),
    ...statedRanks(claims),
    ...estimateOf(lookup, member),
    sources: behind.observations.size > 0 ? sorted([...behind.observations].map(sourceId)) : NONE,
    ...(behind.claims.size > 0 ? { claims: sorted(behind.claims) } : {}),
  };
}

function subjectOf(
  { lookup, inputs }: ComparisonInputs,
  metric: Metric,
  sources: readonly Source[],
): ComparisonSubject {
  const { title, levels, metrics, bases } = lookup.dataset;
  const level = levels.find(({ id }) => id === inputs.key.level);
  const basis = bases.find(({ id }) => id === inputs.key.basis);
  return {
    titles: {
      dataset: title,
      metric: metric.title,
      level: level?.title ?? { en: inputs.key.level },
      ...(basis && { basis: basis.title }),
      ...(metric.unitName ? { unit: metric.unitName } : {}),
    },
    kind: metric.share ? 'share' : metric.growth === undefined ? 'count' : 'growth',
    cells: inputs.cells,
    growth: metrics.find(({ growth }) => growth === metric.id)?.id ?? null,
    sources,
  };
}

/** The part of a comparison document that decides whether it is a new vintage: its members, and the claims that it names. */
export interface ComparisonContent {
  readonly members: readonly ComparisonMember[];
  /** In the order of ids. */
  readonly claimIds: readonly string[];
  readonly order: Pick<ComparisonDocument, 'complete' | 'beyond' | 'tables'>;
}

/** What orders the members besides bounds, as documents hold it; nothing on a mixed basis, which compares nothing. */
function orderDocument({ members, order, solution }: ComparisonInputs): ComparisonContent['order'] {
  if (solution.grid.mixed) return {};
  const tables = order.tables.map(({ source, values }) => ({
    source,
    values: Object.fromEntries(
      [...values].map(([member, value]) => [members[member]?.entity.id ?? '', value]),
    ),
  }));
  return { ...completenessDocument(order), ...(tables.length > 0 ? { tables } : {}) };
}

/** Builds the members of a comparison document. Those that are unchanged since `before` are reused. */
export function comparisonContent(
  input: ComparisonInputs,
  before: ComparisonDocument | null,
): ComparisonContent {
  const byEntity = claimsByEntity(input.lookup, input.solution, input.inputs.key);
  const members = input.members.map((member, index) => {
    const document = comparisonMember(input, member, byEntity.get(member.entity.id) ?? []);
    const previous = before?.members[index];
    return previous && deepEqual(previous, document) ? previous : document;
  });
  const stated = [...byEntity.values()].flatMap((claims) => claims.map(({ id }) => id));
  const behind = members.flatMap(({ claims }) => claims ?? NONE);
  return { members, claimIds: sorted([...stated, ...behind]), order: orderDocument(input) };
}

/** Whether a comparison document of the same ranking has this content. */
export function hasContent(
  { members, claims, complete, beyond, tables }: ComparisonDocument,
  content: ComparisonContent,
): boolean {
  const { order } = content;
  return (
    complete === order.complete &&
    deepEqual(beyond, order.beyond) &&
    deepEqual(tables, order.tables) &&
    members.every((member, index) => member === content.members[index]) &&
    claims.length === content.claimIds.length &&
    claims.every(({ id }, index) => id === content.claimIds[index])
  );
}

/** Builds the comparison document of a ranking. Throws if the metric or the period of the key does not exist. */
export function comparisonDocument(
  input: ComparisonInputs,
  { members, claimIds, order }: ComparisonContent,
): ComparisonDocument {
  const { lookup, solution, inputs, asOf } = input;
  const { key, period } = inputs;
  const metric = lookup.metrics.get(key.metric);
  if (!metric || !period)
    throw new Error(
      `unknown ranking: ${inputs.address}, expected a metric of the dataset and a valid period`,
    );
  const sourceIds = new Set([
    ...members.flatMap(({ sources, estimate }) => [
      ...sources,
      ...(estimate ? [estimate.source] : []),
    ]),
    ...claimIds.map(sourceId),
    ...(order.tables ?? []).map(({ source }) => source),
    ...(order.beyond ? [order.beyond.source] : []),
  ]);
  const sources = lookup.dataset.sources.filter(({ id }) => sourceIds.has(id)).map(sourceDocument);
  return {
    ...rankingHeader(key, asOf, metric, period, solution),
    ...order,
    subject: subjectOf(input, metric, sources),
    members,
    claims: claimIds.flatMap((id) => {
      const claim = lookup.claims.get(id);
      return claim ? [claimDocument(lookup, claim, key)] : [];
    }),
  };
}

/** Ids of observations and claims. */
export interface EvidenceIds {
  readonly observations: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

/** Both bounds of the cell of a member of a counted metric. */
function cellBounds(
  { grid }: Solution,
  entity: string,
  { metric, period }: Pick<RankingKey, 'metric' | 'period'>,
): readonly BoundRef[] {
  const cell = findCell(grid, entity, metric, period);
  if (cell === undefined) return [];
  return [
    { cell, side: 'low' },
    { cell, side: 'high' },
  ];
}

/** Finds the evidence behind the bounds of a member, with claims. */
export function evidenceBehind(
  solution: Solution,
  { entity, derived }: Member,
  key: Pick<RankingKey, 'metric' | 'period'>,
): EvidenceIds {
  const observations = new Set(derived?.observations);
  const claims = new Set<string>();
  const bounds = derived
    ? [...derived.from.low, ...derived.from.high]
    : [...cellBounds(solution, entity.id, key)];
  const seen = new Set<number>();
  for (let bound = bounds.pop(); bound; bound = bounds.pop()) {
    const number = 2 * bound.cell + (bound.side === 'low' ? 0 : 1);
    if (seen.has(number)) continue;
    seen.add(number);
    const derivation = solution.derivationOf(bound.cell, bound.side);
    if (!derivation) continue;
    for (const id of derivation.observations) observations.add(id);
    for (const id of derivation.claims) claims.add(id);
    bounds.push(...derivation.from);
  }
  return { observations, claims };
}
