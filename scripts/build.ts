/**
 * `npm run build -- [--data DIR] [--assets] [--preview]`: builds the static assets in `dist/assets` and, in this repository and without
 * `--assets`, the widget's package in `dist/package`. With `--preview` every page says that it is a preview copy.
 */
import { join, resolve } from 'node:path';
import { buildPackage } from '../widget/build/build-package.ts';
import { buildAssets } from './lib/build-assets.ts';
import { buildRelease } from './lib/build-release.ts';
import { DATA_OPTION, readOptions } from './lib/command-line.ts';
import { replaceFolder } from './lib/files.ts';
import { dataFolder } from './lib/load-data.ts';
import { ASSETS, PROJECT, ROOT } from './lib/paths.ts';
import { buildOrigin } from './lib/settings.ts';

const options = readOptions({
  usage: 'npm run build -- [--data DIR] [--assets] [--preview]',
  about: 'Builds the static assets in dist/assets, and the widget’s package in dist/package.',
  options: {
    ...DATA_OPTION,
    assets: { type: 'boolean', about: 'builds the static assets only, without the package' },
    preview: { type: 'boolean', about: 'says on every page that it is a preview copy' },
  },
});
const isPreview = options.preview;
const origin = buildOrigin();
const release = await buildRelease(dataFolder(options.data), origin, { isPreview });
await buildAssets(ASSETS, release, origin, { isPreview });
// The package's types need the compiler, which the installed package doesn't have.
if (!options.assets && PROJECT === resolve(ROOT))
  await replaceFolder(join(PROJECT, 'dist', 'package'), buildPackage);
