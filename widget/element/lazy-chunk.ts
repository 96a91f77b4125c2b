/** Files of the widget that are loaded when they are first wanted, once for all elements of a page. */
import type { Host } from './controller-host.ts';
import { loadFile } from './load-chunk.ts';

interface Wanted {
  /** The file's exports; null while they come, false where they can't be had. */
  exports: object | null | false;
  readonly settled: Promise<void>;
}

const files = new Map<string, Wanted>();

function want(name: string): Wanted {
  const wanted: Wanted = {
    exports: null,
    settled: loadFile(name).then((exports) => {
      wanted.exports = exports;
    }),
  };
  files.set(name, wanted);
  return wanted;
}

/**
 * The exports of `widget-{build}-{name}.js`, of which `Exports` is the promise of the build, or false where they can't be
 * had; null while they come, and then `host` is drawn again.
 */
export function later<Exports extends object>(name: string, host: Host): Exports | null | false {
  const wanted = files.get(name) ?? want(name);
  if (wanted.exports === null) void wanted.settled.then(() => host.requestUpdate());
  return wanted.exports as Exports | null | false;
}

/** Forgets what couldn't be had, so that it is asked for again when it is wanted again. */
export function forgetFailed(): void {
  for (const [name, { exports }] of files) if (exports === false) files.delete(name);
}
