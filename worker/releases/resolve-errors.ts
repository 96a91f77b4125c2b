/** Problems of a request that matches no ranking: each 404 and 400 of `resolve.ts`, with the names that exist. */
import type { VintageEntry } from '../../engine/model/manifest.ts';
import { nearestNames } from '../../engine/model/nearest-names.ts';
import { echo, Problem } from '../problem.ts';
import type { MetricSelector, RankingSelector } from './selectors.ts';

interface Existing {
  readonly level: string;
  readonly basis: string;
  readonly vintages: readonly VintageEntry[];
}

/** 404: the dataset is unknown. */
export function unknownDataset(value: string, names: readonly string[]): Problem {
  return unknownPathParam('dataset', value, names);
}

/** 404: the dataset has no such entity. */
export function unknownEntity(value: string, names: readonly string[]): Problem {
  return unknownPathParam('entity', value, names);
}

/** 404: the dataset has no such metric. */
export function unknownMetric(value: string, names: readonly string[]): Problem {
  return unknownPathParam('metric', value, names);
}

function unknownPathParam(parameter: string, value: string, names: readonly string[]): Problem {
  const near = nearestNames(value, names);
  const detail = `unknown ${parameter}: ${echo(value)}${nearestSuffix(near)}`;
  return new Problem('notFound', detail, [{ parameter, value: echo(value), nearest: near }]);
}

/** 400: the dataset does not have this value of a parameter. */
export function unknownValue(
  parameter: string,
  value: string,
  allowed: readonly string[],
): Problem {
  const near = nearestNames(value, allowed);
  const detail = `unknown ${parameter}: ${echo(value)}; expected ${allowed.join(', ')}`;
  const error = { parameter, value: echo(value), allowed, nearest: near };
  return new Problem('badParameter', detail, [error]);
}

/** 404: the metric has no ranking of that period. */
export function noPeriod(selector: RankingSelector, periods: readonly string[]): Problem {
  const near = nearestNames(selector.period, periods);
  const detail = `no ranking of ${selector.metric} for period ${echo(selector.period)}${nearestSuffix(near)}`;
  const error = { parameter: 'period', value: echo(selector.period), nearest: near };
  return new Problem('notFound', detail, [error]);
}

/** 404: the ranking exists only at other levels. */
export function noLevel(selector: RankingSelector, existing: readonly Existing[]): Problem {
  const { level = null } = selector;
  const allowed = [...new Set(existing.map((ranking) => ranking.level))];
  const detail = `${subject(selector)} has no ranking at level ${level}; expected ${allowed.join(', ')}`;
  return new Problem('notFound', detail, [{ parameter: 'level', value: level, allowed }]);
}

/** 404: the ranking exists at this level, but only on other bases. */
export function noBasis(selector: RankingSelector, existing: readonly Existing[]): Problem {
  const { basis = null } = selector;
  const allowed = [...new Set(existing.map((ranking) => ranking.basis))];
  const level = existing[0]?.level;
  const detail = `${subject(selector)} has no ranking at level ${level} on basis ${basis}; expected ${allowed.join(', ')}`;
  return new Problem('notFound', detail, [{ parameter: 'basis', value: basis, allowed }]);
}

/** 404: the ranking exists, but not on that date: not yet published, or withdrawn. `levels` are the others that had one by then. */
export function noVintage(
  selector: RankingSelector,
  level: string,
  existing: readonly Existing[],
  levels: readonly string[],
): Problem {
  const vintages = existing.flatMap((ranking) => ranking.vintages);
  const statement = `${subject(selector)} has no ranking at level ${level}`;
  return vintageProblem(statement, selector.asOf, vintages, levels);
}

/** 404: the metric has no leaders at this level, or on this basis. */
export function noLeaders(
  parameter: 'level' | 'basis',
  { metric, ...selector }: MetricSelector,
  allowed: readonly string[],
): Problem {
  const value = selector[parameter] ?? null;
  const where = value === null ? '' : ` for ${parameter} ${value}`;
  const expected = allowed.length > 0 ? `; expected ${allowed.join(', ')}` : '';
  const detail = `${metric} has no leaders${where}${expected}`;
  return new Problem('notFound', detail, [{ parameter, value, allowed }]);
}

/** 404: the leaders exist, but not on that date. */
export function noLeadersVintage(
  { metric, asOf }: MetricSelector,
  vintages: readonly VintageEntry[],
): Problem {
  return vintageProblem(`${metric} has no leaders`, asOf, vintages);
}

function vintageProblem(
  statement: string,
  asOf: string | undefined,
  vintages: readonly VintageEntry[],
  levels: readonly string[] = [],
): Problem {
  const [first = ''] = vintages.map(([date]) => date).sort();
  const notYet = asOf !== undefined && asOf < first;
  const withdrawn = vintages
    .filter(([date, listed]) => listed === null && date <= (asOf ?? date))
    .map(([date]) => date)
    .sort();
  const expected = notYet ? `${first} or later` : `a date before ${withdrawn.at(-1)}`;
  const others = levels.length > 0 ? `; levels with a ranking by then: ${levels.join(', ')}` : '';
  const detail = `${statement} as of ${asOf ?? 'now'}; expected ${expected}${others}`;
  return new Problem('notFound', detail, [
    { parameter: 'as_of', value: asOf ?? null, expected },
    ...(levels.length > 0 ? [{ parameter: 'level', value: null, allowed: levels }] : []),
  ]);
}

function subject({ metric, period }: RankingSelector): string {
  return `${metric} for ${echo(period)}`;
}

function nearestSuffix(names: readonly string[]): string {
  return names.length > 0 ? `; nearest: ${names.join(', ')}` : '';
}
