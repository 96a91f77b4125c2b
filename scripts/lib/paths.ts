/** Absolute paths of the project's folders and tools. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The static assets of a deployment. A local server has its own. */
export const ASSETS = join(ROOT, 'dist', 'assets');
/** Cache of rendered pictures. */
export const PICTURE_CACHE = join(ROOT, 'dist', 'cache', 'pictures');
export const WRANGLER = join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js');
