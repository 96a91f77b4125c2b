/** Parses a request by its route: path parameters, ending, query parameters, and the release in its path. */
import { getOwn } from '../../engine/model/objects.ts';
import type { AppContext } from '../env.ts';
import { echo, Problem } from '../problem.ts';
import type { ParameterName, PathParams, Route } from '../routes.ts';
import { requireShort } from './limits.ts';
import { parseQuery } from './query.ts';

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
