/** Dry run of an addition to a dataset, in memory: the extended files, their errors and warnings, and the changes for readers. */
import { formatDataError } from '../../dataset/data-error.ts';
import { type DatasetFiles, readText } from '../../dataset/dataset-files.ts';
import { parseDataset } from '../../dataset/parse-dataset.ts';
import type { Dataset } from '../../dataset/schema.ts';
import { lintDataset } from '../lint/lint.ts';
import { describeWarnings, indexRowNumbers } from '../lint/warning.ts';
import { formatAppendedRows } from './append-csv.ts';
import { type ChangePreview, previewChanges } from './change-preview.ts';
import type { NewRow } from './new-observations.ts';
import type { NewSource } from './source-options.ts';

/** Rows to add to a dataset. */
export interface Addition {
  readonly rows: readonly NewRow[];
  /** Null if the dataset already has the source. */
  readonly source: NewSource | null;
}

/** The result of an addition, before anything is written. */
export interface DryRun extends ChangePreview {
  /** Reasons not to write it, if any. */
  readonly errors: readonly string[];
  /** Warnings in the new rows. */
  readonly warnings: readonly string[];
  /**
   * The extended files, each beginning with the bytes of the old one, in the order of writing. `sources.csv` is first: a source
   * without observations is valid, but observations without their source are not.
   */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

function appendRows(files: DatasetFiles, file: string, rows: readonly NewRow[]): Uint8Array {
  const encoder = new TextEncoder();
  const content = files.get(file);
  const text = readText(files, '', file, []) ?? '';
  const before = content instanceof Uint8Array ? content : encoder.encode(text);
  const added = encoder.encode(formatAppendedRows(text, rows));
  const bytes = new Uint8Array(before.length + added.length);
  bytes.set(before);
  bytes.set(added, before.length);
  return bytes;
}

function extendedFiles(
  files: DatasetFiles,
  { rows, source }: Addition,
): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...(source ? [['sources.csv', appendRows(files, 'sources.csv', [source])] as const] : []),
    ['observations.csv', appendRows(files, 'observations.csv', rows)],
  ]);
}

function newWarnings(
  files: DatasetFiles,
  before: Dataset,
  after: Dataset,
  today: string,
): string[] {
  const oldIds = new Set(before.observations.map(({ id }) => id));
  const rowOf = indexRowNumbers(files);
  const rows = after.observations
    .filter(({ id }) => !oldIds.has(id))
    .map(({ id }) => rowOf('observations.csv', id));
  const warnings = lintDataset(after, today, rowOf).filter(
    ({ file, row }) => file.endsWith('/observations.csv') && rows.includes(row),
  );
  return describeWarnings(warnings);
}

/**
 * Adds rows to the files of a dataset, parses the result and compares it with the original. `before` is the dataset in `files`,
 * `today` is `YYYY-MM-DD`. Throws a `CommandError` if a file has no column for a cell.
 */
export function dryRunAddition(
  files: DatasetFiles,
  before: Dataset,
  addition: Addition,
  today: string,
): DryRun {
  const extended = extendedFiles(files, addition);
  const all = new Map([...files, ...extended]);
  const { dataset, errors } = parseDataset(before.id, all);
  const result = { files: extended, errors: errors.map(formatDataError) };
  if (!dataset) return { ...result, warnings: [], changes: '', refusal: null };
  return {
    ...result,
    warnings: newWarnings(all, before, dataset, today),
    ...previewChanges(before, dataset, today),
  };
}
