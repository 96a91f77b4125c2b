/** Deflates texts in a thread of its own: the first build of a release deflates 186 MB, and renders meanwhile. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EncodedBody } from './encode-pack.ts';

/** A text to deflate. */
export interface Text {
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sent after the last text. The thread answers with all bodies, and ends. */
const LAST = null;

/** A running thread. */
export class DeflateThread {
  readonly #worker = new Worker(new URL('./deflate-worker.js', import.meta.url));

  constructor() {
    // A build that fails doesn't finish, and its process has to end.
    this.#worker.unref();
  }

  /** Starts to deflate a text. Its bytes move to the thread, so that they can't be read any more. */
  add({ etag, bytes }: Text): void {
    this.#worker.postMessage({ etag, bytes }, [bytes.buffer]);
  }

  /** Waits for all texts, ends the thread and returns their stored forms. */
  async finish(): Promise<readonly EncodedBody[]> {
    this.#worker.ref();
    this.#worker.postMessage(LAST);
    // Throws if the thread fails while this waits; a failure before that ends the process.
    const [bodies] = await once(this.#worker, 'message');
    return bodies;
  }
}
