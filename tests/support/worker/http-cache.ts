/**
 * A cache between clients and an origin, as in RFC 9111 and RFC 5861: http-cache-semantics decides what may be stored, for how
 * long, and when it may be stale, so that the tests compare the worker with the standard and not with themselves.
 */
import CachePolicy from 'http-cache-semantics';

/** Header fields by lower-case name. */
export type HeaderFields = Readonly<Record<string, string>>;

/** A response, as a cache passes it on. */
export interface CacheableResponse {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: string;
}

/** Responds to a GET; rejects if the origin can't be reached. */
export type OriginFetch = (address: string, headers: HeaderFields) => Promise<CacheableResponse>;

/** The kind of cache: a browser, any shared cache, or the edge in front of the worker, which has a header of its own. */
export type CacheKind = 'browser' | 'proxy' | 'edge';

interface Entry {
  readonly policy: CachePolicy;
  readonly answer: CacheableResponse;
}

const EDGE_FIELD = 'cloudflare-cdn-cache-control';

/** The policy of a response in a cache: the edge uses its own header instead of `Cache-Control`. */
export function cachePolicyFor(
  kind: CacheKind,
  { status, headers }: Pick<CacheableResponse, 'status' | 'headers'>,
  method = 'GET',
  url = '/',
): CachePolicy {
  return new CachePolicy(
    { url, method, headers: {} },
    { status, headers: effectiveHeaders(kind, headers) },
    {
      shared: kind !== 'browser',
    },
  );
}

function effectiveHeaders(kind: CacheKind, headers: HeaderFields): HeaderFields {
  const own = headers[EDGE_FIELD];
  return kind === 'edge' && own !== undefined ? { ...headers, 'cache-control': own } : headers;
}

/** The fields of a response. */
export function headerFields({ headers }: Response): HeaderFields {
  return Object.fromEntries(headers);
}

/** A cache of responses to GET. Uses `Date` for the time, so a test can move it. */
export class HttpCache {
  readonly #origin: OriginFetch;
  readonly #kind: CacheKind;
  readonly #entries = new Map<string, Entry>();
  #background: Promise<unknown>[] = [];

  constructor(kind: CacheKind, origin: OriginFetch) {
    this.#kind = kind;
    this.#origin = origin;
  }

  /** Responds from the cache if allowed, else from the origin; 304 for a matching ETag. */
  readonly get: OriginFetch = async (address, headers = {}) => {
    const answer = await this.#answer(address);
    const ifNoneMatch = headers['if-none-match'];
    const etag = answer.headers.etag;
    return ifNoneMatch !== undefined && ifNoneMatch === etag
      ? { ...answer, status: 304, body: '' }
      : answer;
  };

  /** Waits until all background requests have completed. */
  async settled(): Promise<void> {
    for (const work of this.#background.splice(0)) await work;
  }

  async #answer(address: string): Promise<CacheableResponse> {
    const stored = this.#entries.get(address);
    if (!stored) return this.#store(address, await this.#origin(address, {}));
    const { response, revalidation } = stored.policy.evaluateRequest(requestFor(address));
    if (!response) return this.#revalidate(address, stored);
    if (revalidation) this.#background.push(this.#revalidate(address, stored));
    return this.#from(stored);
  }

  async #revalidate(address: string, stored: Entry): Promise<CacheableResponse> {
    const request = requestFor(address);
    const headers = stored.policy.revalidationHeaders(request);
    const answer = await this.#origin(address, {
      'if-none-match': String(headers['if-none-match']),
    }).catch(() => null);
    const response = answer && { ...answer, headers: effectiveHeaders(this.#kind, answer.headers) };
    const { policy, modified } = stored.policy.revalidatedPolicy(request, response ?? undefined);
    if (modified && answer) return this.#store(address, answer);
    // Not modified, or an error for which the stale response may be used.
    const renewed = { policy, answer: stored.answer };
    this.#entries.set(address, renewed);
    return this.#from(renewed);
  }

  #store(address: string, answer: CacheableResponse): CacheableResponse {
    const policy = cachePolicyFor(this.#kind, answer, 'GET', address);
    if (policy.storable()) this.#entries.set(address, { policy, answer });
    else this.#entries.delete(address);
    return { ...answer, headers: { ...answer.headers, age: answer.headers.age ?? '0' } };
  }

  #from({ policy, answer }: Entry): CacheableResponse {
    const headers = Object.entries(policy.responseHeaders()).map(([name, value]) => [
      name,
      String(value),
    ]);
    const lifetime = { 'cache-control': answer.headers['cache-control'] ?? '' };
    return { ...answer, headers: { ...Object.fromEntries(headers), ...lifetime } };
  }
}

function requestFor(url: string) {
  return { url, method: 'GET', headers: {} };
}
