/**
 * The limit on requests that reach the worker; what a cache answers is never counted. The platform counts in each of its
 * places apart and roughly, which is enough to keep one client from costing all others their answers.
 */
import type { Env } from '../env.ts';
import { Problem } from '../problem.ts';
import { releaseStore } from '../releases/release-store.ts';
import { problemResponse } from './problem-response.ts';

/** Where no address is known, which is so only without the platform in front, all clients count as one. */
const UNKNOWN_CLIENT = 'nobody';

/** The answer 429 to a client that has asked too often; null where it may go on. */
export async function rateLimitResponse(request: Request, env: Env): Promise<Response | null> {
  if (env.RATE_LIMIT !== 'on') return null;
  const key = request.headers.get('CF-Connecting-IP') ?? UNKNOWN_CLIENT;
  try {
    const { success } = await env.LIMITER.limit({ key });
    if (success) return null;
  } catch (error) {
    // Without its counter the product still answers.
    const reason = String(error);
    const incident = { store: 'limiter', trouble: 'failed', key: 'limit', reason } as const;
    releaseStore(env).incidents.record(incident);
    return null;
  }
  const detail = 'too many requests from this address; wait a minute, and keep what was answered';
  const answer = problemResponse(new Problem('tooMany', detail));
  return request.method === 'HEAD' ? new Response(null, answer) : answer;
}
