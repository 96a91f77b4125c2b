/**
 * Errors that a client sees: one class, thrown where the mistake is found and turned into a response by the error handler.
 * Details are lower case: what is wrong, the value, what was expected.
 */
import type { ParameterError } from '../engine/model/documents.ts';

/** The kinds of problems, which the API's documentation lists. */
export type ProblemKind =
  | 'badParameter'
  | 'notFound'
  | 'methodNotAllowed'
  | 'gone'
  | 'addressTooLong'
  | 'tooMany'
  | 'internal'
  | 'unavailable';

/** A mistake in a request, or a failure of the server. */
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

/** Shortens a value of the request for the detail of a problem. */
export function echo(value: string): string {
  return value.length > MAX_ECHO_LENGTH ? `${value.slice(0, MAX_ECHO_LENGTH)}…` : value;
}
