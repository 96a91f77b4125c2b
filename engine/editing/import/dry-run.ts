/** Adds figures to a dataset's folder: written into a copy first, which is checked and compiled; only then into the folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeFiles } from '../../../scripts/lib/write-files.ts';
import { describeFault } from '../../dataset/data-error.ts';
import { loadDataset } from '../../dataset/parse-dataset.ts';
import type { Dataset } from '../../dataset/schema.ts';
import { slipsOf } from '../lint/lint.ts';
import { rowNumbers } from '../lint/row-numbers.ts';
import { describeSlip } from '../lint/warning.ts';
import { appendedTo } from './append-csv.ts';
import { type Preview, preview } from './change-preview.ts';
import type { NewRow } from './new-observations.ts';
import type { NewSource } from './source-options.ts';

/** What is added. */
export interface Addition {
  readonly rows: readonly NewRow[];
  /** Null where the source is there. */
  readonly source: NewSource | null;
}

/** How adding would end, before anything is written. */
export interface Trial extends Preview {
  /** What stands against it; with any, nothing may be written. */
  readonly faults: readonly string[];
  /** What is likely a slip in the new rows. */
  readonly slips: readonly string[];
}

type Files = readonly (readonly [path: string, bytes: Uint8Array])[];

/** The source first: a source without figures does no harm, figures without their source are a fault. */
function filesOf(folder: string, { rows, source }: Addition): Files {
  const added = (file: string, more: readonly NewRow[]) => {
    const path = join(folder, file);
    const bytes = readFileSync(path);
    const tail = Buffer.from(appendedTo(bytes.toString('utf8'), more));
    return [path, Buffer.concat([bytes, tail])] as const;
  };
  return [...(source ? [added('sources.csv', [source])] : []), added('observations.csv', rows)];
}

function newSlips(copy: string, before: Dataset, after: Dataset, today: string): string[] {
  const known = new Set(before.observations.map(({ id }) => id));
  const rowOf = rowNumbers(copy);
  const rows = after.observations
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => rowOf('observations.csv', id));
  return slipsOf(after, today, rowOf)
    .filter(({ file, row }) => file.endsWith('/observations.csv') && rows.includes(row))
    .map(describeSlip);
}

/** Tries it on a copy of the folder, which is gone afterwards. `today` is `YYYY-MM-DD`. */
export function tryAddition(
  folder: string,
  before: Dataset,
  addition: Addition,
  today: string,
): Trial {
  const place = mkdtempSync(join(tmpdir(), 'likewise-add-'));
  try {
    const copy = join(place, basename(folder));
    cpSync(folder, copy, { recursive: true });
    writeFiles(filesOf(copy, addition));
    const { dataset, faults } = loadDataset(copy);
    if (!dataset) {
      return { faults: faults.map(describeFault), slips: [], changes: '', refusal: null };
    }
    return {
      faults: [],
      slips: newSlips(copy, before, dataset, today),
      ...preview(before, dataset, today),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Writes it. */
export function writeAddition(folder: string, addition: Addition): void {
  writeFiles(filesOf(folder, addition));
}
