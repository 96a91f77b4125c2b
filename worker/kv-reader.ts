/**
 * KV with a limit to patience: whoever reads waits 150 ms at most, and after a failure nobody asks for a while.
 * Promises are never kept between requests, because the runtime binds the work behind them to the request that
 * began it; but what a slow read brings in the end is kept.
 */
import type { KeyValueReader, WaitUntil } from './env.ts';
import { log } from './log.ts';
import { within } from './within.ts';

/** Checks, opens and remembers a value; null where it is not what it should be. */
export type Keep<T> = (value: ArrayBuffer) => T | null | Promise<T | null>;

// Times in milliseconds.
const LIMIT = 150;
const REST = 30_000;
const TROUBLE = 60_000;

/** Reads values of KV. `now` is the time in milliseconds. */
export class KvReader {
  readonly #kv: KeyValueReader;
  readonly #now: () => number;
  #restUntil = 0;
  #troubleUntil = 0;

  constructor(kv: KeyValueReader, now: () => number) {
    this.#kv = kv;
    this.#now = now;
  }

  /** Whether KV lately failed, was slow or lacked something that was asked for. */
  get troubled(): boolean {
    return this.#now() < this.#troubleUntil;
  }

  /** What `keep` makes of a value; null where KV lacks it, fails, is slow or rests. `cacheTtl` in seconds. */
  async read<T>(
    key: string,
    cacheTtl: number,
    keep: Keep<T>,
    waitUntil: WaitUntil,
  ): Promise<T | null> {
    if (this.#now() < this.#restUntil) return null;
    const work = this.#get(key, cacheTtl, keep);
    try {
      const kept = await within(LIMIT, work);
      if (!kept) this.#trouble(key, 'missing, or not what its name says');
      return kept;
    } catch (error) {
      this.#trouble(key, String(error));
      this.#restUntil = this.#now() + REST;
      waitUntil(work.then(this.#endRest, () => null));
      return null;
    }
  }

  async #get<T>(key: string, cacheTtl: number, keep: Keep<T>): Promise<T | null> {
    const value = await this.#kv.get(key, { type: 'arrayBuffer', cacheTtl });
    return value && keep(value);
  }

  readonly #endRest = () => {
    this.#restUntil = 0;
  };

  #trouble(key: string, reason: string): void {
    this.#troubleUntil = this.#now() + TROUBLE;
    log('warn', { store: 'kv', key, reason });
  }
}
