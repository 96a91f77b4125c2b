/** What is wrong with one part of a request. */
export interface ParameterError {
  /** A query parameter, or the part of the path as the contract names it (`dataset`, `metric`, `period`, …). */
  readonly parameter: string;
  /** As it was sent, cut off if it is long; null where it was missing. */
  readonly value: string | null;
  /** What a right value looks like. */
  readonly expected?: string;
  /** All right values. */
  readonly allowed?: readonly string[];
  /** The right values that look most like it. */
  readonly nearest?: readonly string[];
}
