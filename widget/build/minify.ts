/** Makes a built script as small as it gets: what the bundler leaves, a second minifier finds. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type MinifyOptions, minify } from 'terser';

/** Lit's own long names, with a line in front. */
const LONG_NAMES = /^_.{4,}/;

const OPTIONS: MinifyOptions = {
  ecma: 2020,
  compress: { passes: 5, hoist_funs: true, unsafe_arrows: true, pure_getters: true },
  mangle: { properties: { regex: LONG_NAMES } },
};

/** Makes the script at `path` smaller, and its source map with it where one lies beside it; in a module, all names are its own. */
export async function minifyScript(path: string, module: boolean, hasMap: boolean): Promise<void> {
  const name = basename(path);
  const sourceMap = hasMap
    ? { content: await readFile(`${path}.map`, 'utf8'), filename: name }
    : false;
  const script = await readFile(path, 'utf8');
  const { code = '', map } = await minify({ [name]: script }, { ...OPTIONS, module, sourceMap });
  await writeFile(path, code);
  if (typeof map === 'string') await writeFile(`${path}.map`, map);
}
