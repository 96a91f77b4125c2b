/**
 * A cache between clients and an origin, as RFC 9111 and RFC 5861 have it: what may be stored, for how long, and when it may
 * be stale is decided by http-cache-semantics, so that the tests hold the worker to the standard and not to themselves.
 */
import CachePolicy from 'http-cache-semantics';

/** Header fields by their names in lower case. */
export type HeaderFields = Readonly<Record<string, string>>;

/** An answer, as a cache passes it on. */
export interface CacheableResponse {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: string;
}

/** Answers a GET; rejects where it can't be reached. */
export type OriginFetch = (address: string, headers: HeaderFields) => Promise<CacheableResponse>;

/** Who keeps the answers: a browser, any shared cache, or the one in front of the worker, which has a header of its own. */
export type CacheKind = 'browser' | 'proxy' | 'edge';

interface Entry {
  readonly policy: CachePolicy;
  readonly answer: CacheableResponse;
}

const EDGE_FIELD = 'cloudflare-cdn-cache-control';

/** How a keeper reads an answer: the edge obeys its own header in place of `Cache-Control`. */
export function cachePolicyFor(
  keeper: CacheKind,
  { status, headers }: Pick<CacheableResponse, 'status' | 'headers'>,
  method = 'GET',
  url = '/',
): CachePolicy {
  return new CachePolicy(
    { url, method, headers: {} },
    { status, headers: headersSeenBy(keeper, headers) },
    {
      shared: keeper !== 'browser',
    },
  );
}

function headersSeenBy(keeper: CacheKind, headers: HeaderFields): HeaderFields {
  const own = headers[EDGE_FIELD];
  return keeper === 'edge' && own !== undefined ? { ...headers, 'cache-control': own } : headers;
}

/** The fields of a response. */
export function headerFields({ headers }: Response): HeaderFields {
  return Object.fromEntries(headers);
}

/** A cache of answers to GET. Time is `Date`'s, so a test can move it. */
export class HttpCache {
  readonly #origin: OriginFetch;
  readonly #keeper: CacheKind;
  readonly #entries = new Map<string, Entry>();
  #background: Promise<unknown>[] = [];

  constructor(keeper: CacheKind, origin: OriginFetch) {
    this.#keeper = keeper;
    this.#origin = origin;
  }

  /** Answers from what is stored, where that is allowed, else asks the origin; 304 to whoever names the stored ETag. */
  readonly get: OriginFetch = async (address, headers = {}) => {
    const answer = await this.#answer(address);
    const known = headers['if-none-match'];
    const etag = answer.headers.etag;
    return known !== undefined && known === etag ? { ...answer, status: 304, body: '' } : answer;
  };

  /** Waits until everything that was begun in the background has come back. */
  async settled(): Promise<void> {
    for (const work of this.#background.splice(0)) await work;
  }

  async #answer(address: string): Promise<CacheableResponse> {
    const stored = this.#entries.get(address);
    if (!stored) return this.#keep(address, await this.#origin(address, {}));
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
    const seen = answer && { ...answer, headers: headersSeenBy(this.#keeper, answer.headers) };
    const { policy, modified } = stored.policy.revalidatedPolicy(request, seen ?? undefined);
    if (modified && answer) return this.#keep(address, answer);
    // Not modified, or an error in the place of which the stale answer may stand.
    const renewed = { policy, answer: stored.answer };
    this.#entries.set(address, renewed);
    return this.#from(renewed);
  }

  #keep(address: string, answer: CacheableResponse): CacheableResponse {
    const policy = cachePolicyFor(this.#keeper, answer, 'GET', address);
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
