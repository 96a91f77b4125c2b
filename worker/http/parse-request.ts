/** A request read against its route: the parts of its path, the ending, the parameters, and the release that it names. */

import { getOwn } from '../../engine/model/get-own.ts';
import type { AppContext } from '../env.ts';
import { echo, Problem } from '../problem.ts';
import type { ParameterName, PathParams, Route } from '../routes.ts';
import { parseQuery } from './query.ts';

/** What a request asks of a route. */
export interface ParsedRequest<
  Part extends string = string,
  Name extends ParameterName = ParameterName,
> {
  readonly route: Route;
  readonly params: Readonly<Record<Part, string>>;
  /** One of the route's, with its dot; empty for none. */
  readonly ending: string;
  readonly query: Readonly<Partial<Record<Name, string>>>;
  /** The release that the address names; undefined where it is the living one. */
  readonly release: string | undefined;
}

/** Reads a request. Throws a 404 for an unknown ending, a 400 for an unknown or repeated parameter under `/v1`. */
export function parseRequest<const R extends Route>(
  c: AppContext<string>,
  route: R,
): ParsedRequest<PathParams<R['path']>, R['query'][number]> {
  const { release, ...parts } = c.req.param() as Record<string, string>;
  const last = lastSegment(route.path);
  const name = last.startsWith(':') ? last.slice(1) : null;
  const ending = parseEnding(name === null ? lastSegment(c.req.path) : (parts[name] ?? ''), route);
  if (name !== null && ending !== '') parts[name] = (parts[name] ?? '').slice(0, -ending.length);
  const strict = route.path.startsWith('/v1');
  return {
    route,
    // The router matched the path, so all of its parts are there.
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
 * No id holds a dot, so the first one in the last part begins the ending. What could not be one (`../things`) is none:
 * then the whole part is a name, and an unknown one.
 */
function parseEnding(last: string, route: Route): string {
  const dot = last.indexOf('.');
  const spelt = dot >= 0 && /^[.a-z0-9]*$/i.test(last.slice(dot)) ? last.slice(dot) : '';
  if (getOwn(route.endings, spelt) !== undefined) return spelt;
  const allowed = Object.keys(route.endings).filter((known) => known !== '');
  const expected = allowed.length > 0 ? `none, ${allowed.join(' or ')}` : 'none';
  const detail = `unknown ending: ${echo(spelt)}; expected ${expected}`;
  throw new Problem('notFound', detail, [{ parameter: 'ending', value: echo(spelt), allowed }]);
}
