/** What a page needs to pin a build of the widget: the names of its files and the hashes that a browser holds them against. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that says it, beside those of the build. */
export const WIDGET_MANIFEST_FILE = 'widget-manifest.json';

export interface PinnedFile {
  readonly name: string;
  /** As the attribute `integrity` has it. */
  readonly integrity: string;
  readonly bytes: number;
}

/** What `widget-manifest.json` says of the newest build. */
export interface WidgetManifest {
  readonly build: string;
  /** Of `files` the one that a page's tag names. */
  readonly script: string;
  readonly files: readonly PinnedFile[];
}

async function pinnedFile(out: string, name: string): Promise<PinnedFile> {
  const body = await readFile(join(out, name));
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  return { name, integrity, bytes: body.length };
}

/** Writes what there is to say of `build`, whose files lie in `out`. */
export async function writeWidgetManifest(out: string, build: string): Promise<void> {
  const names = (await readdir(out)).filter(
    (name) => name.startsWith(`widget-${build}`) && name.endsWith('.js'),
  );
  const files = await Promise.all(names.sort().map((name) => pinnedFile(out, name)));
  const manifest: WidgetManifest = { build, script: `widget-${build}.js`, files };
  await writeFile(join(out, WIDGET_MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}
