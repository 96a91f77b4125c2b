/** Answers a request with a document of the release: find it, then frame it, untouched. */
import { DOCUMENT } from './cache-policy.ts';
import { isKnown } from './conditional.ts';
import type { RequestTo } from './env.ts';
import { OPEN } from './headers.ts';
import { own } from './own.ts';
import { Problem } from './problem.ts';
import { type Found, type Location, type Release, storeOf } from './release-store.ts';

/** How a document is framed: its media type, and headers besides those on every document. */
export interface Frame {
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The frame of all JSON documents. */
export const JSON_FRAME: Frame = { type: 'application/json' };

/** Answers with the document that `locate` finds, or 304 where the client has it. Throws what `locate` throws. */
export async function answer(
  c: RequestTo<string>,
  locate: (release: Release) => Location,
  frame: Frame = JSON_FRAME,
): Promise<Response> {
  const located = (release: Release) => {
    c.set('release', release.id);
    return locate(release);
  };
  const found = await storeOf(c.env).read(located, (work) => c.executionCtx.waitUntil(work));
  return framed(c.req.header('If-None-Match'), found, frame);
}

/** Locates a single document by its address (`v1/datasets`, `index.html`, …). Throws a 404 where the release has none. */
export function singleDocument(address: string): (release: Release) => Location {
  return ({ manifest }) => {
    const pack = own(manifest.documents, address);
    if (pack !== undefined) return { pack, address };
    throw new Problem('notFound', `this release holds no ${address}`);
  };
}

function framed(ifNoneMatch: string | undefined, found: Found, frame: Frame): Response {
  const headers = {
    ...OPEN,
    ...DOCUMENT,
    ...frame.headers,
    ETag: found.etag,
    'Likewise-Release': found.release,
  };
  if (isKnown(ifNoneMatch, found.etag)) return new Response(null, { status: 304, headers });
  const length = String(found.bytes.byteLength);
  return new Response(found.bytes, {
    headers: { ...headers, 'Content-Type': frame.type, 'Content-Length': length },
  });
}
