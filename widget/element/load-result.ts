/** What becomes of a request for a document. */

/** There is no document at that address, or no answer that helps. */
export interface LoadFailure {
  readonly state: 'missing' | 'failed';
}

/** What became of a request. `stale` where nobody could be asked whether there is a newer one. */
export type LoadResult<Value> =
  | LoadFailure
  | { readonly state: 'ready'; readonly value: Value; readonly stale?: boolean };

/** Asks for a document, of which `Value` is what the API promises. */
export type LoadDocument = <Value>(url: string) => Promise<LoadResult<Value>>;
