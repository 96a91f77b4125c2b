/** Loads one document for an element and tells it when something has changed. */

import { cachedResult, loadDocument } from './api-client.ts';
import type { ControllerHost } from './controller-host.ts';
import type { LoadFailure, LoadResult } from './load-result.ts';

export type LoadState<Value> = LoadResult<Value> | { readonly state: 'loading' };

export function hasFailed(loading: LoadState<unknown>): loading is LoadFailure {
  return loading.state === 'missing' || loading.state === 'failed';
}

/** `Value` is what the API promises at the addresses that are asked for. */
export class DocumentController<Value> {
  readonly #host: ControllerHost;
  readonly #onSettled: ((result: LoadResult<Value>) => void) | undefined;
  #url: string | null = null;
  loading: LoadState<Value> = { state: 'missing' };

  constructor(host: ControllerHost, onSettled?: (result: LoadResult<Value>) => void) {
    this.#host = host;
    this.#onSettled = onSettled;
  }

  /** Asks for `url`, unless it was asked for already; at null there is nothing. `given` is what lies there. */
  request(url: string | null, given?: Value | null): void {
    if (url === this.#url) return;
    this.#url = url;
    void this.retry(given);
  }

  /** Asks again for the same. */
  async retry(given?: Value | null): Promise<void> {
    const url = this.#url;
    this.loading = cachedResult(url) ?? { state: url ? 'loading' : 'missing' };
    this.#host.requestUpdate();
    if (!url) return;
    const result = await loadDocument(url, given);
    if (url !== this.#url) return;
    this.loading = result;
    this.#host.requestUpdate();
    this.#onSettled?.(result);
  }
}
