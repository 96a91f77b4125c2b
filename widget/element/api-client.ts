/** Fetches documents from the API. All widgets of a page share the requests for the same address. */
import type { RankingView } from '../../engine/model/documents.ts';

const TIMEOUT_MS = 20_000;
/** By URL; nothing has the URL null. */
const results = new Map<
  string | null,
  LoadResult<unknown> | Promise<LoadResult<unknown>> | undefined
>();

/** Receiving and rendering a long document are separate tasks, so that the page stays responsive. */
const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Whether a cache served the response after its lifetime, as it may when the API is unreachable. */
function isExpired({ headers }: Response): boolean {
  // The header's first number is max-age, its second stale-while-revalidate.
  const seconds = headers.get('Cache-Control')?.match(/\d+/g) ?? [];
  const [fresh = Infinity, renewed = 0] = seconds.map(Number);
  return Number(headers.get('Age')) > fresh + renewed;
}

/** A document, if it has at least what `shape` has. */
const checkedResult = (value: unknown, shape: unknown, stale: boolean): LoadResult<unknown> =>
  hasShape(value, shape) ? { state: 'ready', value, stale } : { state: 'failed' };

async function requestDocument(url: string, shape: unknown): Promise<LoadResult<unknown>> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { credentials: 'omit', signal });
    const stale = !navigator.onLine || isExpired(response);
    if (response.ok) {
      const value: unknown = await response.json();
      await nextTask();
      return checkedResult(value, shape, stale);
    }
    const { status } = response;
    return { state: status >= 400 && status < 429 ? 'missing' : 'failed' };
  } catch (cause) {
    return { state: 'failed', cause };
  }
}

/** A document that the page contains, as an object or as JSON; later requests of `url` get it too. */
export function givenResult<Value>(
  url: string | null,
  given: Value | string,
  shape: Shape<Value>,
): LoadResult<Value> {
  try {
    const value: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    const result = checkedResult(value, shape, !navigator.onLine);
    if (url && result.state === 'ready') results.set(url, result);
    return result as LoadResult<Value>;
  } catch (cause) {
    return { state: 'failed', cause };
  }
}

/** The document at `url` if it is loaded already. */
export function cachedResult<Value>(url: string | null): LoadResult<Value> | null {
  const result = results.get(url);
  return result && 'state' in result ? (result as LoadResult<Value>) : null;
}

/** The document at `url`, which has at least what `shape` has. Failures aren't cached, so the next call retries. */
export async function loadDocument<Value>(
  url: string,
  shape: Shape<Value>,
): Promise<LoadResult<Value>> {
  const shared = results.get(url) ?? requestDocument(url, shape);
  results.set(url, shared);
  const result = await shared;
  results.set(url, result.state === 'ready' ? result : undefined);
  return result as LoadResult<Value>;
}

/** Forgets the document at `url`, so that the next call requests it again. */
export function forgetDocument(url: string | null): void {
  results.delete(url);
}

/** `missing`: no document at that address; `failed`: any other error. */
export interface LoadFailure {
  readonly state: 'missing' | 'failed';
  /** The error behind it, if there was one. */
  readonly cause?: unknown;
}

/** A document or a failure. `stale` if it could not be revalidated. */
export type LoadResult<Value> =
  | LoadFailure
  | { readonly state: 'ready'; readonly value: Value; readonly stale?: boolean };

// Checks that a response is the document it should be, in as much detail as costs little with a thousand rows. Whatever
// passes and still can't be drawn is caught where the element is drawn.

/** An example of a type: `''` for a string, `0` for a number, a list of one item. Fields may be left out. */
export type Shape<Value> = Value extends string
  ? ''
  : Value extends number
    ? 0
    : Value extends readonly (infer Item)[]
      ? readonly [Shape<Item>]
      : { readonly [Name in keyof Value]?: Shape<Value[Name]> };

/** Whether `value` has at least what its example `shape` has. */
export function hasShape(value: unknown, shape: unknown): boolean {
  if (Array.isArray(shape))
    return Array.isArray(value) && value.every((item) => hasShape(item, shape[0]));
  return shape instanceof Object
    ? value instanceof Object &&
        Object.entries(shape).every(([name, part]) => hasShape(Reflect.get(value, name), part))
    : typeof value === typeof shape;
}

/** Of the documents that load later, the views that draw them find out. */
export const RANKING_VIEW: Shape<RankingView> = {
  entries: [{ entity: { id: '' }, bounds: { low: 0 } }],
};
