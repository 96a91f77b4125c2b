/**
 * The query of a request. Under `/v1` each parameter is known and given once, or the answer is 400: a misspelt
 * parameter that is silently ignored is a wrong answer, and every spelling would be an entry of its own in a cache.
 * Elsewhere hosts add their own (`fbclid`, `ver`), so unknown ones are ignored.
 */

import type { ParameterError } from '../../engine/model/documents.ts';
import { echo, Problem } from '../problem.ts';

/** More mistakes than this are not worth listing; a URL has room for thousands. */
const MAX_ERRORS = 10;

/**
 * The parameters by name. Where it is strict, each is one of `allowed` and given at most once: throws a 400 that lists all
 * that are not. Elsewhere unknown ones are ignored, and of repeated ones all but the first.
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
  return { parameter, value: echo(value), expected: 'the parameter once' };
}

function queryProblemDetail(errors: readonly ParameterError[], allowed: readonly string[]): string {
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ');
  const expected = allowed.length > 0 ? `${allowed.join(', ')}, each once` : 'none';
  return `unknown or repeated parameter: ${names}; expected ${expected}`;
}

/** Checks a date as in `as_of`; null where it is not a day of the calendar, written `YYYY-MM-DD`. */
export function parseCalendarDate(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return new Date(time).toISOString().startsWith(text) ? text : null;
}

/** The `as_of` of a query, which may be missing. Throws a 400 where it is no day of the calendar. */
export function parseAsOf(value: string | undefined): string | undefined {
  if (value === undefined || parseCalendarDate(value) !== null) return value;
  const expected = 'a date, YYYY-MM-DD';
  throw new Problem('badParameter', `bad as_of: ${echo(value)}; expected ${expected}`, [
    { parameter: 'as_of', value: echo(value), expected },
  ]);
}
