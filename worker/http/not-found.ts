/** Fallback of the router: preflights, other methods, a slash too much, and unknown paths. */
import type { AppContext } from '../env.ts';
import { echo, Problem } from '../problem.ts';
import { DOCUMENT, NEVER } from './cache-policy.ts';
import { isPageAddress } from './error-page.ts';
import { COMMON_HEADERS, PREFLIGHT_HEADERS } from './headers.ts';
import { nearestRoutes } from './nearest-routes.ts';

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
