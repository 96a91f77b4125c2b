/**
 * What the worker is given: its bindings, stated as no more of them than it uses, so that a test can stand in
 * for each with a few lines. The names are those of `wrangler.toml`.
 */
import type { Context } from 'hono';
import type { Freshness } from './releases/freshness.ts';

/** The one thing that the worker does with KV. */
export interface KeyValueReader {
  get(
    key: string,
    options: { readonly type: 'arrayBuffer'; readonly cacheTtl: number },
  ): Promise<ArrayBuffer | null>;
}

/** The one thing that the worker does with static assets. */
export interface AssetReader {
  fetch(address: string): Promise<Response>;
}

/** Counts requests by key; no success: there were too many. */
export interface RateLimiter {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** Keeps work going after the answer has been sent. */
export type WaitUntil = (work: Promise<unknown>) => void;

/** The bindings. */
export interface Env {
  /** Releases: the key `current`, manifests and packs. */
  readonly RELEASES: KeyValueReader;
  /** The files under `dist/assets`, with the snapshot of the release that was current at the deploy. */
  readonly ASSETS: AssetReader;
  /** Where the product is, for addresses that must be absolute: scheme and host, without a slash at the end. */
  readonly PUBLIC_ORIGIN: string;
  /** Whether clients are limited: `on` or anything else. */
  readonly RATE_LIMIT: string;
  readonly LIMITER: RateLimiter;
}

/** What Hono carries through a request. */
export interface AppEnv {
  Bindings: Env;
  /** The release that was last asked for this request, for the header of its answer or problem, and why it was. */
  Variables: { release?: string; freshness?: Freshness | undefined };
}

/** A request to the given path, with its answer to be. */
export type AppContext<Path extends string> = Context<AppEnv, Path>;
