/**
 * Why an address means no ranking: each 404 and 400 of `resolve.ts`, with the names that would have meant one.
 */
import type { VintageIndex } from '../../engine/model/documents/mod.ts';
import { echo, Problem } from '../http/problem.ts';
import type { MetricQuestion, RankingQuestion } from '../http/ranking-selector.ts';
import { nearest } from '../nearest.ts';

interface Existing {
  readonly level: string;
  readonly basis: string;
  readonly vintages: readonly VintageIndex[];
}

/** 404: no dataset of that name. */
export function unknownDataset(value: string, names: readonly string[]): Problem {
  return unknownPart('dataset', value, names);
}

/** 404: no entity of that name in the dataset. */
export function unknownEntity(value: string, names: readonly string[]): Problem {
  return unknownPart('entity', value, names);
}

/** 404: no metric of that name in the dataset. */
export function unknownMetric(value: string, names: readonly string[]): Problem {
  return unknownPart('metric', value, names);
}

function unknownPart(parameter: string, value: string, names: readonly string[]): Problem {
  const near = nearest(value, names);
  const detail = `unknown ${parameter}: ${echo(value)}${meant(near)}`;
  return new Problem('notFound', detail, [{ parameter, value: echo(value), nearest: near }]);
}

/** 400: a parameter with a value that the dataset does not know. */
export function unknownValue(
  parameter: string,
  value: string,
  allowed: readonly string[],
): Problem {
  const near = nearest(value, allowed);
  const detail = `unknown ${parameter}: ${echo(value)}; expected ${allowed.join(', ')}`;
  const error = { parameter, value: echo(value), allowed, nearest: near };
  return new Problem('badParameter', detail, [error]);
}

/** 404: the metric has no ranking of that period. */
export function noPeriod(question: RankingQuestion, periods: readonly string[]): Problem {
  const near = nearest(question.period, periods);
  const detail = `no ranking of ${question.metric} for period ${echo(question.period)}${meant(near)}`;
  const error = { parameter: 'period', value: echo(question.period), nearest: near };
  return new Problem('notFound', detail, [error]);
}

/** 404: not at that level, but at others. */
export function noLevel(question: RankingQuestion, existing: readonly Existing[]): Problem {
  const { level = null } = question;
  const allowed = [...new Set(existing.map((ranking) => ranking.level))];
  const detail = `${subject(question)} has no ranking at level ${level}; it has at ${allowed.join(', ')}`;
  return new Problem('notFound', detail, [{ parameter: 'level', value: level, allowed }]);
}

/** 404: not on that basis, but on others at the same level. */
export function noBasis(question: RankingQuestion, existing: readonly Existing[]): Problem {
  const { basis = null } = question;
  const allowed = [...new Set(existing.map((ranking) => ranking.basis))];
  const level = existing[0]?.level;
  const detail = `${subject(question)} has no ranking at level ${level} on basis ${basis}; it has on ${allowed.join(', ')}`;
  return new Problem('notFound', detail, [{ parameter: 'basis', value: basis, allowed }]);
}

/** 404: there are such rankings, but not on that date: not yet, or no more. */
export function noVintage(question: RankingQuestion, existing: readonly Existing[]): Problem {
  const vintages = existing.flatMap((ranking) => ranking.vintages);
  return notThen(`${subject(question)} has no ranking`, question.asOf, vintages);
}

/** 404: no leaders of the metric at that level, or on that basis. */
export function noLeaders(
  parameter: 'level' | 'basis',
  { metric, ...question }: MetricQuestion,
  allowed: readonly string[],
): Problem {
  const value = question[parameter] ?? null;
  const where = value === null ? '' : ` for ${parameter} ${value}`;
  const detail = `${metric} has no leaders${where}; it has for ${allowed.join(', ') || 'none'}`;
  return new Problem('notFound', detail, [{ parameter, value, allowed }]);
}

/** 404: there are such leaders, but not on that date. */
export function noLeadersThen(
  { metric, asOf }: MetricQuestion,
  vintages: readonly VintageIndex[],
): Problem {
  return notThen(`${metric} has no leaders`, asOf, vintages);
}

function notThen(
  what: string,
  asOf: string | undefined,
  vintages: readonly VintageIndex[],
): Problem {
  const [first = ''] = vintages.map(([date]) => date).sort();
  const notYet = asOf !== undefined && asOf < first;
  const gone = vintages
    .filter(([date, listed]) => listed === null && date <= (asOf ?? date))
    .map(([date]) => date)
    .sort();
  const expected = notYet ? `${first} or later` : `a date before ${gone.at(-1)}`;
  const detail = `${what} as of ${asOf ?? 'now'}; expected ${expected}`;
  return new Problem('notFound', detail, [{ parameter: 'as_of', value: asOf ?? null, expected }]);
}

function subject({ metric, period }: RankingQuestion): string {
  return `${metric} for ${echo(period)}`;
}

function meant(names: readonly string[]): string {
  return names.length > 0 ? `; nearest: ${names.join(', ')}` : '';
}
