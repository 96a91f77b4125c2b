/** Absolute paths of the project's folders and tools. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The built static assets. */
export const ASSETS = join(ROOT, 'dist', 'assets');
/** Cache of rendered pictures. */
export const PICTURE_CACHE = join(ROOT, 'dist', 'cache', 'pictures');
export const WRANGLER = join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js');

/** The folder of the local store. Tests choose another with `LIKEWISE_STATE`. */
export function localState(): string {
  return resolve(process.env.LIKEWISE_STATE ?? join(ROOT, '.wrangler', 'state'));
}
