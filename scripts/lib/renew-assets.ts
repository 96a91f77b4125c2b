/** Assets of a local server, which are built only if something that they depend on has changed since its last start. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredRelease } from '../../publish/release/release.ts';
import { buildAssets } from './build-assets.ts';
import { codeVersion } from './code-version.ts';
import { serverAssets } from './local-server.ts';

/** Brings the assets in a server's folder up to date. `origin` is as for `buildAssets`. */
export async function renewAssets(
  folder: string,
  release: StoredRelease,
  origin: string,
): Promise<void> {
  const assets = serverAssets(folder);
  const stampFile = join(folder, 'assets.json');
  const stamp = JSON.stringify({ code: codeVersion(), release: release.id, origin });
  const isCurrent = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (isCurrent && existsSync(assets)) return;
  // Removed first, because a build that is interrupted would leave assets of another stamp.
  rmSync(stampFile, { force: true });
  await buildAssets(assets, release, origin);
  writeFileSync(stampFile, stamp);
}
