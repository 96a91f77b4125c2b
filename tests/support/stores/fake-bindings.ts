/** Fakes for the worker's bindings, over files in memory, with failure modes for tests. */

import { VERDICT_WORDS } from '../../../engine/mod.ts';
import { jsonBody } from '../../../engine/model/json.ts';
import { VERDICT_WORDS_FILE } from '../../../engine/model/verdict-words.ts';
import type {
  AssetReader,
  Env,
  KeyValueReader,
  RateLimiter,
  WaitUntil,
} from '../../../worker/env.ts';
import { encode, type StoreFiles } from '../releases/packed-release.ts';

/** KV over files that may change; records its reads. */
export class FakeKv implements KeyValueReader {
  files: StoreFiles;
  /** Every key that was read, in order. */
  readonly reads: string[] = [];
  /** `failing` rejects; `hanging` resolves when `resume` is called. */
  mode: 'healthy' | 'failing' | 'hanging' = 'healthy';
  #sleepers: (() => void)[] = [];

  constructor(files: StoreFiles = new Map()) {
    this.files = files;
  }

  /** Whether reads hang on purpose, so that timeouts expire. */
  get isSlow(): boolean {
    return this.mode === 'hanging';
  }

  async get(key: string): Promise<ArrayBuffer | null> {
    this.reads.push(key);
    if (this.mode === 'failing') throw new Error('KV GET failed: 500 Internal Server Error');
    if (this.mode === 'hanging') {
      await new Promise<void>((resolve) => this.#sleepers.push(resolve));
    }
    return this.files.get(key)?.slice().buffer ?? null;
  }

  /** Resolves all hanging reads. */
  resume(): void {
    this.mode = 'healthy';
    for (const wake of this.#sleepers.splice(0)) wake();
  }
}

/** Static assets that contain a snapshot; `broken` makes them throw. */
export class FakeAssets implements AssetReader {
  readonly files: StoreFiles;
  broken = false;

  constructor(files: StoreFiles = new Map()) {
    this.files = files;
  }

  async fetch(address: string): Promise<Response> {
    if (this.broken) throw new Error('assets are not available');
    const key = new URL(address).pathname.replace('/_snapshot/', '');
    const value = this.files.get(key);
    return value ? new Response(value) : new Response('not found', { status: 404 });
  }
}

/** A rate limiter that allows each key `most` requests; `broken` makes it throw. */
export class FakeLimiter implements RateLimiter {
  readonly #counts = new Map<string, number>();
  readonly most: number;
  broken = false;

  constructor(most = Number.POSITIVE_INFINITY) {
    this.most = most;
  }

  async limit({ key }: { readonly key: string }): Promise<{ readonly success: boolean }> {
    if (this.broken) throw new Error('no counter');
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return { success: count <= this.most };
  }
}

/** The bindings of a worker, all fakes. */
export interface FakeEnv extends Env {
  readonly RELEASES: FakeKv;
  readonly ASSETS: FakeAssets;
  readonly LIMITER: FakeLimiter;
}

/** The start of an embed page, by language. */
export const EMBED_HEADS = {
  en: '<!doctype html><html lang="en"><style>p {}</style><script>let en;</script>',
  zh: '<!doctype html><html lang="zh"><style>p {}</style><script>let zh;</script>',
} as const;

/** The heads, and the words of verdicts, as static assets. */
export const COMMON_PARTS: StoreFiles = new Map([
  ...Object.entries(EMBED_HEADS).map(
    ([tag, head]) => [`/_joined/page-${tag}.html`, encode(head)] as const,
  ),
  [`/_joined/${VERDICT_WORDS_FILE}`, jsonBody(VERDICT_WORDS)] as const,
]);

/** Bindings over the files of a KV, and of a snapshot and other assets. */
export function fakeEnv(kv: StoreFiles = new Map(), assets: StoreFiles = new Map()): FakeEnv {
  return {
    RELEASES: new FakeKv(kv),
    ASSETS: new FakeAssets(new Map([...COMMON_PARTS, ...assets])),
    PUBLIC_ORIGIN: 'https://likewise.test',
    RATE_LIMIT: 'off',
    LIMITER: new FakeLimiter(),
  };
}

/** Collects the work that continues after a response. */
export class BackgroundTasks {
  readonly #work: Promise<unknown>[] = [];
  readonly waitUntil: WaitUntil = (work) => {
    this.#work.push(work);
  };

  /** Waits until no work is left. */
  async settled(): Promise<void> {
    for (let work = this.#work.pop(); work; work = this.#work.pop()) await work;
  }
}
