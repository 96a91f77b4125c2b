/** `/healthz`: for monitors and publishers. Degraded still means that every document is answered. */
import { NEVER } from './cache-policy.ts';
import { isKnown } from './conditional.ts';
import type { RequestTo } from './env.ts';
import { OPEN } from './headers.ts';
import { storeOf } from './release-store.ts';

/** Answers with the release that is being served, and from where. */
export async function healthz(c: RequestTo<'/healthz'>): Promise<Response> {
  const health = await storeOf(c.env).health((work) => c.executionCtx.waitUntil(work));
  const { status, release, store } = health;
  const etag = `"${status}-${store}-${release}"`;
  const headers = { ...OPEN, ...NEVER, ETag: etag, 'Likewise-Release': release };
  if (isKnown(c.req.header('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(JSON.stringify(health), {
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
}
