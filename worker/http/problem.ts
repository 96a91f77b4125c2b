/**
 * The one shape of errors: RFC 9457 problem details, thrown where the mistake is first seen and answered in
 * one place. Details are lower case: what is wrong, the value, what was expected.
 */

import type { ParameterError, ProblemDocument } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
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

/** The kinds by name, each with its address in the documentation, its status and its lifetime. */
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
    // A cache that knows answers by their address alone would give it to everybody who only wants to read.
    cache: NEVER,
    headers: { Allow: 'GET, HEAD, OPTIONS' },
  },
  gone: { type: '/docs#gone', title: 'Not kept any more', status: 410, cache: MISTAKE },
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
    title: 'No release available',
    status: 503,
    cache: NEVER,
    headers: { 'Retry-After': '30' },
  },
} as const satisfies Record<string, Kind>;

/** The kinds of problems, which the API's documentation lists. */
export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** A mistake or failure on its way to its answer. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly ParameterError[];

  constructor(kind: ProblemKind, detail: string, errors: readonly ParameterError[] = []) {
    super(detail);
    this.kind = kind;
    this.errors = errors;
  }
}

const MAX_ECHO_LENGTH = 100;

/** A value as a problem repeats it. */
export function echo(value: string): string {
  return value.length > MAX_ECHO_LENGTH ? `${value.slice(0, MAX_ECHO_LENGTH)}…` : value;
}

/** The body of a problem. */
function problemBytes({ kind, message: detail, errors }: Problem): Uint8Array<ArrayBuffer> {
  const { type, title, status }: Kind = PROBLEM_KINDS[kind];
  const document: ProblemDocument = { type, title, status, detail, errors };
  return jsonBody(document);
}

/** The answer to a problem; `release` is the one in which something was not found, if it came to that, and `standing` why it was asked. */
export function problemResponse(
  problem: Problem,
  release?: string,
  freshness?: Freshness,
): Response {
  const { status, cache, headers }: Kind = PROBLEM_KINDS[problem.kind];
  // What one that stands in for the current release doesn't know, that one may.
  const lifetime = cache === MISTAKE && isFallback(freshness) ? BRIEF : cache;
  const bytes = problemBytes(problem);
  return new Response(bytes, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      // Said here, so that HEAD says it too.
      'Content-Length': String(bytes.byteLength),
      ...COMMON_HEADERS,
      ...lifetime,
      ...headers,
      ...(release && { 'Likewise-Release': release }),
    },
  });
}
