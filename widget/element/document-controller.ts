/** Loads one document for an element and requests an update when its state changes. */
import {
  cachedResult,
  forgetDocument,
  givenResult,
  type LoadFailure,
  type LoadResult,
  loadDocument,
  type Shape,
} from './api-client.ts';

export type LoadState<Value> = LoadResult<Value> | { readonly state: 'loading' };

export function hasFailed(loading: LoadState<unknown>): loading is LoadFailure {
  return loading.state === 'missing' || loading.state === 'failed';
}

export class DocumentController<Value> {
  readonly #host: ControllerHost;
  readonly #shape: Shape<Value>;
  readonly #onReady: ((value: Value) => void) | undefined;
  #url: string | null = null;
  #given: Value | string | null = null;
  loading: LoadState<Value> = { state: 'loading' };

  constructor(host: ControllerHost, shape: Shape<Value>, onReady?: (value: Value) => void) {
    this.#host = host;
    this.#shape = shape;
    this.#onReady = onReady;
  }

  /** Requests `url` unless it is the current one; null waits. `given` is a document that the page contains: that of `url`, if there is one. */
  request(url: string | null, given: Value | string | null = null): void {
    if (url === this.#url && !given) return;
    this.#url = url;
    this.#given = given;
    void this.retry();
  }

  /** Requests the current address again; without one, reads the given document again. */
  async retry(): Promise<void> {
    const url = this.#url;
    const given = this.#given;
    if (url) this.#given = null;
    const loading = given
      ? givenResult(url, given, this.#shape)
      : (cachedResult<Value>(url) ?? (url === '' ? { state: 'missing' } : { state: 'loading' }));
    this.loading = loading;
    this.#host.requestUpdate();
    const result = await (url && !given ? loadDocument(url, this.#shape) : loading);
    if (this.loading === loading && result.state !== 'loading') this.#settle(result);
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

/** An element that controllers can render again. */
export interface ControllerHost {
  requestUpdate(isPressed?: boolean): void;
  /** Dispatches `likewise-error`, also for what the reader opened or chose, while the ranking itself stays. */
  reportFailure(failure: LoadFailure): void;
}
