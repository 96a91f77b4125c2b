/**
 * What is known of a member in words: `1,225,000 to 1,226,000 things`, `at most 1,226,000 things`, `nothing known`, `1.23 million
 * things, as the bureau estimates`.
 */

import type { WordingLanguage } from '../../model/languages.ts';
import type { ComparisonDocument, ComparisonMember } from '../../model/stored-comparison.ts';
import { publisherText } from '../../model/text.ts';
import { boundsText, estimateText } from '../../wording/format-bounds.ts';
import type { Unit } from '../../wording/formatters.ts';

/** The kind and unit of a document's metric, as wording needs them. */
function wordedMetric({ unit, metric, subject }: ComparisonDocument) {
  const { titles, kind } = subject ?? {};
  const share: [string, string] = [metric, metric];
  return {
    unit,
    ...(titles?.unit ? { unitName: titles.unit } : {}),
    ...(kind === 'share' ? { share } : {}),
    ...(kind === 'growth' ? { growth: metric } : {}),
  };
}

/** The unit of a document's metric. */
export function documentUnit({ unit, subject }: ComparisonDocument): Unit {
  return { id: unit, name: subject?.titles.unit };
}

/** Significant digits of estimates, unless more are needed to tell two apart. */
const ESTIMATE_DIGITS = 3;

/**
 * What is known of a member, by figures alone or with claims, in words of one language, to follow a name and a colon. An estimate is
 * rounded to so many digits.
 */
export function knownText(
  document: ComparisonDocument,
  member: ComparisonMember,
  kind: 'bounds' | 'figures',
  language: WordingLanguage,
  digits = ESTIMATE_DIGITS,
): string {
  const { estimate } = member;
  const metric = wordedMetric(document);
  if (estimate) {
    const source = document.subject?.sources.find(({ id }) => id === estimate.source);
    const publisher = source ? publisherText(source, language) : estimate.source;
    return estimateText(estimate.value, publisher, metric, language, digits);
  }
  const { low, high } = member[kind];
  return boundsText({ low, high: high ?? Number.POSITIVE_INFINITY }, metric, language);
}

/** What is known of two members: estimates have as many digits as it takes to tell them apart. */
export function knownTexts(
  document: ComparisonDocument,
  members: readonly [ComparisonMember, ComparisonMember],
  kind: 'bounds' | 'figures',
  language: WordingLanguage,
): readonly [string, string] {
  const [a, b] = members;
  const rounded = ({ estimate }: ComparisonMember, digits: number) =>
    estimate && Number(estimate.value.toPrecision(digits));
  let digits = ESTIMATE_DIGITS;
  if (a.estimate && b.estimate && a.estimate.value !== b.estimate.value) {
    while (digits < 15 && rounded(a, digits) === rounded(b, digits)) digits += 1;
  }
  const textOf = (member: ComparisonMember) => knownText(document, member, kind, language, digits);
  return [textOf(a), textOf(b)];
}
