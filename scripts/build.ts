/** `npm run build -- [--env ENVIRONMENT]`: builds the static assets in `dist/assets` and the widget's package in `dist/package`. */
import { join } from 'node:path';
import { buildPackage } from '../widget/build/build-package.ts';
import { buildAssets } from './lib/build-assets.ts';
import { buildRelease } from './lib/build-release.ts';
import { readOptions } from './lib/command-line.ts';
import { ASSETS, ROOT } from './lib/paths.ts';
import { publicOrigin } from './lib/public-origin.ts';
import { replaceFolder } from './lib/replace-folder.ts';

const options = readOptions({ env: { type: 'string' } }, 'npm run build -- [--env ENVIRONMENT]');
const origin = await publicOrigin(options.env);
await buildAssets(ASSETS, await buildRelease(join(ROOT, 'data'), origin), origin);
await replaceFolder(join(ROOT, 'dist', 'package'), buildPackage);
