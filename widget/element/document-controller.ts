/** Loads one document for an element and requests an update when its state changes. */

import { cachedResult, forgetDocument, loadDocument } from './api-client.ts';
import type { ControllerHost } from './controller-host.ts';
import type { Shape } from './document-shapes.ts';
import type { LoadFailure, LoadResult } from './load-result.ts';

export type LoadState<Value> = LoadResult<Value> | { readonly state: 'loading' };

export function hasFailed(loading: LoadState<unknown>): loading is LoadFailure {
  return loading.state === 'missing' || loading.state === 'failed';
}

export class DocumentController<Value> {
  readonly #host: ControllerHost;
  readonly #shape: Shape<Value>;
  readonly #onReady: ((value: Value) => void) | undefined;
  #url: string | null = null;
  loading: LoadState<Value> = { state: 'missing' };

  constructor(host: ControllerHost, shape: Shape<Value>, onReady?: (value: Value) => void) {
    this.#host = host;
    this.#shape = shape;
    this.#onReady = onReady;
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
    const result = await loadDocument(url, this.#shape, preloaded);
    if (url !== this.#url) return;
    this.#settle(result);
  }

  /** Treats a document that can't be drawn as one that can't be loaded. */
  discard(cause: unknown): void {
    const failure = { state: 'failed', cause } as const;
    forgetDocument(this.#url);
    this.loading = failure;
    // After rendering, during which an update or an event would be out of place.
    queueMicrotask(() => this.#settle(failure));
  }

  #settle(result: LoadResult<Value>): void {
    this.loading = result;
    this.#host.requestUpdate();
    if (result.state === 'ready') this.#onReady?.(result.value);
    else this.#host.reportFailure(result);
  }
}
