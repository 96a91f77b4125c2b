/**
 * Handlers of the service itself: `/v1`, the index of the API; `/v1/releases`, the kept releases; and `/healthz`, for
 * monitors and publishers. In state `degraded` every document is still served; without assets, styles, scripts and
 * embeds are missing.
 */

import type { ReleasesDocument } from '../../engine/model/documents.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { AppContext } from '../env.ts';
import { parseRequest } from '../http/request.ts';
import {
  linkHeader,
  requireDocument,
  respond,
  SERVICE_DESC_LINK,
  toResponse,
} from '../http/respond.ts';
import { releaseStore } from '../releases/release-store.ts';
import { ROUTES } from '../routes.ts';

/** Responds with the index. */
export async function handleIndex(c: AppContext<string>): Promise<Response> {
  return respond(c, parseRequest(c, ROUTES.index), (release) => ({
    ...requireDocument(release, 'v1'),
    headers: { Link: linkHeader([SERVICE_DESC_LINK]) },
  }));
}

/** Responds with the releases, the last published first. */
export async function handleReleases(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.releases);
  const cached = await releaseStore(c.env).pointer((work) => c.executionCtx.waitUntil(work));
  const { pointer, freshness } = cached;
  c.set('freshness', freshness);
  const { release } = pointer;
  const items = pointer.releases.map((kept) => ({ ...kept, link: `/v1/releases/${kept.release}` }));
  const document: ReleasesDocument = {
    current: release,
    releases: items,
    links: { self: '/v1/releases' },
  };
  const bytes = jsonBody(document);
  return toResponse(c, request, { bytes, etag: await computeEtag(bytes), release });
}

/** Responds with the release that is served, its store, and the state of the assets. */
export async function handleHealthz(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.healthz);
  const health = await releaseStore(c.env).health((work) => c.executionCtx.waitUntil(work));
  const bytes = jsonBody(health);
  return toResponse(c, request, { bytes, etag: await computeEtag(bytes), release: health.release });
}
