/**
 * Bindings of the worker, with the names of `wrangler.toml`. Each type has only the methods that the worker calls, so a test
 * can replace it with a few lines.
 */
import type { Context } from 'hono';
import type { Freshness } from './releases/freshness.ts';

/** Reads values of KV. */
export interface KeyValueReader {
  get(
    key: string,
    options: { readonly type: 'arrayBuffer'; readonly cacheTtl: number },
  ): Promise<ArrayBuffer | null>;
}

/** Reads static assets. */
export interface AssetReader {
  fetch(address: string): Promise<Response>;
}

/** Counts requests by key; `success` is false over the limit. */
export interface RateLimiter {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** Keeps the worker running until a promise settles, after the response was sent. */
export type WaitUntil = (work: Promise<unknown>) => void;

/** The bindings. */
export interface Env {
  /** Releases: the key `current`, manifests, packs; and earlier builds of the widget. A preview copy has none, and serves the snapshot. */
  readonly RELEASES?: KeyValueReader;
  /** The files under `dist/assets`, with the snapshot of the release that was current at the deploy. */
  readonly ASSETS: AssetReader;
  /** Origin of absolute URLs: scheme and host, without a slash at the end. */
  readonly PUBLIC_ORIGIN: string;
  /** `on` limits the requests of each client; any other value doesn't. */
  readonly RATE_LIMIT: string;
  readonly LIMITER: RateLimiter;
  /** Address of the server that draws pictures on demand; only under `npm start`. */
  readonly PICTURE_SERVER?: string;
}

/** Types of the Hono context. */
export interface AppEnv {
  Bindings: Env;
  /** The release that was read last for this request, and its freshness: for the headers of the response. */
  Variables: { release?: string; freshness?: Freshness | undefined };
}

/** The Hono context of a request to the given path. */
export type AppContext<Path extends string> = Context<AppEnv, Path>;
