/** How long it takes until everybody sees a release, from the worker's own numbers; `docs/freshness.md` derives it. In seconds. */
import { DOCUMENT } from '../../../worker/http/cache-policy.ts';
import { POINTER_CACHE_TTL, POINTER_MAX_AGE_MS } from '../../../worker/releases/pointer-cache.ts';

/** KV's promise: a write is visible in each of its places after so long. The publisher waits as long before the pointer. */
export const KV_PROPAGATION = 60;

function lifetimeOf(name: string): number {
  const [, seconds] = new RegExp(`${name}=(\\d+)`).exec(DOCUMENT['Cache-Control']) ?? [];
  if (seconds === undefined) throw new Error(`a document’s lifetime has no ${name}`);
  return Number(seconds);
}

/** Until each isolate answers from the release: the pointer is visible, KV has forgotten the old one, and the isolate has too. */
export const MAX_ISOLATE_STALENESS = KV_PROPAGATION + POINTER_CACHE_TTL + POINTER_MAX_AGE_MS / 1000;

/** How old an answer is at most that a cache gives while the worker answers. */
export const MAX_CACHED_AGE = lifetimeOf('max-age') + lifetimeOf('stale-while-revalidate');

/** Until everybody sees the release, through whatever caches. */
export const MAX_READER_STALENESS = MAX_ISOLATE_STALENESS + MAX_CACHED_AGE;
