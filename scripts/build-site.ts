/** The site's program: the embed builder as one module, bundled from `site/builder/page/`, which `site.js` loads when it is near. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { TARGET } from '../widget/build-plugins.ts';
import { ROOT } from './paths.ts';

/** Writes `builder.js` to `out`. */
export async function buildSite(out: string): Promise<void> {
  await build({
    entryPoints: [join(ROOT, 'site', 'builder', 'page', 'builder.ts')],
    outfile: join(out, 'builder.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
