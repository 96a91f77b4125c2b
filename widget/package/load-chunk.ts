/** Replaces `../element/load-chunk.ts` in the package: chunks are modules that the developer's bundler resolves. */

/** Imports of the chunks by name, written by the build. */
declare const LIKEWISE_FILES: Readonly<Record<string, () => Promise<object>>>;

/** The chunk's exports, or false if it can't be loaded. */
export async function loadChunk(name: string): Promise<object | false> {
  try {
    return (await LIKEWISE_FILES[name]?.()) ?? false;
  } catch {
    return false;
  }
}
