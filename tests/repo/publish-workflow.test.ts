/** The publish workflow runs for every change that can alter a release: its path filter covers every input of data-publish. */
import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../scripts/lib/paths.ts';

const workflow = z.object({
  on: z.object({ push: z.object({ paths: z.array(z.string()) }) }),
});
const text = readFileSync(join(ROOT, '.github/workflows/publish.yml'), 'utf8');
const { paths } = workflow.parse(parse(text)).on.push;

/** Every file of the repository that the command imports, except for types. */
let imported: readonly string[] = [];

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/data-publish.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
  });
  imported = Object.keys(metafile.inputs);
});

const isCovered = (file: string) => paths.some((pattern) => matchesGlob(file, pattern));

test('the filter covers every file that the command imports', () => {
  expect(imported.length).toBeGreaterThan(100);
  expect(imported.filter((file) => !isCovered(file))).toEqual([]);
});

test.each([
  'data/china-vehicle-output/observations.csv',
  // The origin in absolute URLs, and the libraries that compile and render.
  'wrangler.toml',
  'package-lock.json',
])('the filter covers %s, which the command reads', (file) => {
  expect(isCovered(file)).toBe(true);
});

test('every folder of code in the filter is one that the command imports from', () => {
  const folders = paths.filter((pattern) => pattern.endsWith('/**') && pattern !== 'data/**');
  const unused = folders.filter((pattern) => !imported.some((file) => matchesGlob(file, pattern)));
  expect(unused).toEqual([]);
});
