/**
 * The ground on which any two members of a ranking's level are compared: the bounds of all of them with and without
 * claims, in numbers and in words. Whoever answers looks two of them up and compares numbers, nothing else.
 */

import { type IndexedDataset, periodKey } from '../../dataset/indexed-dataset.ts';
import type { Claim } from '../../dataset/schema.ts';
import { ROUNDING_TOLERANCE } from '../../evidence/interval.ts';
import type { Solution } from '../../evidence/solution.ts';
import type {
  ComparisonClaim,
  ComparisonDocument,
  ComparisonMember,
} from '../../model/comparison-document.ts';
import type { RankingKey } from '../../model/document-address.ts';
import { parsePeriod } from '../../model/period.ts';
import { type Language, textIn } from '../../wording/formatters.ts';
import { deepEqual } from '../incremental/structural-sharing.ts';
import type { Member } from '../members.ts';
import { LazyComparisonMember, unroundedBounds } from './lazy-comparison-member.ts';

/** The used claims of a ranking that somebody is first of the whole level, in the order of ids. */
export function firstPlaceClaims(
  lookup: IndexedDataset,
  solution: Solution,
  key: Pick<RankingKey, 'metric' | 'period' | 'level' | 'basis'>,
): Claim[] {
  return (lookup.claimsByPeriod.get(periodKey(key.metric, key.period)) ?? []).filter(
    (row) =>
      row.rank === 1 &&
      row.level === key.level &&
      row.basis === key.basis &&
      solution.claims.get(row.id) === 'used',
  );
}

function claimSentence(lookup: IndexedDataset, claim: Claim, language: Language): string {
  const publisher = lookup.publishers.get(claim.source) ?? claim.source;
  const names = lookup.names.get(claim.entity) ?? { en: claim.entity };
  const level = lookup.dataset.levels.find((row) => row.id === claim.level)?.title;
  const [name, among] = [textIn(names, language), level ? textIn(level, language) : claim.level];
  return language === 'zh'
    ? `${publisher}称${name}在“${among}”中居首位。`
    : `${publisher} states that ${name} came first among “${among}”.`;
}

function claimDocument(lookup: IndexedDataset, claim: Claim): ComparisonClaim {
  const text = { en: claimSentence(lookup, claim, 'en'), zh: claimSentence(lookup, claim, 'zh') };
  return { id: claim.id, entity: claim.entity, source: claim.source, text };
}

/** The claims that an entity is first. */
function firstPlaceClaimIds(claims: readonly Claim[], entity: string): readonly string[] {
  return claims.filter((claim) => claim.entity === entity).map((claim) => claim.id);
}

/** Whether a ground says the same, without its words, of members of the same level. */
export function isSameComparison(
  before: ComparisonDocument,
  members: readonly Member[],
  claims: readonly Claim[],
): boolean {
  return (
    before.claims.length === claims.length &&
    before.claims.every(({ id }, index) => id === claims[index]?.id) &&
    before.members.every((old, index) => {
      const now = members[index];
      return now !== undefined && isSameMember(old, now, claims);
    })
  );
}

function isSameMember(before: ComparisonMember, now: Member, claims: readonly Claim[]): boolean {
  const first = firstPlaceClaimIds(claims, before.id);
  return (
    deepEqual(before.bounds, now.published.bounds) &&
    deepEqual(before.figures, now.published.figures) &&
    deepEqual(before.unrounded, unroundedBounds(now)) &&
    before.first.length === first.length &&
    before.first.every((id, index) => id === first[index])
  );
}

/** The ground of a ranking that exists on a date; `claims` are its `topClaims`. Members that are the same in `before` are taken over. */
export function comparisonDocument(
  lookup: IndexedDataset,
  solution: Solution,
  key: RankingKey,
  asOf: string,
  members: readonly Member[],
  claims: readonly Claim[],
  before: ComparisonDocument | null = null,
): ComparisonDocument {
  const metric = lookup.metrics.get(key.metric);
  const period = parsePeriod(key.period);
  if (!metric || !period) throw new Error(`no such ranking: ${Object.values(key).join('/')}`);
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
    tolerance: ROUNDING_TOLERANCE,
    members: members.map((member, index) => {
      const old = before?.members[index];
      return old && isSameMember(old, member, claims)
        ? old
        : new LazyComparisonMember(member, metric, firstPlaceClaimIds(claims, member.entity.id));
    }),
    claims: claims.map((claim) => claimDocument(lookup, claim)),
  };
}
