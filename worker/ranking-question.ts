/** What a ranking's URL asks for, as far as the URL alone can tell. */
import type { RankingEnding } from '../data/address.ts';
import { own } from './own.ts';
import { echo, Problem } from './problem.ts';
import { parseDate, parseQuery } from './query.ts';

/** Parts of the path, and the parameters that were given. */
export interface RankingQuestion {
  readonly dataset: string;
  readonly metric: string;
  /** An id, `latest` or `latest-year`. */
  readonly period: string;
  readonly level?: string | undefined;
  readonly basis?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The parts of the path; the last one may carry an ending. */
export interface RankingPath {
  readonly dataset: string;
  readonly metric: string;
  readonly period: string;
}

const ENDINGS: Readonly<Record<string, RankingEnding>> = {
  '': 'json',
  '.json': 'json',
  '.view.json': 'view.json',
};

/** Reads path and query. Throws a 404 for an unknown ending, a 400 for a bad query. */
export function parseRankingQuestion(
  path: RankingPath,
  url: string,
): { readonly question: RankingQuestion; readonly ending: RankingEnding } {
  const { period, ending } = splitEnding(path.period);
  const { level, basis, as_of: asOf } = parseQuery(url, ['level', 'basis', 'as_of']);
  if (asOf !== undefined && parseDate(asOf) === null) throw badDate(asOf);
  const { dataset, metric } = path;
  return { question: { dataset, metric, period, level, basis, asOf }, ending };
}

/** No id holds a dot, so the first one begins the ending. */
function splitEnding(part: string): { period: string; ending: RankingEnding } {
  const dot = part.indexOf('.');
  const period = dot < 0 ? part : part.slice(0, dot);
  const spelt = part.slice(period.length);
  const ending = own(ENDINGS, spelt);
  if (ending !== undefined) return { period, ending };
  const allowed = Object.keys(ENDINGS).filter((known) => known !== '');
  const detail = `unknown ending: ${echo(spelt)}; expected none, ${allowed.join(' or ')}`;
  throw new Problem('notFound', detail, [{ parameter: 'ending', value: echo(spelt), allowed }]);
}

function badDate(value: string): Problem {
  const expected = 'a date, YYYY-MM-DD';
  const detail = `bad as_of: ${echo(value)}; expected ${expected}`;
  return new Problem('badParameter', detail, [
    { parameter: 'as_of', value: echo(value), expected },
  ]);
}
