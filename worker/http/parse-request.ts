/** A request read against its route: the parts of its path, the ending, the parameters, and the release that it names. */

import { own } from '../../engine/model/get-own.ts';
import type { RequestTo } from '../env.ts';
import type { ParameterName, PartsOf, Route } from '../routes.ts';
import { echo, Problem } from './problem.ts';
import { parseQuery } from './query.ts';

/** What a request asks of a route. */
export interface Asked<Part extends string = string, Name extends ParameterName = ParameterName> {
  readonly route: Route;
  readonly parts: Readonly<Record<Part, string>>;
  /** One of the route's, with its dot; empty for none. */
  readonly ending: string;
  readonly query: Readonly<Partial<Record<Name, string>>>;
  /** The release that the address names; undefined where it is the living one. */
  readonly release: string | undefined;
}

/** Reads a request. Throws a 404 for an unknown ending, a 400 for an unknown or repeated parameter under `/v1`. */
export function read<const R extends Route>(
  c: RequestTo<string>,
  route: R,
): Asked<PartsOf<R['path']>, R['query'][number]> {
  const { release, ...parts } = c.req.param() as Record<string, string>;
  const last = lastOf(route.path);
  const name = last.startsWith(':') ? last.slice(1) : null;
  const ending = endingOf(name === null ? lastOf(c.req.path) : (parts[name] ?? ''), route);
  if (name !== null && ending !== '') parts[name] = (parts[name] ?? '').slice(0, -ending.length);
  const strict = route.path.startsWith('/v1');
  return {
    route,
    // The router matched the path, so all of its parts are there.
    parts: parts as Record<PartsOf<R['path']>, string>,
    ending,
    query: parseQuery<R['query'][number]>(c.req.url, route.query, strict),
    release,
  };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * No id holds a dot, so the first one in the last part begins the ending. What could not be one (`../things`) is none:
 * then the whole part is a name, and an unknown one.
 */
function endingOf(last: string, route: Route): string {
  const dot = last.indexOf('.');
  const spelt = dot >= 0 && /^[.a-z0-9]*$/i.test(last.slice(dot)) ? last.slice(dot) : '';
  if (own(route.endings, spelt) !== undefined) return spelt;
  const allowed = Object.keys(route.endings).filter((known) => known !== '');
  const expected = allowed.length > 0 ? `none, ${allowed.join(' or ')}` : 'none';
  const detail = `unknown ending: ${echo(spelt)}; expected ${expected}`;
  throw new Problem('notFound', detail, [{ parameter: 'ending', value: echo(spelt), allowed }]);
}
