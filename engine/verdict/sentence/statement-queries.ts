/** Statements of `/v1/verdict`, from what a sentence says: each relation with each metric, period and level that it can mean. */

import type { Relation } from './find-relations.ts';
import {
  type DatasetVocabulary,
  type NamedEntity,
  type NamedMetric,
  periodsOf,
} from './vocabulary.ts';

/** One reading of a sentence: a query of `/v1/verdict`. */
export interface StatementQuery {
  readonly dataset: string;
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  /** The date of what was known; absent where the newest figures are meant. */
  readonly asOf?: string;
  /** `entity` and what is said of it, in the order of the API's parameters; none where a question asks for the ranking. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
}

/** What the readings of a sentence can differ in. */
export type Question = 'entity' | 'metric' | 'period' | 'level' | 'relation';

/** Years that are offered where a sentence names none. */
const OFFERED_PERIODS = 3;
const MAX_TOP = 5;

/** A number in full, without an exponent. */
export function plainNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 15, useGrouping: false });
}

/** The metrics that a relation can be about: percentages are shares or growth, other numbers are not. */
export function metricsOf(
  relation: Relation,
  metrics: readonly NamedMetric[],
  { metrics: all }: DatasetVocabulary,
): NamedMetric[] {
  if (relation.kind === 'growth')
    return metrics.flatMap(({ id }) => all.find(({ growth }) => growth === id) ?? []);
  if (relation.kind === 'growth-least' || relation.kind === 'growth-most')
    return metrics.filter(({ id }) => all.some(({ growth }) => growth === id));
  if (!('isPercent' in relation)) return [...metrics];
  if (!relation.isPercent) return metrics.filter(({ unit }) => unit !== 'percent');
  const shares = metrics.filter(({ unit }) => unit === 'percent');
  if (shares.length > 0) return shares;
  return metrics.flatMap(({ id }) => all.find(({ share }) => share?.[0] === id) ?? []);
}

type Pair = readonly [name: string, value: string];

/** A round number with one digit, such as “2 million”, is taken to a tenth of it; any other as exactly as it is written. */
function valuePairs({
  value,
  isPercent,
}: Extract<Relation, { kind: 'least' | 'most' | 'value' }>): Pair[] {
  const written = plainNumber(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const isRound = !isPercent && /^-?\d$/.test(mantissa) && Number(exponent) > 1;
  const precision: Pair[] = isRound ? [['precision', `1${'0'.repeat(Number(exponent) - 1)}`]] : [];
  return [['value', written], ...precision];
}

/** What a relation says of an entity, as parameters. Several if the API can't say it in one. */
function relationPairs(relation: Relation, other: string | undefined, period: string): Pair[][] {
  switch (relation.kind) {
    case 'rank':
      return [[['rank', String(relation.rank)]]];
    case 'top':
      return Array.from({ length: Math.min(relation.count, MAX_TOP) }, (_, index) => [
        ['rank', String(index + 1)],
      ]);
    case 'above':
      return other === undefined ? [] : [[['above', other]]];
    case 'growth':
      return [[['value', plainNumber(relation.value)]]];
    case 'first-since': {
      const year = relation.year ?? Number(period) - (relation.yearsAgo ?? 0);
      return /^\d{4}$/.test(period) && year > 0 && year < Number(period)
        ? [[['first-since', String(year)]]]
        : [];
    }
    case 'value':
      return [valuePairs(relation)];
    default:
      return [[[relation.kind, plainNumber(relation.value)]]];
  }
}

/** The entity, and what a relation says of it. */
const saidPairs = (relation: Relation, { entity, other }: Subject, period: string): Pair[][] =>
  relationPairs(relation, other?.id, period).map((pairs) => [['entity', entity.id], ...pairs]);

/** What one relation is said about. */
export interface Subject {
  readonly entity: NamedEntity;
  readonly other: NamedEntity | undefined;
}

const isAboutOrder = ({ kind }: Relation): boolean =>
  kind === 'rank' || kind === 'top' || kind === 'above' || kind === 'first-since';

/** The levels of a subject, or all, that have rankings of a metric in a period; all of a metric if no period is given. */
function levelsOf(
  vocabulary: DatasetVocabulary,
  subject: Subject | null,
  metric: string,
  period: string | null,
): string[] {
  const { entity, other } = subject ?? {};
  return vocabulary.levels
    .map(({ id }) => id)
    .filter((id) => [entity, other].every((one) => one?.levels.includes(id) ?? true))
    .filter((id) => {
      const periods = periodsOf(vocabulary, metric, id);
      return period === null ? periods.length > 0 : periods.includes(period);
    });
}

/** The latest periods of a metric that a sentence may mean: whole years, or the same months of any year. */
function offeredPeriods(
  vocabulary: DatasetVocabulary,
  subject: Subject | null,
  metric: string,
  isOffered: (period: string) => boolean,
): string[] {
  const levels = levelsOf(vocabulary, subject, metric, null);
  const periods = levels.flatMap((level) => periodsOf(vocabulary, metric, level));
  const known = [...new Set(periods)].filter(isOffered);
  return known.sort((a, b) => (a < b ? 1 : -1)).slice(0, OFFERED_PERIODS);
}

/** What a sentence says about when and among whom. */
export interface Scope {
  /** Ids of periods; empty if it names none. */
  readonly periods: readonly string[];
  /** Whether a period without a year can be meant; full years if it names no months. */
  readonly isOffered: (period: string) => boolean;
  readonly levels: readonly string[];
  readonly asOf: string | null;
}

/** The periods that a relation can be about: those that the sentence names, and any if it names none. */
function periodsToRead(
  vocabulary: DatasetVocabulary,
  subject: Subject | null,
  metric: string,
  { periods, isOffered }: Scope,
): readonly string[] {
  return periods.length > 0
    ? periods.filter((one) => levelsOf(vocabulary, subject, metric, one).length > 0)
    : offeredPeriods(vocabulary, subject, metric, isOffered);
}

/** The levels that a relation can be about. A number is the same at each, so one suffices. */
function levelsToRead(
  vocabulary: DatasetVocabulary,
  relation: Relation | null,
  all: readonly string[],
  { levels }: Scope,
): readonly string[] {
  const named = all.filter((level) => levels.includes(level));
  if (named.length > 0) return named;
  if (!relation || isAboutOrder(relation)) return all;
  const { level } = vocabulary.defaults;
  return all.includes(level) ? [level] : all.slice(0, 1);
}

/** What is said, and of whom. */
export interface Said {
  readonly relation: Relation;
  readonly subject: Subject;
}

/** All readings of what is said; without it the rankings that a question can ask for. */
export function statementQueries(
  vocabulary: DatasetVocabulary,
  said: Said | null,
  metrics: readonly NamedMetric[],
  scope: Scope,
): StatementQuery[] {
  const { relation = null, subject = null } = said ?? {};
  return metrics.flatMap(({ id: metric }) =>
    periodsToRead(vocabulary, subject, metric, scope).flatMap((period) => {
      const all = levelsOf(vocabulary, subject, metric, period);
      const pairs = relation && subject ? saidPairs(relation, subject, period) : [[]];
      return levelsToRead(vocabulary, relation, all, scope).flatMap((level) =>
        pairs.map((own) => ({
          ...{ dataset: vocabulary.id, metric, period, level, pairs: own },
          ...(scope.asOf !== null && { asOf: scope.asOf }),
        })),
      );
    }),
  );
}

/** What readings differ in, in the order in which to ask. */
export function openQuestions(readings: readonly StatementQuery[]): Question[] {
  const parts: readonly (readonly [Question, (reading: StatementQuery) => unknown])[] = [
    ['relation', ({ pairs }) => pairs.slice(1)],
    ['entity', ({ pairs }) => pairs[0]],
    ['metric', ({ dataset, metric }) => [dataset, metric]],
    ['period', ({ period }) => period],
    ['level', ({ level }) => level],
  ];
  return parts.flatMap(([question, partOf]) =>
    new Set(readings.map((reading) => JSON.stringify(partOf(reading)))).size > 1 ? [question] : [],
  );
}
