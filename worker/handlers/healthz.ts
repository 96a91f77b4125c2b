/**
 * Handler of `/healthz`, for monitors and publishers. In state `degraded` every document is still served; without assets, styles,
 * scripts and embeds are missing.
 */
import { computeEtag } from '../../engine/model/hash.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { AppContext } from '../env.ts';
import { parseRequest } from '../http/parse-request.ts';
import { toResponse } from '../http/respond.ts';
import { releaseStore } from '../releases/release-store.ts';
import { ROUTES } from '../routes.ts';

/** Responds with the release that is served, its store, and the state of the assets. */
export async function handleHealthz(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.healthz);
  const health = await releaseStore(c.env).health((work) => c.executionCtx.waitUntil(work));
  const bytes = jsonBody(health);
  return toResponse(c, request, { bytes, etag: await computeEtag(bytes), release: health.release });
}
