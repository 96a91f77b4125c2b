/** The product without a server: whole releases in memory, with their pages and API descriptions, and the worker's own code. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POINTER_KEY } from '../../../engine/model/address.ts';
import { jsonBody } from '../../../engine/model/json.ts';
import type { Pointer } from '../../../engine/model/manifest.ts';
import { initialPointer, type Release } from '../../../publish/release/release.ts';
import { buildRelease } from '../../../scripts/lib/build-release.ts';
import { buildSite } from '../../../scripts/lib/build-site.ts';
import {
  type FetchPath,
  joinedJson,
  releaseFetcher,
} from '../../../scripts/lib/release-fetcher.ts';
import { apiDocuments } from '../../../site/api/api-documents.ts';
import { checkPages } from '../../../site/check/check-page.ts';
import { newPages } from '../../../site/new-ranking/new-pages.ts';
import { errorPages } from '../../../site/pages/error-pages.ts';
import { buildWidget } from '../../../widget/build/build-widget.ts';
import { DATA } from '../data/real-data.ts';
import { SMALL } from '../data/small-data.ts';
import { fakeEnv } from '../stores/fake-bindings.ts';
import { assetResponse } from '../worker/asset-response.ts';
import { fetchWorker } from '../worker/fetch-worker.ts';
import type { StoreFiles } from './packed-release.ts';

/** Scheme and host of releases; requests go there too. */
export const ORIGIN = 'https://likewise.test';

/** A stored release. */
export const GONE_RELEASE = 'fedcba9876543210';

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-memory-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** The release of the real data. Each of its hundreds of PNGs is one pixel: rendering them takes minutes. */
export function realRelease(): Promise<Release> {
  return buildRelease(DATA, ORIGIN, { draw: async () => () => PIXEL });
}

/** The release of the smallest dataset. */
export function smallRelease(): Promise<Release> {
  return inFolder((folder) => {
    cpSync(SMALL, join(folder, 'small'), { recursive: true });
    return buildRelease(folder, ORIGIN);
  });
}

/** The static assets that the worker reads. */
function assets(): Promise<StoreFiles> {
  return inFolder(async (folder) => {
    await buildWidget(folder);
    await buildSite(folder);
    for (const [file, page] of [...errorPages(ORIGIN), ...joinedJson()])
      writeFileSync(join(folder, '_joined', file), page);
    const names = readdirSync(join(folder, '_joined')).map((file) => `/_joined/${file}`);
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  });
}

/**
 * Requests to a release, with the widget, its snapshot, the API's description and the other static pages as in every deployment: a slow machine mustn't
 * fail a request.
 */
export async function productFetcher(release: Release): Promise<FetchPath> {
  const pointer: Pointer = { ...initialPointer(release.id), gone: [GONE_RELEASE] };
  const values = [...release.values, [POINTER_KEY, jsonBody(pointer)] as const];
  const kv = new Map(values.map(([key, value]) => [key, new Uint8Array(value)]));
  const fetchPath = releaseFetcher(release, ORIGIN);
  const check = [...(await checkPages(fetchPath, ORIGIN))].map(
    ([file, page]) => [`/_joined/${file}`, new TextEncoder().encode(page)] as const,
  );
  const env = fakeEnv(kv, new Map([...kv, ...(await assets()), ...check]));
  const documents = [
    ...(await apiDocuments(fetchPath, ORIGIN)),
    ...(await newPages(fetchPath, ORIGIN)),
  ];
  return async (address, init) => {
    const document = documents.find(({ path }) => path === address.split('?')[0]);
    return document ? assetResponse(document, init) : fetchWorker(env, address, init);
  };
}
