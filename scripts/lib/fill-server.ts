/** Fills the folder of a local server: builds the release of the data, publishes it into the server's store and builds its assets. */
import { type DatasetUpdate, releaseReason } from '../../engine/mod.ts';
import type { StoredRelease } from '../../publish/release/release.ts';
import { type KeyValueStore, openStore } from '../../publish/store/open-store.ts';
import { publish, putMissing, readState, type StoreState } from '../../publish/store/publish.ts';
import { buildAssets, pinnedWidgetFiles } from './build-assets.ts';
import { buildLocalRelease, compileFolder, releaseDifferences } from './build-release.ts';
import { removeStamp, serverAssets, writeStamp } from './local-server.ts';
import { savePictureSources } from './picture-server.ts';
import { formatCount } from './publish-report.ts';
import { publishedOrigin } from './settings.ts';

/** What a server's folder is filled with. */
export interface ServerContent {
  /** The folder of the datasets. */
  readonly data: string;
  readonly origin: string;
  /** See `serverInputs`. */
  readonly inputs: string;
}

interface Built {
  readonly release: StoredRelease;
  readonly differences: readonly DatasetUpdate[];
}

/** Builds the release, and leaves the sources of its pictures in the folder. What was compiled can be freed when it returns. */
async function build(
  folder: string,
  { data, origin }: ServerContent,
  store: KeyValueStore,
  reading: Promise<StoreState>,
): Promise<Built> {
  const compiled = compileFolder(data);
  const current = (await reading).pointer?.release ?? null;
  const differences = await releaseDifferences(compiled, current, store);
  const { release, pictures, saveCache } = buildLocalRelease(compiled, origin);
  savePictureSources(folder, release.id, pictures);
  await saveCache();
  return { release: { id: release.id, values: release.values }, differences };
}

/** Fills the folder, and prints what was written. Errors in the data end the command. */
export async function fillServer(folder: string, content: ServerContent): Promise<void> {
  const { origin, inputs } = content;
  const store = openStore({ state: folder });
  // It opens and answers while the data is compiled.
  const reading = readState(store);
  const { release, differences } = await build(folder, content, store, reading);
  const state = await reading;
  const before = await publishedOrigin(store);
  if (before !== null && before !== origin) {
    console.log(`The links change from ${before} to ${origin}.`);
  }
  removeStamp(folder);
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
