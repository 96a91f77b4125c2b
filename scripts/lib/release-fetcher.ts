/** Runs the worker over a release in memory, so that the documentation can show real responses before a publish. */

import { VERDICT_WORDS } from '../../engine/mod.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { MCP_FILE } from '../../engine/model/mcp.ts';
import { VERDICT_WORDS_FILE } from '../../engine/model/verdict-words.ts';
import { type StoredRelease, snapshotValues } from '../../publish/release/release.ts';
import { mcpDescription } from '../../site/api/mcp/tools.ts';
import { checkPages } from '../../site/check/check-page.ts';
import type { Env } from '../../worker/env.ts';
import worker from '../../worker/index.ts';
import { SYSTEM_CLOCK } from '../../worker/releases/kv-client.ts';
import { releaseStore } from '../../worker/releases/release-store.ts';
import { embedPageHeads } from './build-site.ts';

/** Fetches an absolute path. */
export type FetchPath = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * A fetch function over a release without pictures that are drawn on demand; `origin` is the scheme and host of the deployment.
 * Assets are the snapshot, the embed page heads, the pages of verdicts and the worker's files of JSON.
 */
export function releaseFetcher(release: StoredRelease, origin: string): FetchPath {
  const values = snapshotValues(release);
  const read = (key: string): ArrayBuffer | null => {
    const value = values.get(key);
    return value ? new Uint8Array(value).buffer : null;
  };
  let json: ReturnType<typeof joinedJson> | undefined;
  let heads: ReturnType<typeof embedPageHeads> | undefined;
  let pages: ReturnType<typeof checkPages> | undefined;
  const assetAt = async (
    path: string,
  ): Promise<string | ArrayBuffer | Uint8Array<ArrayBuffer> | null> => {
    if (path.startsWith('/_snapshot/')) return read(path.replace('/_snapshot/', ''));
    const file = path.replace('/_joined/', '');
    heads ??= embedPageHeads();
    json ??= joinedJson();
    const known = (await heads).get(file) ?? json.get(file);
    if (known !== undefined) return known;
    // Made from the same release, through the same worker.
    pages ??= checkPages(fetchPath, origin);
    return (await pages).get(file) ?? null;
  };
  const env: Env = {
    RELEASES: { get: async (key) => read(key) },
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
  // Reads from memory need no timeout, which would expire on a busy machine.
  releaseStore(env, { ...SYSTEM_CLOCK, startTimer: () => () => {} });
  const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  const fetchPath: FetchPath = (address, init) =>
    worker.fetch(new Request(origin + address, init), env, context);
  return fetchPath;
}

/** The files by their names under `_joined/`. */
export function joinedJson(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  return new Map([
    [MCP_FILE, jsonBody(mcpDescription())],
    [VERDICT_WORDS_FILE, jsonBody(VERDICT_WORDS)],
  ]);
}
