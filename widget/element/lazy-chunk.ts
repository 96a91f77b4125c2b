/** Lazy chunks of the widget, each loaded on first use and once for all elements of a page. */
import type { ControllerHost } from './controller-host.ts';
import { loadChunk } from './load-chunk.ts';

interface Chunk {
  /** The module's exports; null while it loads, false if it can't be loaded. */
  exports: object | null | false;
  readonly settled: Promise<void>;
}

const chunks = new Map<string, Chunk>();

function startLoading(name: string): Chunk {
  const chunk: Chunk = {
    exports: null,
    settled: loadChunk(name).then((exports) => {
      chunk.exports = exports;
    }),
  };
  chunks.set(name, chunk);
  return chunk;
}

/** Registers a chunk that the script includes, so that it is never fetched. */
export function provideChunk(name: string, exports: object): void {
  chunks.set(name, { exports, settled: Promise.resolve() });
}

/**
 * The exports of `widget-{build}-{name}.js`; the build guarantees their type. False if they can't be loaded; null while they
 * load, after which `host` renders again.
 */
export function lazyChunk<Exports extends object>(
  name: string,
  host: ControllerHost,
): Exports | null | false {
  const chunk = chunks.get(name) ?? startLoading(name);
  if (chunk.exports === null) void chunk.settled.then(() => host.requestUpdate());
  return chunk.exports as Exports | null | false;
}

/** Forgets failed chunks, so that the next use loads them again. */
export function forgetFailedChunks(): void {
  for (const [name, { exports }] of chunks) if (exports === false) chunks.delete(name);
}
