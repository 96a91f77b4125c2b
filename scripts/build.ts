/**
 * Builds what is served as static assets: the widget, the site's files, what describes the interface, and the snapshot of the
 * release, with their headers; and the widget's package.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonBody } from '../engine/model/json.ts';
import { POINTER_KEY, widgetKey } from '../engine/model/store-keys.ts';
import type { Release } from '../publish/release/release.ts';
import { initialPointer } from '../publish/store/release-pointer.ts';
import { apiDocuments } from '../site/api/api-documents.ts';
import { buildPackage } from '../widget/build/build-package.ts';
import { buildWidget } from '../widget/build/build-widget.ts';
import { ASSET_RULES, headersFile } from './lib/asset-headers.ts';
import { buildRelease } from './lib/build-release.ts';
import { buildSite } from './lib/build-site.ts';
import { readOptions } from './lib/command-line.ts';
import { writeDemos } from './lib/demo-pages.ts';
import { ASSETS, ROOT } from './lib/paths.ts';
import { publicOrigin } from './lib/public-origin.ts';
import { releaseFetcher } from './lib/release-fetcher.ts';

/** Under `_snapshot/` the release lies in the same keys as in the store: what answers when the store can't. */
function writeSnapshot(release: Release): void {
  const values = new Map([...release.values, [POINTER_KEY, jsonBody(initialPointer(release.id))]]);
  for (const [key, value] of values) {
    const path = join(ASSETS, '_snapshot', key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, value);
  }
}

/** The files of the widget in `dist/assets` that bear the name of its build, by their keys in the store, which keeps them for ever. */
export function pinnedWidgetFiles(): Map<string, Uint8Array> {
  const files = readdirSync(ASSETS).filter((file) => /^widget-.*\.js$/.test(file));
  return new Map(files.map((file) => [widgetKey(file), readFileSync(join(ASSETS, file))]));
}

/** The description for programs and the documentation, by asking the release. A page's file has the ending that its path lacks. */
async function writeApiDocuments(release: Release, origin: string): Promise<void> {
  for (const { path, body } of await apiDocuments(releaseFetcher(release, origin), origin)) {
    const file = join(ASSETS, path.includes('.') ? path : `${path}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
}

/** Fills `dist/assets` anew, for a product that will be at `origin`: scheme and host. */
export async function buildAssets(release: Release, origin: string): Promise<void> {
  rmSync(ASSETS, { recursive: true, force: true });
  mkdirSync(ASSETS, { recursive: true });
  await buildWidget(ASSETS);
  await buildSite(ASSETS);
  writeSnapshot(release);
  await writeApiDocuments(release, origin);
  await writeDemos(ASSETS, origin);
  writeFileSync(join(ASSETS, '_headers'), headersFile(ASSET_RULES));
}

if (import.meta.main) {
  const options = readOptions({ env: { type: 'string' } }, 'npm run build -- [--env ENVIRONMENT]');
  const origin = publicOrigin(options.env);
  await buildAssets(await buildRelease(join(ROOT, 'data'), origin), origin);
  await buildPackage(join(ROOT, 'dist', 'package'));
}
