/** Loads one document for an element and tells it when something has changed. */

import { atHand, load } from './api-client.ts';
import type { Host } from './controller-host.ts';
import type { Answer, Failure } from './load-result.ts';

export type Loading<Value> = Answer<Value> | { readonly state: 'loading' };

export function hasFailed(loading: Loading<unknown>): loading is Failure {
  return loading.state === 'missing' || loading.state === 'failed';
}

/** `Value` is what the API promises at the addresses that are asked for. */
export class DocumentController<Value> {
  readonly #host: Host;
  readonly #settled: ((answer: Answer<Value>) => void) | undefined;
  #url: string | null = null;
  loading: Loading<Value> = { state: 'missing' };

  constructor(host: Host, settled?: (answer: Answer<Value>) => void) {
    this.#host = host;
    this.#settled = settled;
  }

  /** Asks for `url`, unless it was asked for already; at null there is nothing. `given` is what lies there. */
  ask(url: string | null, given?: Value | null): void {
    if (url === this.#url) return;
    this.#url = url;
    void this.retry(given);
  }

  /** Asks again for the same. */
  async retry(given?: Value | null): Promise<void> {
    const url = this.#url;
    this.loading = atHand(url) ?? { state: url ? 'loading' : 'missing' };
    this.#host.requestUpdate();
    if (!url) return;
    const answer = await load(url, given);
    if (url !== this.#url) return;
    this.loading = answer;
    this.#host.requestUpdate();
    this.#settled?.(answer);
  }
}
