/** Maximum time in seconds until everybody sees a release, from the worker's constants; `docs/freshness.md` derives it. */
import { DOCUMENT } from '../../../worker/http/cache-policy.ts';
import { POINTER_CACHE_TTL, POINTER_MAX_AGE_MS } from '../../../worker/releases/pointer-cache.ts';

/** KV's guarantee: the delay until a write is visible in every location. The publisher waits as long before the pointer. */
export const KV_PROPAGATION = 60;

function lifetimeOf(name: string): number {
  const [, seconds] = new RegExp(`${name}=(\\d+)`).exec(DOCUMENT['Cache-Control']) ?? [];
  if (seconds === undefined) throw new Error(`a document’s lifetime has no ${name}`);
  return Number(seconds);
}

/** Until each isolate serves the release: the pointer is visible, and the old one has expired in both caches. */
export const MAX_ISOLATE_STALENESS = KV_PROPAGATION + POINTER_CACHE_TTL + POINTER_MAX_AGE_MS / 1000;

/** Maximum age of a response from a cache while the worker responds. */
export const MAX_CACHED_AGE = lifetimeOf('max-age') + lifetimeOf('stale-while-revalidate');

/** Until everybody sees the release, through any caches. */
export const MAX_READER_STALENESS = MAX_ISOLATE_STALENESS + MAX_CACHED_AGE;
