/** `/v1/releases`: the releases that can be asked for by name, which the pointer lists. */

import { etagOf } from '../../engine/model/hash.ts';
import { jsonBytes } from '../../engine/model/parse-json.ts';
import type { RequestTo } from '../env.ts';
import { read } from '../http/parse-request.ts';
import { framed } from '../http/respond.ts';
import { storeOf } from '../releases/release-store.ts';
import { ROUTES } from '../routes.ts';

/** Answers with the releases, the last published first. */
export async function releases(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.releases);
  const named = await storeOf(c.env).pointer((work) => c.executionCtx.waitUntil(work));
  const { pointer, standing } = named;
  c.set('standing', standing);
  const { release } = pointer;
  const items = pointer.releases.map((kept) => ({ ...kept, link: `/v1/releases/${kept.release}` }));
  const document = { current: release, releases: items, links: { self: '/v1/releases' } };
  const bytes = jsonBytes(document);
  return framed(c, asked, { bytes, etag: await etagOf(bytes), release });
}
