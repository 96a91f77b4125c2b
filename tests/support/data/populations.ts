/** A small real dataset of another subject: populations around 2020, with names in four languages. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { formatDataError } from '../../../engine/dataset/data-error.ts';
import type { Release } from '../../../publish/release/release.ts';
import { buildRelease } from '../../../scripts/lib/build-release.ts';
import { loadDataset } from '../../../scripts/lib/load-data.ts';
import { ORIGIN } from '../releases/in-memory-product.ts';

export const POPULATIONS = fileURLToPath(new URL('../../fixtures/populations', import.meta.url));

/** The compiled dataset. Throws with every error if it has any. */
export function populations(): CompiledDataset {
  const { dataset, errors } = loadDataset(POPULATIONS);
  if (!dataset) throw new Error(errors.map(formatDataError).join('\n'));
  return compile(dataset);
}

/** A release of only this dataset, with all pages and pictures. */
export async function populationsRelease(): Promise<Release> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-populations-'));
  try {
    cpSync(POPULATIONS, join(folder, 'populations'), { recursive: true });
    return await buildRelease(folder, ORIGIN);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
