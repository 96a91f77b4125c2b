/**
 * The error handler and the fallback of the router. A browser that opens a wrong address gets a page in its language,
 * with the nearest addresses; everyone else a problem document.
 */

import { distance } from 'fastest-levenshtein';
import { errorPageFile, localizedPath, NEAREST_LIST } from '../../engine/model/address.ts';
import { textBody } from '../../engine/model/json.ts';
import {
  DEFAULT_LANGUAGE,
  PAGE_LANGUAGES,
  type PageLanguage,
} from '../../engine/model/languages.ts';
import { escapeMarkup } from '../../engine/model/text.ts';
import type { AppContext } from '../env.ts';
import { log } from '../log.ts';
import { echo, Problem } from '../problem.ts';
import { localizedRoutes, ROUTES, routerPaths, STATIC_ROUTES } from '../routes.ts';
import { DOCUMENT, NEVER } from './cache-policy.ts';
import { COMMON_HEADERS, EMBED_PAGE_HEADERS, PAGE_HEADERS, PREFLIGHT_HEADERS } from './headers.ts';
import { joinedAsset } from './joined-asset.ts';
import { problemResponse } from './problem-response.ts';

/** Addresses for programs: the API, and files with an ending. */
const FOR_PROGRAMS = /^\/(v1|oembed|healthz|mcp)(\/|$)|\.\w+\/*$/;

/** Whether a person may have opened this address, so that an error there may be a page. */
export const isPageAddress = (path: string): boolean => !FOR_PROGRAMS.test(path);

/** The language that a path begins with; else the default. */
const languageOf = (path: string): PageLanguage =>
  PAGE_LANGUAGES.find((language) => path.split('/')[1] === language) ?? DEFAULT_LANGUAGE;

/** The address with another value of a parameter, in the query or in the path. */
function withValue(url: URL, parameter: string, value: string | null, replacement: string): string {
  const address = new URL(url);
  if (address.searchParams.has(parameter)) address.searchParams.set(parameter, replacement);
  else
    address.pathname = address.pathname
      .split('/')
      .map((segment) => (decodeSegment(segment) === value ? replacement : segment))
      .join('/');
  return address.pathname + address.search;
}

/** Addresses that exist and differ from the requested one in a single value. */
function nearestAddresses({ errors }: Problem, url: URL): string[] {
  return errors.flatMap(({ parameter, value, nearest, allowed = [] }) => {
    const values = nearest?.length ? nearest : allowed;
    // Every page has a link to the front page.
    if (parameter === 'path')
      return values.filter(
        (path) => isPageAddress(path) && path !== localizedPath(languageOf(path), '/'),
      );
    return values.map((replacement) => withValue(url, parameter, value, replacement));
  });
}

/** A segment without its escapes; unchanged if they are broken. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function listItem(address: string): string {
  const text = escapeMarkup(address);
  return `<li><a href="${text}">${text}</a></li>\n`;
}

/** The page for a problem with this status. Throws a 503 if it can't be read. */
async function errorPage(
  { req, env }: AppContext<string>,
  problem: Problem,
  status: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(req.url);
  const kind = status >= 500 ? 'unavailable' : 'missing';
  const { bytes } = await joinedAsset(env, errorPageFile(kind, languageOf(url.pathname)));
  const items = nearestAddresses(problem, url)
    .filter((address) => address !== url.pathname + url.search)
    .map(listItem);
  const page = new TextDecoder()
    .decode(bytes)
    .replace(NEAREST_LIST, () => NEAREST_LIST + items.join(''));
  return textBody(page);
}

/**
 * The response to an error at a page's address: a page, if the request asks for one as browsers do; else the given problem document,
 * also if the page can't be read. Neither is stored: the cache at the edge ignores `Vary`.
 */
export async function negotiatedError(
  c: AppContext<string>,
  problem: Problem,
  document: Response,
): Promise<Response> {
  const { status, body } = document;
  const headers = new Headers(document.headers);
  for (const [name, value] of Object.entries(NEVER)) headers.set(name, value);
  const asksForPage = /\btext\/html\b/.test(c.req.header('Accept') ?? '');
  const page = asksForPage ? await errorPage(c, problem, status).catch(ifUnreadable) : null;
  if (!page) return new Response(body, { status, headers });
  const isFramed = c.req.path.startsWith('/embed/');
  const ofPage = {
    ...(isFramed ? EMBED_PAGE_HEADERS : PAGE_HEADERS),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(page.byteLength),
  };
  for (const [name, value] of Object.entries(ofPage)) headers.set(name, value);
  return new Response(page, { status, headers });
}

/** Null for an asset that can't be read, which has been recorded; throws any other error. */
function ifUnreadable(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}

/** Returns a problem's response, for browsers a page. Logs any other error as one line of JSON and returns a 500 without its message. */
export async function onError(error: Error, c: AppContext<string>): Promise<Response> {
  const problem = error instanceof Problem ? error : internalProblem(error, c);
  const response = problemResponse(problem, c.get('release'), c.get('freshness'));
  return isPageAddress(c.req.path) ? negotiatedError(c, problem, response) : response;
}

function internalProblem({ message, stack }: Error, c: AppContext<string>): Problem {
  log('error', { method: c.req.method, path: echo(c.req.path), message, stack });
  return new Problem('internal', 'internal error; it has been logged');
}

/**
 * Returns a 204 for OPTIONS, and a redirect from a page's address with slashes at its end. Throws a 405 for any method but GET and
 * HEAD, else a 404 with the nearest paths.
 */
export function notFound(c: AppContext<string>): Response {
  const { method } = c.req;
  if (method === 'OPTIONS') {
    const allowed = { Allow: PREFLIGHT_HEADERS['Access-Control-Allow-Methods'] };
    return new Response(null, {
      status: 204,
      headers: { ...COMMON_HEADERS, ...PREFLIGHT_HEADERS, ...allowed, ...NEVER },
    });
  }
  if (method !== 'GET' && method !== 'HEAD') {
    throw new Problem('methodNotAllowed', `method ${echo(method)}; expected GET, HEAD or OPTIONS`);
  }
  if (c.req.path.endsWith('/') && isPageAddress(c.req.path)) return redirectWithoutSlash(c);
  const value = echo(c.req.path);
  const nearest = nearestRoutes(c.req.path).map(echo);
  const suggestion = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  throw new Problem('notFound', `nothing at ${value}; the index is /v1${suggestion}`, [
    { parameter: 'path', value, nearest },
  ]);
}

/** A redirect to the path without slashes at its end, on this site whatever the path. */
function redirectWithoutSlash({ req, env }: AppContext<string>): Response {
  const { pathname, search } = new URL(req.url);
  let end = pathname.length;
  while (pathname[end - 1] === '/') end -= 1;
  return new Response(null, {
    status: 308,
    headers: {
      ...COMMON_HEADERS,
      ...DOCUMENT,
      Location: env.PUBLIC_ORIGIN + pathname.slice(0, end) + search,
    },
  });
}

/** No segment of a route is longer, and the time to compute a distance grows with the product of both lengths. */
const MAX_SEGMENT_LENGTH = 64;
const MAX_RESULTS = 3;
/** Paths that differ by more characters are not suggested. */
const MAX_DISTANCE = 8;

interface Candidate {
  readonly path: string;
  readonly distance: number;
}

/** Fills a route's pattern with the variable segments of the request, and sums the edit distances of its fixed segments. */
function candidate(pattern: string, requested: readonly string[]): Candidate | null {
  const segments = pattern.split('/');
  if (segments.length !== requested.length) return null;
  let total = 0;
  const filled = segments.map((segment, index) => {
    const requestedSegment = requested[index] ?? '';
    if (segment.startsWith(':')) return requestedSegment;
    total += distance(segment, requestedSegment.slice(0, MAX_SEGMENT_LENGTH));
    return segment;
  });
  return total > MAX_DISTANCE ? null : { path: filled.join('/'), distance: total };
}

/** Up to three paths, the nearest first; empty if no route is near. */
export function nearestRoutes(path: string): readonly string[] {
  const requested = path.split('/');
  return [...Object.values(ROUTES), ...Object.values(STATIC_ROUTES)]
    .flatMap(localizedRoutes)
    .flatMap(({ route }) => routerPaths(route))
    .flatMap((pattern) => candidate(pattern, requested) ?? [])
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_RESULTS)
    .map((nearest) => nearest.path);
}
