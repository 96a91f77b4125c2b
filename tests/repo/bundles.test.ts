/** The bundles that run at the edge and in readers' pages contain no zod: they import types of documents, not schemas. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

const WIDGET_LOCALE = 'widget/text/locales/zh';

test.each([
  ['the worker', ['worker/index.ts']],
  [
    'the widget',
    [
      'widget/define.ts',
      'widget/mount/mount.ts',
      'widget/mount/embed-script/mount.ts',
      'widget/details/create-details.ts',
      `${WIDGET_LOCALE}/initial.ts`,
      `${WIDGET_LOCALE}/details.ts`,
    ],
  ],
])('%s bundles no zod and no schema', async (_, entries) => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: entries.map((entry) => join(ROOT, entry)),
    bundle: true,
    format: 'esm',
    outdir: 'dist/none',
    write: false,
    metafile: true,
    external: ['cloudflare:*', 'node:*'],
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.length).toBeGreaterThan(1);
  expect(inputs.filter((path) => /node_modules\/zod\/|model\/schemas\//.test(path))).toEqual([]);
});
