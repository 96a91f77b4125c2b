/** Handler of `/v1/releases`: the kept releases, which the pointer lists. */
import type { ReleasesDocument } from '../../engine/model/documents.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { AppContext } from '../env.ts';
import { parseRequest } from '../http/parse-request.ts';
import { toResponse } from '../http/respond.ts';
import { releaseStore } from '../releases/release-store.ts';
import { ROUTES } from '../routes.ts';

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
