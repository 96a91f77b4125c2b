/** Asks a release that isn't published yet, by the worker's own code: documentation shows answers that are real. */

import type { Release } from '../../publish/release/release.ts';
import { snapshotValues } from '../../publish/release/snapshot.ts';
import type { Env } from '../../worker/env.ts';
import worker from '../../worker/index.ts';
import { embedPageHeads } from './build-site.ts';

/** Answers a path-absolute address. */
export type FetchPath = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * The worker over a release in memory; `origin` is where the product will be. Of static assets there are the snapshot and how pages
 * for iframes begin.
 */
export function releaseFetcher(release: Release, origin: string): FetchPath {
  const values = snapshotValues(release);
  const read = (key: string): ArrayBuffer | null => {
    const value = values.get(key);
    return value ? new Uint8Array(value).buffer : null;
  };
  let heads: ReturnType<typeof embedPageHeads> | undefined;
  const assetAt = async (path: string): Promise<string | ArrayBuffer | null> => {
    if (path.startsWith('/_snapshot/')) return read(path.replace('/_snapshot/', ''));
    heads ??= embedPageHeads();
    return (await heads).get(path.replace('/_joined/', '')) ?? null;
  };
  const env: Env = {
    RELEASES: { get: async (key) => read(key) },
    // Where the machine is too busy for the store's patience, the snapshot answers, which has no such limit.
    ASSETS: {
      fetch: async (url) => {
        const value = await assetAt(new URL(url).pathname);
        return value ? new Response(value) : new Response(null, { status: 404 });
      },
    },
    PUBLIC_ORIGIN: origin,
    RATE_LIMIT: 'off',
    LIMITER: { limit: async () => ({ success: true }) },
  };
  const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  return (address, init) => worker.fetch(new Request(origin + address, init), env, context);
}
