/** `/healthz`: for monitors and publishers. Degraded still means that every document is answered. */

import { etagOf } from '../../engine/model/hash.ts';
import { jsonBytes } from '../../engine/model/parse-json.ts';
import type { RequestTo } from '../env.ts';
import { read } from '../http/parse-request.ts';
import { framed } from '../http/respond.ts';
import { storeOf } from '../releases/release-store.ts';
import { ROUTES } from '../routes.ts';

/** Answers with the release that is being served, and from where. */
export async function healthz(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.healthz);
  const health = await storeOf(c.env).health((work) => c.executionCtx.waitUntil(work));
  const bytes = jsonBytes(health);
  return framed(c, asked, { bytes, etag: await etagOf(bytes), release: health.release });
}
