/**
 * Rate limit on requests that reach the worker; cache hits and static files are not counted. The platform counts approximately
 * and per location. A 429 is a request too, so this doesn't keep one client from using up the day's quota: only a rule of
 * Cloudflare's in front of the worker slows that down (docs/operating.md).
 */
import type { Env } from '../env.ts';
import { Problem } from '../problem.ts';
import { releaseStore } from '../releases/release-store.ts';
import { problemResponse } from './problem-response.ts';

/** Key of all clients without a known address, which exist only when the platform is not in front. */
const UNKNOWN_CLIENT = 'nobody';

/** The 429 response for a client over the limit; null for any other. */
export async function rateLimitResponse(request: Request, env: Env): Promise<Response | null> {
  if (env.RATE_LIMIT !== 'on') return null;
  const key = request.headers.get('CF-Connecting-IP') ?? UNKNOWN_CLIENT;
  try {
    const { success } = await env.LIMITER.limit({ key });
    if (success) return null;
  } catch (error) {
    // A failing counter must not block readers.
    const reason = String(error);
    const incident = { store: 'limiter', trouble: 'failed', key: 'limit', reason } as const;
    releaseStore(env).incidents.record(incident);
    return null;
  }
  const detail = 'too many requests from this address; wait a minute, and cache responses';
  const response = problemResponse(new Problem('tooMany', detail));
  return request.method === 'HEAD' ? new Response(null, response) : response;
}
