/**
 * What bundles don't contain. Those that run at the edge and in readers' pages have no zod: they import types of documents, not
 * schemas. What reads a pasted table has no reader of a format that a page loads only when needed.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';

const WIDGET_LOCALE = 'widget/text/locales/zh';
const IMPORTER = 'engine/editing/import';

/** The files in the bundles of some entries. */
async function bundledFiles(entries: readonly string[]): Promise<string[]> {
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
  return Object.keys(metafile.inputs);
}

test.each([
  ['the worker', ['worker/index.ts']],
  [
    'the widget',
    [
      'widget/define.ts',
      'widget/mount/mount.ts',
      'widget/mount/embed-script/mount.ts',
      'widget/details/create-details.ts',
      'widget/verdict/verdict-view.ts',
      `${WIDGET_LOCALE}/initial.ts`,
      `${WIDGET_LOCALE}/details.ts`,
    ],
  ],
])('%s bundles no zod and no schema', async (_, entries) => {
  const inputs = await bundledFiles(entries);
  expect(inputs.length).toBeGreaterThan(1);
  expect(inputs.filter((path) => /node_modules\/zod\/|model\/schemas\//.test(path))).toEqual([]);
});

test('what reads a pasted table bundles no reader of other formats', async () => {
  const inputs = await bundledFiles([
    `${IMPORTER}/grid/parse-grid-with.ts`,
    `${IMPORTER}/reader/table-reader.ts`,
  ]);
  expect(inputs).toContain(`${IMPORTER}/grid/aligned-table.ts`);
  expect(inputs.filter((path) => /node_modules|html-|workbook\/|encodings/.test(path))).toEqual([]);
});
