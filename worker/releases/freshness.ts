/** Freshness of the release behind a response, which decides the response's cache lifetime. */

/**
 * Why a release was chosen. `current`: KV named it within the last minute. `previous`: it precedes the current release, which
 * isn't visible yet. `last good`: KV named it earlier and can't be read now. `snapshot`: it was current at the deploy.
 */
export type Freshness = 'current' | 'previous' | 'last good' | 'snapshot';

/** Whether the release may not be the current one. Undefined is a release that the request named, which is no fallback. */
export function isFallback(freshness: Freshness | undefined): boolean {
  return freshness !== undefined && freshness !== 'current';
}
