/** What each kind of problem means, and what to do about it. Its address, status and lifetime are the worker's. */
import { PROBLEM_KINDS, type ProblemKind } from '../../worker/http/problem.ts';

/** A kind of problem in the reference. */
export interface ProblemReference {
  /** The name of the component that describes its response. */
  readonly response: string;
  readonly description: string;
  /** What whoever asked can do. */
  readonly remedy: string;
}

/** All kinds. */
export const PROBLEMS: Readonly<Record<ProblemKind, ProblemReference>> = {
  badParameter: {
    response: 'BadParameter',
    description:
      'A parameter has a value that it can’t have, or, under /v1, is unknown or given twice.',
    remedy: 'errors names each one, with what was expected, all right values or the nearest ones.',
  },
  notFound: {
    response: 'NotFound',
    description: 'There is nothing of that name, or not as known on that day.',
    remedy: 'errors names the part of the address that is wrong and the nearest right names.',
  },
  methodNotAllowed: {
    response: 'MethodNotAllowed',
    description: 'Everything here is only read.',
    remedy: 'Ask with GET or HEAD; OPTIONS answers preflights. The header Allow says the same.',
  },
  gone: {
    response: 'Gone',
    description: 'The release was kept once and isn’t any more.',
    remedy: 'errors names the living address; as_of there gives what was known on a day.',
  },
  tooMany: {
    response: 'TooMany',
    description: 'Too many requests came from your address within a minute.',
    remedy: 'Wait as long as the header Retry-After says, and keep what you have: see caching.',
  },
  internal: {
    response: 'Internal',
    description: 'A mistake of ours, which has been logged.',
    remedy: 'Ask again later. No request is meant to end so, whatever it sends.',
  },
  unavailable: {
    response: 'Unavailable',
    description: 'No release can be read at the moment.',
    remedy: 'Wait as long as the header Retry-After says.',
  },
};

/** The anchor of a kind in the documentation, to which its `type` leads. */
export function problemAnchor(kind: ProblemKind): string {
  return PROBLEM_KINDS[kind].type.slice('/docs#'.length);
}
