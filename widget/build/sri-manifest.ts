/** Manifest for pinning a build of the widget: its files with their subresource integrity hashes. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The manifest's file name, beside the files of the build. */
export const WIDGET_MANIFEST_FILE = 'widget-manifest.json';

export interface PinnedFile {
  readonly name: string;
  /** Value for an `integrity` attribute. */
  readonly integrity: string;
  readonly bytes: number;
}

/** The content of `widget-manifest.json`: the newest build. */
export interface WidgetManifest {
  readonly build: string;
  /** The name of the main script, one of `files`. */
  readonly script: string;
  readonly files: readonly PinnedFile[];
}

async function pinnedFile(out: string, name: string): Promise<PinnedFile> {
  const body = await readFile(join(out, name));
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  return { name, integrity, bytes: body.length };
}

/** Writes the manifest of `build`, whose files are in `out`. */
export async function writeWidgetManifest(out: string, build: string): Promise<void> {
  const names = (await readdir(out)).filter(
    (name) => name.startsWith(`widget-${build}`) && name.endsWith('.js'),
  );
  const files = await Promise.all(names.sort().map((name) => pinnedFile(out, name)));
  const manifest: WidgetManifest = { build, script: `widget-${build}.js`, files };
  await writeFile(join(out, WIDGET_MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}
