/**
 * Cache of computed answers, by release and question: equal questions of one release have equal answers as long as the worker runs.
 * Each isolate has its own, of limited size.
 */
import type { Env } from '../env.ts';
import { LruCache } from '../releases/lru-cache.ts';

/** Size of each cache, in bytes of answers and questions. */
const MAX_BYTES = 2 * 2 ** 20;

/** Answers of one kind. It holds no promises, because the runtime binds a promise to the request that created it. */
export class AnswerCache<T> {
  readonly #sizeOf: (answer: T) => number;
  readonly #caches = new WeakMap<Env, LruCache<T>>();

  /** `sizeOf` is the size of an answer in bytes. */
  constructor(sizeOf: (answer: T) => number) {
    this.#sizeOf = sizeOf;
  }

  /** The answer to a question from a release, computed unless it is known. Throws what `compute` throws, which isn't kept. */
  async get(env: Env, release: string, question: string, compute: () => Promise<T>): Promise<T> {
    const cache = this.#caches.get(env) ?? new LruCache<T>(MAX_BYTES);
    this.#caches.set(env, cache);
    const key = `${release} ${question}`;
    const answer = cache.get(key) ?? (await compute());
    cache.set(key, answer, this.#sizeOf(answer) + key.length);
    return answer;
  }
}
