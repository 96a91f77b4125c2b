/** Documentation of each problem kind: its meaning and the remedy. Type, status and cache lifetime come from the worker. */
import { PROBLEM_KINDS } from '../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../worker/problem.ts';

/** Documentation of one problem kind. */
export interface ProblemReference {
  /** Name of the OpenAPI component that describes the response. */
  readonly response: string;
  readonly description: string;
  /** What the client can do. */
  readonly remedy: string;
}

/** All kinds. */
export const PROBLEMS: Readonly<Record<ProblemKind, ProblemReference>> = {
  badParameter: {
    response: 'BadParameter',
    description: 'A parameter has an invalid value or, under /v1, is unknown or repeated.',
    remedy: 'errors names each one, what was expected, and all valid values or the nearest ones.',
  },
  notFound: {
    response: 'NotFound',
    description: 'No such resource, or it did not exist as of that date.',
    remedy: 'errors names the wrong part of the address and the nearest valid names.',
  },
  methodNotAllowed: {
    response: 'MethodNotAllowed',
    description: 'This API is read-only.',
    remedy: 'Use GET or HEAD; OPTIONS is for preflights. The Allow header lists them.',
  },
  gone: {
    response: 'Gone',
    description: 'The release is no longer kept.',
    remedy: 'errors names the current address; as_of there returns what was known on a date.',
  },
  addressTooLong: {
    response: 'AddressTooLong',
    description: 'The address has more than 4,096 characters.',
    remedy: 'Shorten it. A name or a value has at most 200 characters.',
  },
  tooMany: {
    response: 'TooMany',
    description: 'Too many requests from your IP address within a minute.',
    remedy: 'Wait for the time in the Retry-After header, and cache responses: see caching.',
  },
  internal: {
    response: 'Internal',
    description: 'An internal error, which has been logged.',
    remedy: 'Try again later. No request should cause this.',
  },
  unavailable: {
    response: 'Unavailable',
    description: 'No release can be read at the moment.',
    remedy: 'Wait for the time in the Retry-After header.',
  },
};

/** The anchor of a kind in `/docs`, the fragment of its `type`. */
export function problemAnchor(kind: ProblemKind): string {
  return PROBLEM_KINDS[kind].type.slice('/docs#'.length);
}
