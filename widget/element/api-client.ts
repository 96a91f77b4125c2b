/** The only place that asks the API. Requests for the same address are shared by all widgets of a page. */
import type { LoadResult } from './load-result.ts';

const TIMEOUT_MS = 20_000;
const results = new Map<string, LoadResult<unknown> | Promise<LoadResult<unknown>> | undefined>();

/** Where a long result is collected, read and drawn, each is a task of its own. */
const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Whether a cache kept an result beyond its time, as it may where the API doesn't result it either. */
function isExpired({ headers }: Response): boolean {
  // The API says first how long it is fresh, then how long it may be renewed in the background.
  const seconds = headers.get('Cache-Control')?.match(/\d+/g) ?? [];
  const [fresh = Infinity, renewed = 0] = seconds.map(Number);
  return Number(headers.get('Age')) > fresh + renewed;
}

async function requestDocument(url: string): Promise<LoadResult<unknown>> {
  // Where nobody has used it before, Intl takes a while to begin: it may do so while the result is on its way, one part a task.
  setTimeout(Intl.Collator);
  setTimeout(Intl.NumberFormat);
  setTimeout(Intl.DateTimeFormat);
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { credentials: 'omit', signal });
    const stale = !navigator.onLine || isExpired(response);
    if (response.ok) {
      const text = await response.text();
      await nextTask();
      const value: unknown = JSON.parse(text);
      await nextTask();
      return { state: 'ready', value, stale };
    }
    const { status } = response;
    return { state: status >= 400 && status < 429 ? 'missing' : 'failed' };
  } catch {
    return { state: 'failed' };
  }
}

/** What lies at `url`, where it is at hand already: then there is nothing to wait for. */
export function cachedResult<Value>(url: string | null): LoadResult<Value> | null {
  const result = results.get(url ?? '');
  return result && 'state' in result ? (result as LoadResult<Value>) : null;
}

/**
 * The document at `url`, of which `Value` is what the API promises; where it is `given` already, nothing is asked.
 * What didn't succeed is forgotten, so that asking again asks the API again.
 */
export async function loadDocument<Value>(
  url: string,
  given?: Value | null,
): Promise<LoadResult<Value>> {
  const shared = given
    ? { state: 'ready' as const, value: given, stale: !navigator.onLine }
    : (results.get(url) ?? requestDocument(url));
  results.set(url, shared);
  const result = await shared;
  results.set(url, result.state === 'ready' ? result : undefined);
  return result as LoadResult<Value>;
}
