/** Lazy chunks of the widget, each loaded on first use and once for all elements of a page. */
import type { ControllerHost } from './controller-host.ts';
import { loadChunk } from './load-chunk.ts';

/** By name: a module's exports, a promise while it loads, false if it can't be loaded. */
const chunks = new Map<string, object | Promise<void> | false>();

function startLoading(name: string): Promise<void> {
  const loading = loadChunk(name).then((exports) => {
    chunks.set(name, exports);
  });
  chunks.set(name, loading);
  return loading;
}

/** Registers a chunk that the script includes, so that it is never fetched. */
export function provideChunk(name: string, exports: object): void {
  chunks.set(name, exports);
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
  // No module exports `then`.
  if (!chunk || !('then' in chunk)) return chunk as Exports | false;
  void (chunk as Promise<void>).then(() => host.requestUpdate());
  return null;
}

/** Forgets failed chunks, so that the next use loads them again. */
export function forgetFailedChunks(): void {
  for (const [name, chunk] of chunks) if (!chunk) chunks.delete(name);
}
