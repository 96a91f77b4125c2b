/** Statements as sentences: `Alpha is first among “Places” by “Things” in 2025.` */

import type { Texts } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { localizedText, textsOf } from '../../model/localized-text.ts';
import type { ComparisonDocument } from '../../model/stored-comparison.ts';
import { formatPeriod, type Unit, unitSuffix, withMinusSign } from '../../wording/formatters.ts';
import type { Statement } from '../statement.ts';
import { documentUnit } from './known-text.ts';
import { STATEMENT_WORDS, type StatementParts, type StatementWords } from './statement-words.ts';

/** Name of the words of each kind of statement. */
const SENTENCES = {
  rank: 'rank',
  above: 'above',
  least: 'least',
  most: 'most',
  value: 'value',
  'growth-least': 'growthLeast',
  'growth-most': 'growthMost',
  'first-since': 'firstSince',
} as const satisfies Record<Statement['kind'], keyof StatementWords>;

const PERCENT: Unit = { id: 'percent', name: undefined };

/** A stated number with all its digits and its unit; in Chinese, a large one in units of 10,000. */
function statedQuantity(value: number, unit: Unit, language: WordingLanguage): string {
  const isLarge = language === 'zh' && Math.abs(value) >= 10_000;
  const shown = isLarge ? Number((value / 10_000).toPrecision(15)) : value;
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 20 }).format(shown);
  return withMinusSign(number) + (isLarge ? '万' : '') + unitSuffix(unit, language);
}

/** The name of a member in one language; its id if the document has no such member. */
export function memberName(
  { members }: ComparisonDocument,
  id: string,
  language: WordingLanguage,
): string {
  return localizedText(members.find((member) => member.id === id)?.name ?? { en: id }, language);
}

function partsOf(
  document: ComparisonDocument,
  statement: Statement,
  language: WordingLanguage,
): StatementParts {
  const { titles } = document.subject ?? {};
  const isListed = 'among' in statement && statement.among === 'listed';
  const isGrowth = statement.kind === 'growth-least' || statement.kind === 'growth-most';
  const unit = isGrowth ? PERCENT : documentUnit(document);
  const quantity = (value: number) => statedQuantity(value, unit, language);
  const level = localizedText(titles?.level ?? { en: document.level }, language);
  return {
    entity: memberName(document, statement.entity, language),
    other: 'other' in statement ? memberName(document, statement.other, language) : '',
    metric: localizedText(titles?.metric ?? { en: document.metric }, language),
    among: STATEMENT_WORDS[language].among(level, isListed),
    period: formatPeriod(document.period, language),
    rank: 'rank' in statement ? statement.rank : 1,
    value: 'value' in statement ? quantity(statement.value) : '',
    precision: 'precision' in statement ? quantity(statement.precision) : '',
    year: 'year' in statement ? statement.year : '',
  };
}

/** The statement as a sentence, in every language of the engine's wording. */
export function statementText(document: ComparisonDocument, statement: Statement): Texts {
  const sentence = SENTENCES[statement.kind];
  return textsOf((language) =>
    STATEMENT_WORDS[language][sentence](partsOf(document, statement, language)),
  );
}
