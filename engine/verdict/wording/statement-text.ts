/** Statements in words: `Alpha is first among the 20 places by things in 2025`. */
import type { Texts } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import type { ComparisonDocument, ComparisonMember } from '../../model/stored-comparison.ts';
import {
  fillTemplate,
  localizedText,
  lowerFirst,
  publisherText,
  textsOf,
} from '../../model/text.ts';
import type { LanguageWords, VerdictWords } from '../../model/verdict-words.ts';
import { boundsText, estimateText } from '../../wording/format-bounds.ts';
import { formatPeriod, type Unit, unitSuffix, withMinusSign } from '../../wording/formatters.ts';
import type { Statement } from '../judgement.ts';

const PERCENT: Unit = { id: 'percent', name: undefined };

const fullFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

/** A stated number with all its digits: `2,780,000`, `0.125`; in Chinese a large one in units of 10,000: `278万`. */
function statedNumber(value: number, language: WordingLanguage): string {
  const isLarge = language === 'zh' && Math.abs(value) >= 10_000;
  const shown = isLarge ? Number((value / 10_000).toPrecision(15)) : value;
  return withMinusSign(fullFormat.format(shown)) + (isLarge ? '万' : '');
}

/** The plural categories of ranks. */
const ORDINALS: Readonly<Record<WordingLanguage, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en', { type: 'ordinal' }),
  zh: new Intl.PluralRules('zh', { type: 'ordinal' }),
};

/** A rank in words: `first`, `4th`, `21st`, `112th`. */
export function rankText(
  rank: number,
  { ranks, ordinal }: LanguageWords,
  language: WordingLanguage,
): string {
  const word = ranks[rank - 1];
  if (word !== undefined) return word;
  return fillTemplate(ordinal[ORDINALS[language].select(rank)] ?? ordinal.other, { rank });
}

/** The name of a member in one language; its id if the document has no such member. */
export function memberName(
  { members }: ComparisonDocument,
  id: string,
  language: WordingLanguage,
): string {
  return localizedText(members.find((member) => member.id === id)?.name ?? { en: id }, language);
}

/** The parts of a statement in words, by their names in the templates. */
function partsOf(
  document: ComparisonDocument,
  statement: Statement,
  words: LanguageWords,
  language: WordingLanguage,
) {
  const { titles } = document.subject ?? {};
  const isListed = 'among' in statement && statement.among === 'listed';
  const ofLevel = document.complete === false ? words.levelInData : words.level;
  const isGrowth = statement.kind === 'growth-least' || statement.kind === 'growth-most';
  const unit = isGrowth ? PERCENT : documentUnit(document);
  const quantity = (value: number) => statedNumber(value, language) + unitSuffix(unit, language);
  const named = (title: Texts | undefined, id: string): string => {
    const text = localizedText(title ?? { en: id }, language);
    return language === 'en' ? lowerFirst(text) : text;
  };
  return {
    entity: memberName(document, statement.entity, language),
    other: 'other' in statement ? memberName(document, statement.other, language) : '',
    metric: named(titles?.metric, document.metric),
    among: fillTemplate(isListed ? words.listed : ofLevel, {
      level: named(titles?.level, document.level),
      count: document.members.length,
    }),
    period: formatPeriod(document.period, language),
    rank: rankText('rank' in statement ? statement.rank : 1, words, language),
    value: 'value' in statement ? quantity(statement.value) : '',
    precision: 'precision' in statement ? quantity(statement.precision) : '',
    year: 'year' in statement ? statement.year : '',
  };
}

/** The way of counting of a document in brackets. */
export function basisText(
  { subject }: ComparisonDocument,
  words: LanguageWords,
  language: WordingLanguage,
): string {
  const basis = localizedText(subject?.titles.basis, language);
  if (!basis) return '';
  return fillTemplate(words.basis, { basis: language === 'en' ? lowerFirst(basis) : basis });
}

/** The statement as a clause: `Alpha is first among the 20 places by things in 2025`. */
export function statementClause(
  document: ComparisonDocument,
  statement: Statement,
  words: LanguageWords,
  language: WordingLanguage,
): string {
  const parts = partsOf(document, statement, words, language);
  return fillTemplate(words.statement[statement.kind], parts);
}

/** The statement as a sentence, in every language of the words. */
export function statementText(
  document: ComparisonDocument,
  statement: Statement,
  words: VerdictWords,
): Texts {
  return textsOf((language) => {
    const clause = statementClause(document, statement, words[language], language);
    // Others begin with a name, which may be written small.
    const isGrowth = statement.kind === 'growth-least' || statement.kind === 'growth-most';
    const first = isGrowth ? clause.charAt(0).toUpperCase() : clause.charAt(0);
    return fillTemplate(words[language].sentence, { clause: first + clause.slice(1) });
  });
}

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
