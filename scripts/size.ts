/**
 * `npm run size`: checks the sizes of what readers download and what the edge loads against budgets, after
 * `npm run deploy -- --dry-run`. A budget is the measured size plus at most 2 %, so growth means changing it here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { PAGE_LANGUAGES, WIDGET_LANGUAGES } from '../engine/model/languages.ts';
import { fail, readOptions } from './lib/command-line.ts';
import { fileSizes, totalSize } from './lib/files.ts';
import { ASSETS, ROOT } from './lib/paths.ts';

readOptions({
  usage: 'npm run size',
  about:
    'Checks the sizes of what readers and the edge load against budgets; run npm run deploy -- --dry-run first.',
  options: {},
});

const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const gzip = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;

/** The budget of a lazily loaded chunk of the widget, whose name contains the hash of the build. */
const lazyChunk = (part: string, maxBytes: number) => ({
  file: join('dist/assets', findChunk(part)),
  measure: brotli,
  how: 'brotli 11',
  maxBytes,
});

/** The file name of a chunk; a placeholder if there is none. */
function findChunk(part: string): string {
  const pattern = new RegExp(`^widget-[0-9a-f]{8}-${part}\\.js$`);
  const files = existsSync(ASSETS) ? readdirSync(ASSETS) : [];
  return files.find((file) => pattern.test(file)) ?? `widget-BUILD-${part}.js`;
}

/** All that the widget loads, without languages: each file has a budget, and so has their sum. */
const widget = [
  { file: 'dist/assets/widget.js', measure: brotli, how: 'brotli 11', maxBytes: 14_500 },
  lazyChunk('more', 10_300),
];
const MAX_WIDGET_BYTES = 24_500;

/** Loaded instead of the details by an element that shows a verdict. */
const verdict = lazyChunk('verdict', 2_500);

/** The scripts of the page for making a ranking that load at once: its own with the words, the importer, and then the engine. */
const newRanking = [
  {
    what: '/new before anything is pasted',
    scripts: ['page', 'new-ranking-words'],
    maxBytes: 17_200,
  },
  { what: '/new, the importer', scripts: ['worker'], maxBytes: 107_000 },
  { what: '/new, the engine', scripts: ['rank'], maxBytes: 50_000 },
] as const;
const NEW_RANKING = join(ASSETS, 'new-ranking');

/** For the words of the builder in any language. */
const MAX_BUILDER_WORDS_BYTES = 3_800;

const budgets = [
  ...widget,
  verdict,
  ...WIDGET_LANGUAGES.filter((tag) => tag !== 'en').map((tag) => lazyChunk(tag, 1_350)),
  ...WIDGET_LANGUAGES.map((tag) => lazyChunk(`more-${tag}`, 1_600)),
  { file: 'dist/assets/builder.js', measure: brotli, how: 'brotli 11', maxBytes: 15_800 },
  ...PAGE_LANGUAGES.map((language) => ({
    file: `dist/assets/builder-words-${language}.js`,
    measure: brotli,
    how: 'brotli 11',
    maxBytes: MAX_BUILDER_WORDS_BYTES,
  })),
  { file: 'dist/assets/check-page/page.js', measure: brotli, how: 'brotli 11', maxBytes: 18_500 },
  { file: 'dist/worker/index.js', measure: gzip, how: 'gzip 9', maxBytes: 64_000 },
];

/** Cloudflare's limits on the static assets of one version, on the free plan. */
const MAX_FILES = 20_000;
const MAX_FILE_BYTES = 25 * 1024 * 1024;

const over: string[] = [];
const measured = new Map<string, number>();
for (const { file, measure, how, maxBytes } of budgets) {
  const path = join(ROOT, file);
  if (!existsSync(path)) fail(`${file} is missing: run npm run deploy -- --dry-run first`);
  const bytes = measure(readFileSync(path));
  console.log(`${file}: ${bytes} bytes (${how}), budget ${maxBytes}`);
  measured.set(file, bytes);
  if (bytes > maxBytes) over.push(`${file}: ${bytes} bytes, ${bytes - maxBytes} over its budget`);
}

const sizeOf = (file: string) => brotli(readFileSync(join(NEW_RANKING, file)));

/** The files of scripts by the names of their entries, with all that they import statically. */
function loadedFiles(scripts: readonly string[]): Set<string> {
  const files = readdirSync(NEW_RANKING);
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(NEW_RANKING, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:\bimport|\bfrom)"\.\/([\w-]+\.js)"/g)) add(name);
  };
  for (const script of scripts) {
    // Of words, the language with the most bytes.
    const matches = files.filter((name) =>
      new RegExp(`^${script}(?:-[A-Z0-9]{8})?\\.js$`).test(name),
    );
    const file = matches.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
    if (file === undefined) fail(`dist/assets/new-ranking/${script}.js is missing`);
    else add(file);
  }
  return found;
}

const loaded = new Set<string>();
for (const { what, scripts, maxBytes } of newRanking) {
  const files = [...loadedFiles(scripts)].filter((file) => !loaded.has(file));
  const bytes = files.reduce((sum, file) => sum + brotli(readFileSync(join(NEW_RANKING, file))), 0);
  for (const file of files) loaded.add(file);
  console.log(`${what}: ${bytes} bytes (brotli 11), budget ${maxBytes}`);
  if (bytes > maxBytes) over.push(`${what}: ${bytes} bytes, ${bytes - maxBytes} over its budget`);
}

const whole = widget.reduce((sum, { file }) => sum + (measured.get(file) ?? 0), 0);
console.log(`the widget without languages: ${whole} bytes, budget ${MAX_WIDGET_BYTES}`);
if (whole > MAX_WIDGET_BYTES)
  over.push(`the widget: ${whole} bytes, ${whole - MAX_WIDGET_BYTES} over its budget`);

const assets = fileSizes(ASSETS);
const snapshot = assets.filter(({ path }) => path.startsWith('_snapshot'));
console.log(
  `dist/assets: ${assets.length} files, ${totalSize(assets)} bytes, of which the snapshot ${snapshot.length} and ${totalSize(snapshot)}; limit ${MAX_FILES} files of ${MAX_FILE_BYTES}`,
);
if (assets.length > MAX_FILES)
  over.push(`dist/assets: ${assets.length} files, ${assets.length - MAX_FILES} over the limit`);
for (const { path, bytes } of assets.filter((file) => file.bytes > MAX_FILE_BYTES))
  over.push(`dist/assets/${path}: ${bytes} bytes, ${bytes - MAX_FILE_BYTES} over the limit`);
if (over.length > 0) fail(over.join('\n'));
