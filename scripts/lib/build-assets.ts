/**
 * Static assets in `dist/assets`: the widget, the site's files, the API description, the demos and the snapshot of the
 * release, with their headers.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { widgetKey } from '../../engine/model/store-keys.ts';
import type { Release } from '../../publish/release/release.ts';
import { snapshotValues } from '../../publish/release/snapshot.ts';
import { apiDocuments } from '../../site/api/api-documents.ts';
import { buildWidget } from '../../widget/build/build-widget.ts';
import { ASSET_RULES, headersFile } from './asset-headers.ts';
import { buildSite } from './build-site.ts';
import { writeDemos } from './demo-pages.ts';
import { ASSETS } from './paths.ts';
import { releaseFetcher } from './release-fetcher.ts';

/** Writes the release under `_snapshot/`, by its keys in the store. */
function writeSnapshot(release: Release): void {
  for (const [key, value] of snapshotValues(release)) {
    const path = join(ASSETS, '_snapshot', key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, value);
  }
}

/** The widget's files in `dist/assets` that bear the hash of their build, by their keys in the store. */
export function pinnedWidgetFiles(): Map<string, Uint8Array> {
  const files = readdirSync(ASSETS).filter((file) => /^widget-.*\.js$/.test(file));
  return new Map(files.map((file) => [widgetKey(file), readFileSync(join(ASSETS, file))]));
}

/** Writes the OpenAPI description and `/docs`, with examples from the release. A path without an ending becomes an `.html` file. */
async function writeApiDocuments(
  release: Release,
  origin: string,
  pictureServer?: string,
): Promise<void> {
  const fetchPath = releaseFetcher(release, origin, pictureServer);
  for (const { path, body } of await apiDocuments(fetchPath, origin)) {
    const file = join(ASSETS, path.includes('.') ? path : `${path}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
}

/**
 * Builds `dist/assets` from scratch. `origin` is the scheme and host of the deployment, `pictureServer` that of the server of a
 * release whose pictures are drawn on demand.
 */
export async function buildAssets(
  release: Release,
  origin: string,
  pictureServer?: string,
): Promise<void> {
  rmSync(ASSETS, { recursive: true, force: true });
  mkdirSync(ASSETS, { recursive: true });
  await buildWidget(ASSETS);
  await buildSite(ASSETS);
  writeSnapshot(release);
  await writeApiDocuments(release, origin, pictureServer);
  await writeDemos(ASSETS, origin);
  writeFileSync(join(ASSETS, '_headers'), headersFile(ASSET_RULES));
}
