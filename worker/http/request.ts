/**
 * Parses a request by its route: path parameters, ending, query parameters, the language, and the release in its path.
 * Under `/v1` an unknown or repeated parameter is a 400: ignoring a misspelled one would return the wrong document, and
 * every spelling would be another cache entry. Elsewhere unknown parameters are ignored, because links gain some on
 * their way.
 */

import type { ParameterError } from '../../engine/model/documents.ts';
import { nearestPageLanguage, type PageLanguage } from '../../engine/model/languages.ts';
import { getOwn } from '../../engine/model/objects.ts';
import { isCalendarDate } from '../../engine/model/period.ts';
import type { AppContext } from '../env.ts';
import { echo, Problem } from '../problem.ts';
import type { MetricSelector, RankingSelector } from '../releases/selectors.ts';
import type { ParameterName, PathParams, Route } from '../routes.ts';
import { problemResponse } from './problem-response.ts';

/** A parsed request. */
export interface ParsedRequest<
  Part extends string = string,
  Name extends ParameterName = ParameterName,
> {
  readonly route: Route;
  readonly params: Readonly<Record<Part, string>>;
  /** One of the route's endings, with its dot; empty for none. */
  readonly ending: string;
  readonly query: Readonly<Partial<Record<Name, string>>>;
  /** The release that the path names; undefined for the current one. */
  readonly release: string | undefined;
}

/** Parses a request. Throws a 404 for an unknown ending, a 400 for an unknown or repeated parameter under `/v1`, and for a value that is too long. */
export function parseRequest<const R extends Route>(
  c: AppContext<string>,
  route: R,
): ParsedRequest<PathParams<R['path']>, R['query'][number]> {
  const { release, ...parts } = c.req.param() as Record<string, string>;
  const lastPattern = lastSegment(route.path);
  const name = lastPattern.startsWith(':') ? lastPattern.slice(1) : null;
  const ending = parseEnding(name === null ? lastSegment(c.req.path) : (parts[name] ?? ''), route);
  if (name !== null && ending !== '') parts[name] = (parts[name] ?? '').slice(0, -ending.length);
  requireShort(parts);
  const strict = route.path.startsWith('/v1');
  return {
    route,
    // The router matched the path, so every parameter has a value.
    params: parts as Record<PathParams<R['path']>, string>,
    ending,
    query: parseQuery<R['query'][number]>(c.req.url, route.query, strict),
    release,
  };
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Splits the ending off the last segment. No id contains a dot, so the first dot begins the ending. Text that can't be an
 * ending (`../things`) stays in the name, which is then unknown.
 */
function parseEnding(segment: string, route: Route): string {
  const dot = segment.indexOf('.');
  const text = dot < 0 ? '' : segment.slice(dot);
  const ending = /^[.a-z0-9]*$/i.test(text) ? text : '';
  if (getOwn(route.endings, ending) !== undefined) return ending;
  const allowed = Object.keys(route.endings).filter((known) => known !== '');
  const expected = allowed.length > 0 ? `none, ${allowed.join(' or ')}` : 'none';
  const detail = `unknown ending: ${echo(ending)}; expected ${expected}`;
  throw new Problem('notFound', detail, [{ parameter: 'ending', value: echo(ending), allowed }]);
}

/** Errors that a problem lists; a URL has room for thousands. */
const MAX_ERRORS = 10;

/**
 * The parameters by name. If `strict`, throws a 400 that lists parameters outside `allowed` and repeated ones. Otherwise
 * ignores unknown parameters, and all but the first value of a repeated one. Throws a 400 for a value that is too long.
 */
export function parseQuery<Name extends string>(
  url: string,
  allowed: readonly Name[],
  strict = true,
): Partial<Record<Name, string>> {
  const at = url.indexOf('?');
  if (at < 0) return {};
  const values: Partial<Record<Name, string>> = {};
  const errors: ParameterError[] = [];
  for (const [parameter, value] of new URLSearchParams(url.slice(at))) {
    const name = allowed.find((known) => known === parameter);
    if (name !== undefined && values[name] === undefined) values[name] = value;
    else if (strict && name === undefined) errors.push(unknownParameter(parameter, value, allowed));
    else if (strict) errors.push(repeatedParameter(parameter, value));
    if (errors.length === MAX_ERRORS) break;
  }
  if (errors.length > 0)
    throw new Problem('badParameter', queryProblemDetail(errors, allowed), errors);
  requireShort(values);
  return values;
}

function unknownParameter(
  parameter: string,
  value: string,
  allowed: readonly string[],
): ParameterError {
  const expected = allowed.length > 0 ? `one of ${allowed.join(', ')}` : 'no parameters';
  return { parameter: echo(parameter), value: echo(value), expected };
}

function repeatedParameter(parameter: string, value: string): ParameterError {
  return { parameter, value: echo(value), expected: 'one value' };
}

function queryProblemDetail(errors: readonly ParameterError[], allowed: readonly string[]): string {
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ');
  const expected = allowed.length > 0 ? `${allowed.join(', ')}, each once` : 'none';
  return `unknown or repeated parameter: ${names}; expected ${expected}`;
}

/** Checks a date of a query, which may be missing. Throws a 400 if it is not a calendar date. */
export function parseDate(parameter: string, value: string | undefined): string | undefined {
  if (value === undefined || isCalendarDate(value)) return value;
  const expected = 'a date, YYYY-MM-DD';
  throw new Problem('badParameter', `bad ${parameter}: ${echo(value)}; expected ${expected}`, [
    { parameter, value: echo(value), expected },
  ]);
}

/** Characters of an address, with its query. */
const MAX_ADDRESS_LENGTH = 4096;
/** Characters of a name or a value. Normalising a text can take the square of its length. */
const MAX_VALUE_LENGTH = 200;
/** Parameters that hold more than one value: another address, and ids. The address limits them. */
const LISTS: readonly string[] = ['url', 'highlight'];

/** The 414 response to an address that is too long; null for any other. */
export function longAddressResponse({ url, method }: Request): Response | null {
  const { length } = url.slice(url.indexOf('/', 'https://'.length));
  if (length <= MAX_ADDRESS_LENGTH) return null;
  const detail = `an address of ${length} characters; expected at most ${MAX_ADDRESS_LENGTH}`;
  const response = problemResponse(new Problem('addressTooLong', detail));
  return method === 'HEAD' ? new Response(null, response) : response;
}

/** Throws a 400 that names the parameters whose values are too long. */
export function requireShort(values: Readonly<Partial<Record<string, string>>>): void {
  const expected = `at most ${MAX_VALUE_LENGTH} characters`;
  const errors = Object.entries(values).flatMap(([parameter, value = '']): ParameterError[] =>
    value.length <= MAX_VALUE_LENGTH || LISTS.includes(parameter)
      ? []
      : [{ parameter, value: echo(value), expected }],
  );
  const [first] = errors;
  if (first)
    throw new Problem(
      'badParameter',
      `${first.parameter} is too long; expected ${expected}`,
      errors,
    );
}

const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,7}$/i;

/** The stored language nearest to `tag`; the default without one. Throws a 400 if it isn't a language tag. */
export function storedLanguage(tag: string | undefined): PageLanguage {
  requireLanguageTag(tag);
  return nearestPageLanguage(tag ?? '');
}

/** Throws a 400 if `tag` isn't a language tag. */
export function requireLanguageTag(tag: string | undefined): void {
  if (tag === undefined || TAG.test(tag)) return;
  const expected = 'a language tag such as en, zh or zh-Hant';
  const detail = `bad lang: ${echo(tag)}; expected ${expected}`;
  throw new Problem('badParameter', detail, [{ parameter: 'lang', value: echo(tag), expected }]);
}

type MetricParameter = 'level' | 'basis' | 'as_of';

/** The selector of a metric. Throws a 400 for a bad date. */
export function metricSelector({
  params: { dataset, metric },
  query: { level, basis, as_of: asOf },
}: ParsedRequest<'dataset' | 'metric', MetricParameter>): MetricSelector {
  return { dataset, metric, level, basis, asOf: parseDate('as_of', asOf) };
}

/** The selector of a ranking. Throws a 400 for a bad date. */
export function rankingSelector(
  request: ParsedRequest<'dataset' | 'metric' | 'period', MetricParameter>,
): RankingSelector {
  return { ...metricSelector(request), period: request.params.period };
}
