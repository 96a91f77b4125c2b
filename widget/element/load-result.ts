/** The results of loading a document. */

/** `missing`: no document at that address; `failed`: any other error. */
export interface LoadFailure {
  readonly state: 'missing' | 'failed';
  /** The error behind it, if there was one. */
  readonly cause?: unknown;
}

/** A document or a failure. `stale` if it could not be revalidated. */
export type LoadResult<Value> =
  | LoadFailure
  | { readonly state: 'ready'; readonly value: Value; readonly stale?: boolean };
