/** Fills the folder of a local server: publishes its release into its store and builds its assets. */
import { releaseReason } from '../../engine/mod.ts';
import type { StoredRelease } from '../../publish/release/release.ts';
import { openStore } from '../../publish/store/open-store.ts';
import { publish, putMissing, readState } from '../../publish/store/publish.ts';
import { buildAssets, pinnedWidgetFiles } from './build-assets.ts';
import { serverAssets } from './local-server.ts';
import { formatCount } from './output-format.ts';
import { publishedOrigin } from './published-origin.ts';
import { releaseDifferences } from './release-differences.ts';
import { removeStamp, writeStamp } from './server-stamp.ts';

/** What a server's folder is filled with. */
export interface ServerContent {
  readonly release: Promise<StoredRelease>;
  readonly origin: string;
  /** See `serverInputs`. */
  readonly inputs: string;
}

/** Publishes the release, if it isn't current, builds the assets and prints what was written. Opens the store while the release is built. */
export async function fillServer(
  folder: string,
  { release: building, origin, inputs }: ServerContent,
): Promise<void> {
  const store = openStore({ state: folder });
  const state = await readState(store);
  const before = await publishedOrigin(store);
  if (before !== null && before !== origin) {
    console.log(`The links change from ${before} to ${origin}.`);
  }
  const origins = { before, after: origin };
  const release = await building;
  removeStamp(folder);
  const differences = await releaseDifferences(release, state.pointer?.release ?? null, store);
  const [{ operations, verified }] = await Promise.all([
    publish(release, store, { state, reason: releaseReason({ differences, origins }) }),
    buildAssets(serverAssets(folder), release, origin),
  ]);
  await putMissing(pinnedWidgetFiles(serverAssets(folder)), store);
  await store.close();
  writeStamp(folder, { inputs, release: release.id });
  console.log(
    `Release ${release.id}: wrote ${formatCount(operations.writes, 'value')} to the local store, verified ${verified} of ${release.values.size}.`,
  );
}
