/** Fallback of the router: preflights, other methods, and unknown paths. */
import type { AppContext } from '../env.ts';
import { echo, Problem } from '../problem.ts';
import { NEVER } from './cache-policy.ts';
import { COMMON_HEADERS, PREFLIGHT_HEADERS } from './headers.ts';
import { nearestRoutes } from './nearest-routes.ts';

/** Returns a 204 for OPTIONS. Throws a 405 for any method but GET and HEAD, else a 404 with the nearest paths. */
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
  const value = echo(c.req.path);
  const nearest = nearestRoutes(c.req.path).map(echo);
  const suggestion = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  throw new Problem('notFound', `nothing at ${value}; the index is /v1${suggestion}`, [
    { parameter: 'path', value, nearest },
  ]);
}
