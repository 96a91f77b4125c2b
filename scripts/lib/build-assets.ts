/** Static assets: the widget, the site's files, the API description, the demos and the snapshot of the release, with their headers. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { widgetKey } from '../../engine/model/address.ts';
import { type StoredRelease, snapshotValues } from '../../publish/release/release.ts';
import { apiDocuments } from '../../site/api/api-documents.ts';
import { checkPages } from '../../site/check/check-pages.ts';
import { newPages } from '../../site/new-ranking/new-pages.ts';
import { errorPages } from '../../site/pages/error-pages.ts';
import { markAsPreview } from '../../site/preview-copy.ts';
import { ASSET_RULES, headersFile } from './asset-headers.ts';
import { copyBrowserCode } from './built-browser-code.ts';
import { writeDemos } from './demo-pages.ts';
import { joinedJson } from './joined-json.ts';
import { releaseFetcher } from './release-fetcher.ts';
import { replaceFolder } from './replace-folder.ts';

/** Writes the release under `_snapshot/` in `out`, by its keys in the store. */
export function writeSnapshot(out: string, release: StoredRelease): void {
  for (const [key, value] of snapshotValues(release)) {
    const path = join(out, '_snapshot', key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, value);
  }
}

/** The widget's files among built assets that bear the hash of their build, by their keys in the store. */
export function pinnedWidgetFiles(assets: string): Map<string, Uint8Array> {
  const files = readdirSync(assets).filter((file) => /^widget-.*\.js$/.test(file));
  return new Map(files.map((file) => [widgetKey(file), readFileSync(join(assets, file))]));
}

/** Writes the OpenAPI description, `/docs`, the pages for errors and `/new`, with examples from the release. A path without an ending becomes an `.html` file. */
async function writeStaticPages(
  out: string,
  release: StoredRelease,
  origin: string,
): Promise<void> {
  const fetchPath = releaseFetcher(release, origin);
  const pages = [
    ...(await apiDocuments(fetchPath, origin)),
    ...(await newPages(fetchPath, origin)),
  ];
  const check = await checkPages(fetchPath, origin);
  const joined = [...errorPages(origin), ...check, ...joinedJson()];
  for (const [file, page] of joined) writeFileSync(join(out, '_joined', file), page);
  for (const { path, body } of pages) {
    const file = join(out, path.includes('.') ? path : `${path}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
}

/** Marks the pages as those of a preview copy, also those that the worker completes. */
function markPages(out: string): void {
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = join(out, file);
    writeFileSync(path, markAsPreview(readFileSync(path, 'utf8')));
  }
}

/** Options of a build of assets. */
export interface AssetOptions {
  /** Every page says that it is a preview copy. */
  readonly isPreview?: boolean;
}

/** Builds the assets and replaces `folder` by them. `origin` is the scheme and host of the deployment. */
export function buildAssets(
  folder: string,
  release: StoredRelease,
  origin: string,
  { isPreview = false }: AssetOptions = {},
): Promise<void> {
  return replaceFolder(folder, async (out) => {
    await copyBrowserCode(out);
    writeSnapshot(out, release);
    await writeStaticPages(out, release, origin);
    await writeDemos(out, origin);
    if (isPreview) markPages(out);
    writeFileSync(join(out, '_headers'), headersFile(ASSET_RULES));
  });
}
