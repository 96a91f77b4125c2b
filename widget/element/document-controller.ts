/** Loads one document for an element and requests an update when its state changes. */

import { cachedResult, loadDocument } from './api-client.ts';
import type { ControllerHost } from './controller-host.ts';
import type { LoadFailure, LoadResult } from './load-result.ts';

export type LoadState<Value> = LoadResult<Value> | { readonly state: 'loading' };

export function hasFailed(loading: LoadState<unknown>): loading is LoadFailure {
  return loading.state === 'missing' || loading.state === 'failed';
}

/** `Value` is the API's type of the documents at the requested addresses. */
export class DocumentController<Value> {
  readonly #host: ControllerHost;
  readonly #onSettled: ((result: LoadResult<Value>) => void) | undefined;
  #url: string | null = null;
  loading: LoadState<Value> = { state: 'missing' };

  constructor(host: ControllerHost, onSettled?: (result: LoadResult<Value>) => void) {
    this.#host = host;
    this.#onSettled = onSettled;
  }

  /** Requests `url` unless it is the current one; null clears. `preloaded` is its document, if the script contains it. */
  request(url: string | null, preloaded?: Value | null): void {
    if (url === this.#url) return;
    this.#url = url;
    void this.retry(preloaded);
  }

  /** Requests the current address again. */
  async retry(preloaded?: Value | null): Promise<void> {
    const url = this.#url;
    this.loading = cachedResult(url) ?? { state: url ? 'loading' : 'missing' };
    this.#host.requestUpdate();
    if (!url) return;
    const result = await loadDocument(url, preloaded);
    if (url !== this.#url) return;
    this.loading = result;
    this.#host.requestUpdate();
    this.#onSettled?.(result);
  }
}
