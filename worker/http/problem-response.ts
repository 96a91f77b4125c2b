/** Responses for problems: status, lifetime and headers of each kind, and the RFC 9457 body. */

import type { ProblemDocument } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { Problem, ProblemKind } from '../problem.ts';
import { type Freshness, isFallback } from '../releases/freshness.ts';
import { BRIEF, type CachePolicy, MISTAKE, NEVER } from './cache-policy.ts';
import { COMMON_HEADERS } from './headers.ts';

interface Kind {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly cache: CachePolicy;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The kinds by name, each with its path in the documentation, status, lifetime and headers. */
export const PROBLEM_KINDS = {
  badParameter: {
    type: '/docs#bad-parameter',
    title: 'Bad parameter',
    status: 400,
    cache: MISTAKE,
  },
  notFound: { type: '/docs#not-found', title: 'Not found', status: 404, cache: MISTAKE },
  methodNotAllowed: {
    type: '/docs#method-not-allowed',
    title: 'Method not allowed',
    status: 405,
    // A cache that ignores the method would serve it to GET requests for the same URL.
    cache: NEVER,
    headers: { Allow: 'GET, HEAD, OPTIONS' },
  },
  gone: { type: '/docs#gone', title: 'Gone', status: 410, cache: MISTAKE },
  addressTooLong: {
    type: '/docs#address-too-long',
    title: 'Address too long',
    status: 414,
    cache: NEVER,
  },
  tooMany: {
    type: '/docs#too-many',
    title: 'Too many requests',
    status: 429,
    cache: NEVER,
    headers: { 'Retry-After': '60' },
  },
  internal: { type: '/docs#internal', title: 'Internal error', status: 500, cache: NEVER },
  unavailable: {
    type: '/docs#unavailable',
    title: 'Service unavailable',
    status: 503,
    cache: NEVER,
    headers: { 'Retry-After': '30' },
  },
} as const satisfies Record<ProblemKind, Kind>;

/** Serializes the body of a problem. */
function problemBytes({ kind, message: detail, errors }: Problem): Uint8Array<ArrayBuffer> {
  const { type, title, status }: Kind = PROBLEM_KINDS[kind];
  const document: ProblemDocument = { type, title, status, detail, errors };
  return jsonBody(document);
}

/** The response for a problem. `release` is the release that was searched, if any, and `freshness` its state. */
export function problemResponse(
  problem: Problem,
  release?: string,
  freshness?: Freshness,
): Response {
  const { status, cache, headers }: Kind = PROBLEM_KINDS[problem.kind];
  // A name that a fallback release doesn't have may exist in the current one.
  const lifetime = cache === MISTAKE && isFallback(freshness) ? BRIEF : cache;
  const bytes = problemBytes(problem);
  return new Response(bytes, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      // Set explicitly, so that the response to HEAD has it too.
      'Content-Length': String(bytes.byteLength),
      ...COMMON_HEADERS,
      ...lifetime,
      ...headers,
      ...(release && { 'Likewise-Release': release }),
    },
  });
}
