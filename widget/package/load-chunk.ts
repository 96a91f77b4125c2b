/** In the package, instead of `../element/load-chunk.ts`: not files beside a script, but modules that the page's own bundler finds. */

/** The modules by their names; the build writes it. */
declare const LIKEWISE_FILES: Readonly<Record<string, () => Promise<object>>>;

/** The module's exports, or false where it can't be had. */
export async function loadChunk(name: string): Promise<object | false> {
  try {
    return (await LIKEWISE_FILES[name]?.()) ?? false;
  } catch {
    return false;
  }
}
