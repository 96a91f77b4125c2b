/**
 * The query of a request. Under `/v1` each parameter is known and given once, or the answer is 400: a misspelt
 * parameter that is silently ignored is a wrong answer, and every spelling would be an entry of its own in a cache.
 */
import { echo, type ParameterError, Problem } from './problem.ts';

/** More mistakes than this are not worth listing; a URL has room for thousands. */
const MOST_ERRORS = 10;

/** The parameters by name, each one of `allowed` and given at most once. Throws a 400 that lists all that are not. */
export function parseQuery<Name extends string>(
  url: string,
  allowed: readonly Name[],
): Partial<Record<Name, string>> {
  const at = url.indexOf('?');
  if (at < 0) return {};
  const values: Partial<Record<Name, string>> = {};
  const errors: ParameterError[] = [];
  for (const [parameter, value] of new URLSearchParams(url.slice(at))) {
    const name = allowed.find((known) => known === parameter);
    if (name === undefined) errors.push(unknown(parameter, value, allowed));
    else if (values[name] !== undefined) errors.push(repeated(parameter, value));
    else values[name] = value;
    if (errors.length === MOST_ERRORS) break;
  }
  if (errors.length > 0) throw new Problem('badParameter', detail(errors, allowed), errors);
  return values;
}

function unknown(parameter: string, value: string, allowed: readonly string[]): ParameterError {
  const expected = allowed.length > 0 ? `one of ${allowed.join(', ')}` : 'no parameters';
  return { parameter: echo(parameter), value: echo(value), expected };
}

function repeated(parameter: string, value: string): ParameterError {
  return { parameter, value: echo(value), expected: 'the parameter once' };
}

function detail(errors: readonly ParameterError[], allowed: readonly string[]): string {
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ');
  const expected = allowed.length > 0 ? `${allowed.join(', ')}, each once` : 'none';
  return `unknown or repeated parameter: ${names}; expected ${expected}`;
}

/** Checks a date as in `as_of`; null where it is not a day of the calendar, written `YYYY-MM-DD`. */
export function parseDate(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return new Date(time).toISOString().startsWith(text) ? text : null;
}
