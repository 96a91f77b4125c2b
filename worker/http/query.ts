/**
 * Query parameters of a request. Under `/v1` an unknown or repeated parameter is a 400: ignoring a misspelled parameter
 * would return the wrong document, and every spelling would be another cache entry. Elsewhere unknown parameters are
 * ignored, because hosts add their own (`fbclid`, `ver`).
 */

import type { ParameterError } from '../../engine/model/documents.ts';
import { isCalendarDate } from '../../engine/model/period.ts';
import { echo, Problem } from '../problem.ts';
import { requireShort } from './limits.ts';

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
