/** What becomes of a request for a document. */

/** There is no document at that address, or no answer that helps. */
export interface Failure {
  readonly state: 'missing' | 'failed';
}

/** What became of a request. `stale` where nobody could be asked whether there is a newer one. */
export type Answer<Value> =
  | Failure
  | { readonly state: 'ready'; readonly value: Value; readonly stale?: boolean };

/** Asks for a document, of which `Value` is what the API promises. */
export type Load = <Value>(url: string) => Promise<Answer<Value>>;
