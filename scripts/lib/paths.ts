/** Where things are, for the commands: always absolute, whatever folder npm was called from. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Static assets: the widget, the style sheet, the snapshot. */
export const ASSETS = join(ROOT, 'dist', 'assets');
export const WRANGLER = join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js');

/** The folder of the local store; `LIKEWISE_STATE` chooses another, for tests. */
export function localState(): string {
  return resolve(process.env.LIKEWISE_STATE ?? join(ROOT, '.wrangler', 'state'));
}
