/**
 * The widget and the site's scripts and style sheets as built, kept for the current code: bundling and minifying them takes seconds,
 * and every build of assets needs them.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeVersion } from './code-version.ts';
import { BROWSER_CODE_CACHE } from './paths.ts';

/** Gives a finished folder its name, unless another process was faster: somebody may be copying that one. */
function renameUnlessTaken(finished: string, folder: string): void {
  try {
    renameSync(finished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Builds the files unless those of this code are there. Returns their folder. */
export async function keepBrowserCode(): Promise<string> {
  const version = codeVersion();
  const folder = join(BROWSER_CODE_CACHE, version);
  if (existsSync(folder)) return folder;
  mkdirSync(BROWSER_CODE_CACHE, { recursive: true });
  const next = mkdtempSync(`${folder}.`);
  try {
    // Imported late: esbuild and terser take longer to load than kept files take to find.
    const { buildWidget } = await import('../../widget/build/build-widget.ts');
    const { buildSite } = await import('./build-site.ts');
    await buildWidget(next);
    await buildSite(next);
    renameUnlessTaken(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  const others = readdirSync(BROWSER_CODE_CACHE).filter((name) => !name.startsWith(version));
  for (const name of others)
    rmSync(join(BROWSER_CODE_CACHE, name), { recursive: true, force: true });
  return folder;
}

/** Copies the files to `out`. */
export async function copyBrowserCode(out: string): Promise<void> {
  cpSync(await keepBrowserCode(), out, { recursive: true });
}
