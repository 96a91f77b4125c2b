/** Fills the folder of a local server: builds the release of the data, publishes it into the server's store and builds its assets. */
import { releaseReason } from '../../engine/mod.ts';
import type { StoredRelease } from '../../publish/release/release.ts';
import { openStore } from '../../publish/store/open-store.ts';
import { publish, putMissing, readState } from '../../publish/store/publish.ts';
import { buildAssets, pinnedWidgetFiles } from './build-assets.ts';
import { buildLocalRelease, compileFolder } from './build-release.ts';
import { serverAssets } from './local-server.ts';
import { formatCount } from './output-format.ts';
import { savePictureSources } from './picture-sources.ts';
import { publishedOrigin } from './published-origin.ts';
import { releaseDifferences } from './release-differences.ts';
import { removeStamp, writeStamp } from './server-stamp.ts';

/** What a server's folder is filled with. */
export interface ServerContent {
  /** The folder of the datasets. */
  readonly data: string;
  readonly origin: string;
  /** See `serverInputs`. */
  readonly inputs: string;
}

/** Builds the release, and leaves the sources of its pictures in the folder. The compiled data can be freed when it returns. */
async function build(folder: string, { data, origin }: ServerContent): Promise<StoredRelease> {
  const { release, pictures, saveCache } = buildLocalRelease(compileFolder(data), origin);
  savePictureSources(folder, release.id, pictures);
  await saveCache();
  return { id: release.id, values: release.values };
}

/** Fills the folder, and prints what was written. Errors in the data end the command. */
export async function fillServer(folder: string, content: ServerContent): Promise<void> {
  const { origin, inputs } = content;
  const release = await build(folder, content);
  const store = openStore({ state: folder });
  const state = await readState(store);
  const before = await publishedOrigin(store);
  if (before !== null && before !== origin) {
    console.log(`The links change from ${before} to ${origin}.`);
  }
  removeStamp(folder);
  const differences = await releaseDifferences(release, state.pointer?.release ?? null, store);
  const reason = releaseReason({ differences, origins: { before, after: origin } });
  const { operations, verified } = await publish(release, store, { state, reason });
  const assets = serverAssets(folder);
  await buildAssets(assets, release, origin);
  await putMissing(pinnedWidgetFiles(assets), store);
  await store.close();
  writeStamp(folder, { inputs, release: release.id });
  console.log(
    `Release ${release.id}: wrote ${formatCount(operations.writes, 'value')} to the local store, verified ${verified} of ${release.values.size}.`,
  );
}
