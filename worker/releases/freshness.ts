/** Why a release answers, which decides how long its answers live. */

/**
 * Why a release answers. `current`: KV said so within the last minute; `previous`: it is the one before, because that one isn't
 * visible yet; `last good`: KV said so once, and doesn't answer now; `snapshot`: it was current at the deploy.
 */
export type Freshness = 'current' | 'previous' | 'last good' | 'snapshot';

/** Whether what answers isn't known to be the current release; unknown is what was asked for by name. */
export function isFallback(freshness: Freshness | undefined): boolean {
  return freshness !== undefined && freshness !== 'current';
}
