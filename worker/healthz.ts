/** `/healthz`: for monitors and publishers. Degraded still means that every document is answered. */
import { framed } from './answer.ts';
import { read } from './asked.ts';
import type { RequestTo } from './env.ts';
import { etagOf } from './hash.ts';
import { jsonBytes } from './json.ts';
import { storeOf } from './release-store.ts';
import { ROUTES } from './routes.ts';

/** Answers with the release that is being served, and from where. */
export async function healthz(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.healthz);
  const health = await storeOf(c.env).health((work) => c.executionCtx.waitUntil(work));
  const bytes = jsonBytes(health);
  return framed(c, asked, { bytes, etag: await etagOf(bytes), release: health.release });
}
