/** Absolute paths: of this code, of the project that it works for, and of tools. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT } from '../../publish/store/backends/remote-store.ts';

export {
  CODE_CACHE,
  PROJECT,
  WRANGLER,
  WRANGLER_OPTIONS,
} from '../../publish/store/backends/remote-store.ts';

/** The folder of Likewise's code: this repository, or the installed package. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The static assets of a deployment. A local server has its own. */
export const ASSETS = join(PROJECT, 'dist', 'assets');
/** Cache of the built widget and of the site's scripts and style sheets. */
export const BROWSER_CODE_CACHE = join(PROJECT, 'dist', 'cache', 'browser-code');
/** Cache of rendered pictures. */
export const PICTURE_CACHE = join(PROJECT, 'dist', 'cache', 'pictures');
/** Cache of encoded bodies. */
export const BUILD_CACHE = join(PROJECT, 'dist', 'cache', 'bodies');

/** A folder of the project, such as that of the datasets. */
export function projectFolder(path: string): string {
  return resolve(PROJECT, path);
}
