/** Builds what is served as static assets: the widget, the site's files, and the snapshot of the release; and the widget's package. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { POINTER_KEY, widgetKey } from '../data/address.ts';
import { jsonBody } from '../data/json-body.ts';
import { firstPointer } from '../data/publish.ts';
import type { Release } from '../data/release.ts';
import { buildWidget } from '../widget/build.ts';
import { buildPackage } from '../widget/build-package.ts';
import { composeRelease } from './compose.ts';
import { publicOrigin } from './origin.ts';
import { ASSETS, ROOT } from './paths.ts';

/** Under `_snapshot/` the release lies in the same keys as in the store: what answers when the store can't. */
function writeSnapshot(release: Release): void {
  const values = new Map([...release.values, [POINTER_KEY, jsonBody(firstPointer(release.id))]]);
  for (const [key, value] of values) {
    const path = join(ASSETS, '_snapshot', key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, value);
  }
}

/** The files of the widget in `dist/assets` that bear the name of its build, by their keys in the store, which keeps them for ever. */
export function widgetBuild(): Map<string, Uint8Array> {
  const files = readdirSync(ASSETS).filter((file) => /^widget-.*\.js$/.test(file));
  return new Map(files.map((file) => [widgetKey(file), readFileSync(join(ASSETS, file))]));
}

/** Fills `dist/assets` anew. */
export async function build(release: Release): Promise<void> {
  rmSync(ASSETS, { recursive: true, force: true });
  mkdirSync(ASSETS, { recursive: true });
  await buildWidget(ASSETS);
  writeSnapshot(release);
}

if (import.meta.main) {
  await build(await composeRelease(join(ROOT, 'data'), publicOrigin()));
  await buildPackage(join(ROOT, 'dist', 'package'));
}
