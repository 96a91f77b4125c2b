/** Loads a chunk from beside the script. In the npm package, `package/load-chunk.ts` replaces this module. */
import { scriptFolder } from '../mount/mod.ts';

/** The build's hash, part of the chunks' names. */
declare const LIKEWISE_BUILD: string;

/** Chrome (150, for one) never requests a module again that failed to load, so a retry has another URL. */
let query = '';
let failures = 0;

/** The exports of `widget-{build}-{name}.js`, or false if it can't be loaded. */
export async function loadChunk(name: string): Promise<object | false> {
  try {
    return await import(`${scriptFolder}widget-${LIKEWISE_BUILD}-${name}.js${query}`);
  } catch {
    failures += 1;
    query = `?${failures}`;
    return false;
  }
}
