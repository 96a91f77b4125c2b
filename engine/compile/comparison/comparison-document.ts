/**
 * Comparison document of a ranking: the bounds of all members of its level, with and without claims, in numbers and in
 * words. The worker answers a comparison or verdict by looking up members and comparing their numbers.
 */

import { type IndexedDataset, periodKey } from '../../dataset/indexed-dataset.ts';
import type { Claim } from '../../dataset/schema.ts';
import { ROUNDING_TOLERANCE } from '../../evidence/interval.ts';
import type { Solution } from '../../evidence/solution.ts';
import type { RankingKey } from '../../model/document-address.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { localizedText, textsOf } from '../../model/localized-text.ts';
import { parsePeriod } from '../../model/period.ts';
import type {
  ComparisonClaim,
  ComparisonDocument,
  ComparisonMember,
} from '../../model/stored-comparison.ts';
import { deepEqual } from '../incremental/structural-sharing.ts';
import type { Member } from '../members.ts';
import { rankingHeader } from '../ranking/ranking-header.ts';
import { LazyComparisonMember, unroundedBounds } from './lazy-comparison-member.ts';

/** Used claims of rank 1 of a ranking, in the order of ids. */
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

function claimSentence(lookup: IndexedDataset, claim: Claim, language: WordingLanguage): string {
  const names = lookup.names.get(claim.entity) ?? { en: claim.entity };
  const publishers = lookup.publishers.get(claim.source) ?? { en: claim.source };
  const level = lookup.dataset.levels.find((row) => row.id === claim.level)?.title;
  const [publisher, name, among] = [
    localizedText(publishers, language),
    localizedText(names, language),
    level ? localizedText(level, language) : claim.level,
  ];
  return language === 'zh'
    ? `${publisher}称${name}在“${among}”中居首位。`
    : `${publisher} states that ${name} came first among “${among}”.`;
}

function claimDocument(lookup: IndexedDataset, claim: Claim): ComparisonClaim {
  const text = textsOf((language) => claimSentence(lookup, claim, language));
  return { id: claim.id, entity: claim.entity, source: claim.source, text };
}

/** Ids of the claims of rank 1 that an entity holds. */
function firstPlaceClaimIds(claims: readonly Claim[], entity: string): readonly string[] {
  return claims.filter((claim) => claim.entity === entity).map((claim) => claim.id);
}

/**
 * Whether a comparison document would be the same for these members and claims of the same level, apart from its
 * wording.
 */
export function isSameComparison(
  before: ComparisonDocument,
  members: readonly Member[],
  claims: readonly Claim[],
): boolean {
  return (
    before.claims.length === claims.length &&
    before.claims.every(({ id }, index) => id === claims[index]?.id) &&
    before.members.every((previous, index) => {
      const current = members[index];
      return current !== undefined && isSameMember(previous, current, claims);
    })
  );
}

function isSameMember(
  before: ComparisonMember,
  current: Member,
  claims: readonly Claim[],
): boolean {
  const first = firstPlaceClaimIds(claims, before.id);
  return (
    deepEqual(before.bounds, current.published.bounds) &&
    deepEqual(before.figures, current.published.figures) &&
    deepEqual(before.unrounded, unroundedBounds(current)) &&
    before.first.length === first.length &&
    before.first.every((id, index) => id === first[index])
  );
}

/**
 * Builds the comparison document of a ranking that exists on a date. `claims` come from `firstPlaceClaims`. Members
 * that are unchanged since `before` are reused. Throws if the metric or the period of the key does not exist.
 */
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
  if (!metric || !period)
    throw new Error(
      `unknown ranking: ${Object.values(key).join('/')}, expected a metric of the dataset and a valid period`,
    );
  return {
    ...rankingHeader(key, asOf, metric, period, solution),
    tolerance: ROUNDING_TOLERANCE,
    members: members.map((member, index) => {
      const previous = before?.members[index];
      return previous && isSameMember(previous, member, claims)
        ? previous
        : new LazyComparisonMember(member, metric, firstPlaceClaimIds(claims, member.entity.id));
    }),
    claims: claims.map((claim) => claimDocument(lookup, claim)),
  };
}
