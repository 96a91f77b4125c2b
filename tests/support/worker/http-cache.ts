/**
 * A cache between clients and an origin, as RFC 9111 and RFC 5861 have it: what may be stored, for how long, and when it may
 * be stale is decided by http-cache-semantics, so that the tests hold the worker to the standard and not to themselves.
 */
import CachePolicy from 'http-cache-semantics';

/** Header fields by their names in lower case. */
export type Fields = Readonly<Record<string, string>>;

/** An answer, as a cache passes it on. */
export interface Message {
  readonly status: number;
  readonly headers: Fields;
  readonly body: string;
}

/** Answers a GET; rejects where it can't be reached. */
export type Origin = (address: string, headers: Fields) => Promise<Message>;

/** Who keeps the answers: a browser, any shared cache, or the one in front of the worker, which has a header of its own. */
export type Keeper = 'browser' | 'proxy' | 'edge';

interface Entry {
  readonly policy: CachePolicy;
  readonly answer: Message;
}

const EDGE_FIELD = 'cloudflare-cdn-cache-control';

/** How a keeper reads an answer: the edge obeys its own header in place of `Cache-Control`. */
export function policyOf(
  keeper: Keeper,
  { status, headers }: Pick<Message, 'status' | 'headers'>,
  method = 'GET',
  url = '/',
): CachePolicy {
  return new CachePolicy(
    { url, method, headers: {} },
    { status, headers: seenBy(keeper, headers) },
    {
      shared: keeper !== 'browser',
    },
  );
}

function seenBy(keeper: Keeper, headers: Fields): Fields {
  const own = headers[EDGE_FIELD];
  return keeper === 'edge' && own !== undefined ? { ...headers, 'cache-control': own } : headers;
}

/** The fields of a response. */
export function fieldsOf({ headers }: Response): Fields {
  return Object.fromEntries(headers);
}

/** A cache of answers to GET. Time is `Date`'s, so a test can move it. */
export class Cache {
  readonly #origin: Origin;
  readonly #keeper: Keeper;
  readonly #entries = new Map<string, Entry>();
  #background: Promise<unknown>[] = [];

  constructor(keeper: Keeper, origin: Origin) {
    this.#keeper = keeper;
    this.#origin = origin;
  }

  /** Answers from what is stored, where that is allowed, else asks the origin; 304 to whoever names the stored ETag. */
  readonly get: Origin = async (address, headers = {}) => {
    const answer = await this.#answer(address);
    const known = headers['if-none-match'];
    const etag = answer.headers.etag;
    return known !== undefined && known === etag ? { ...answer, status: 304, body: '' } : answer;
  };

  /** Waits until everything that was begun in the background has come back. */
  async settled(): Promise<void> {
    for (const work of this.#background.splice(0)) await work;
  }

  async #answer(address: string): Promise<Message> {
    const stored = this.#entries.get(address);
    if (!stored) return this.#keep(address, await this.#origin(address, {}));
    const { response, revalidation } = stored.policy.evaluateRequest(requestFor(address));
    if (!response) return this.#revalidate(address, stored);
    if (revalidation) this.#background.push(this.#revalidate(address, stored));
    return this.#from(stored);
  }

  async #revalidate(address: string, stored: Entry): Promise<Message> {
    const request = requestFor(address);
    const asked = stored.policy.revalidationHeaders(request);
    const answer = await this.#origin(address, {
      'if-none-match': String(asked['if-none-match']),
    }).catch(() => null);
    const seen = answer && { ...answer, headers: seenBy(this.#keeper, answer.headers) };
    const { policy, modified } = stored.policy.revalidatedPolicy(request, seen ?? undefined);
    if (modified && answer) return this.#keep(address, answer);
    // Not modified, or an error in the place of which the stale answer may stand.
    const renewed = { policy, answer: stored.answer };
    this.#entries.set(address, renewed);
    return this.#from(renewed);
  }

  #keep(address: string, answer: Message): Message {
    const policy = policyOf(this.#keeper, answer, 'GET', address);
    if (policy.storable()) this.#entries.set(address, { policy, answer });
    else this.#entries.delete(address);
    return { ...answer, headers: { ...answer.headers, age: answer.headers.age ?? '0' } };
  }

  #from({ policy, answer }: Entry): Message {
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
