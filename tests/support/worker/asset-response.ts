/**
 * Static assets as the platform serves them, for tests without a server. The contract tests verify this behaviour on the real
 * one.
 */
import { createHash } from 'node:crypto';
import { headersAt } from '../../../scripts/lib/build-assets.ts';
import type { ApiDocument } from '../../../site/api/api-documents.ts';

/** Serves an asset: GET and HEAD only, 304 for a matching ETag. */
export function assetResponse(
  { path, mediaType, body }: ApiDocument,
  { method = 'GET', headers: requestHeaders }: RequestInit = {},
): Response {
  const headers = headersAt(path);
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers });
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  const found = { ...headers, ETag: etag, 'Content-Type': mediaType };
  const ifNoneMatch = new Headers(requestHeaders).get('If-None-Match') ?? '';
  if ([etag, `W/${etag}`].includes(ifNoneMatch))
    return new Response(null, { status: 304, headers: found });
  return new Response(method === 'HEAD' ? null : new Uint8Array(body), { headers: found });
}
