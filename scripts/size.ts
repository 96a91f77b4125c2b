/**
 * `npm run size`: what readers download and what the edge loads, against budgets. Run after `npm run build` and
 * `npm run deploy:dry-run`. A budget is what was measured plus at most 2 %: growth means changing its line here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fail } from './options.ts';
import { ROOT } from './paths.ts';

const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const gzip = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;

const budgets = [
  { file: 'dist/assets/widget.js', measure: brotli, how: 'brotli 11', most: 12_000 },
  { file: 'dist/worker/index.js', measure: gzip, how: 'gzip 9', most: 30_000 },
] as const;

const over: string[] = [];
for (const { file, measure, how, most } of budgets) {
  const path = join(ROOT, file);
  if (!existsSync(path))
    fail(`${file} is missing: run npm run build and npm run deploy:dry-run first`);
  const bytes = measure(readFileSync(path));
  console.log(`${file}: ${bytes} bytes (${how}), budget ${most}`);
  if (bytes > most) over.push(`${file}: ${bytes} bytes, ${bytes - most} over its budget`);
}
if (over.length > 0) fail(over.join('\n'));
