/** Adds figures to a dataset's folder: written into a copy first, which is checked and compiled; only then into the folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeFilesAtomically } from '../../../scripts/lib/write-files.ts';
import { formatDataError } from '../../dataset/data-error.ts';
import { loadDataset } from '../../dataset/parse-dataset.ts';
import type { Dataset } from '../../dataset/schema.ts';
import { lintDataset } from '../lint/lint.ts';
import { indexRowNumbers } from '../lint/row-numbers.ts';
import { describeWarning } from '../lint/warning.ts';
import { formatAppendedRows } from './append-csv.ts';
import { type ChangePreview, previewChanges } from './change-preview.ts';
import type { NewRow } from './new-observations.ts';
import type { NewSource } from './source-options.ts';

/** What is added. */
export interface Addition {
  readonly rows: readonly NewRow[];
  /** Null where the source is there. */
  readonly source: NewSource | null;
}

/** How adding would end, before anything is written. */
export interface DryRun extends ChangePreview {
  /** What stands against it; with any, nothing may be written. */
  readonly errors: readonly string[];
  /** What is likely a slip in the new rows. */
  readonly warnings: readonly string[];
}

type Files = readonly (readonly [path: string, bytes: Uint8Array])[];

/** The source first: a source without figures does no harm, figures without their source are a fault. */
function extendedFiles(folder: string, { rows, source }: Addition): Files {
  const added = (file: string, more: readonly NewRow[]) => {
    const path = join(folder, file);
    const bytes = readFileSync(path);
    const tail = Buffer.from(formatAppendedRows(bytes.toString('utf8'), more));
    return [path, Buffer.concat([bytes, tail])] as const;
  };
  return [...(source ? [added('sources.csv', [source])] : []), added('observations.csv', rows)];
}

function newWarnings(copy: string, before: Dataset, after: Dataset, today: string): string[] {
  const known = new Set(before.observations.map(({ id }) => id));
  const rowOf = indexRowNumbers(copy);
  const rows = after.observations
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => rowOf('observations.csv', id));
  return lintDataset(after, today, rowOf)
    .filter(({ file, row }) => file.endsWith('/observations.csv') && rows.includes(row))
    .map(describeWarning);
}

/** Tries it on a copy of the folder, which is gone afterwards. `today` is `YYYY-MM-DD`. */
export function dryRunAddition(
  folder: string,
  before: Dataset,
  addition: Addition,
  today: string,
): DryRun {
  const place = mkdtempSync(join(tmpdir(), 'likewise-add-'));
  try {
    const copy = join(place, basename(folder));
    cpSync(folder, copy, { recursive: true });
    writeFilesAtomically(extendedFiles(copy, addition));
    const { dataset, errors } = loadDataset(copy);
    if (!dataset) {
      return { errors: errors.map(formatDataError), warnings: [], changes: '', refusal: null };
    }
    return {
      errors: [],
      warnings: newWarnings(copy, before, dataset, today),
      ...previewChanges(before, dataset, today),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Writes it. */
export function writeAddition(folder: string, addition: Addition): void {
  writeFilesAtomically(extendedFiles(folder, addition));
}
