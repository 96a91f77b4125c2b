/** Check before a publish: a release that alters earlier dates is refused, unless a reason is given, which is recorded in the data. */

import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type DatasetUpdate,
  datasetDiffText,
  FILE_COLUMNS,
  formatDataError,
  formatRecords,
  parseCsv,
  type Rewrite,
  refusalText,
  rewriteFromDate,
} from '../../engine/mod.ts';
import { datasetFolder } from './load-data.ts';

/** Why a release is refused; null if it isn't. `today` is `YYYY-MM-DD`. */
export function historyRefusal(
  differences: readonly DatasetUpdate[],
  today: string,
): string | null {
  const refusals = differences.flatMap(({ before, rewritten, rows }) =>
    before && rewritten.length > 0 ? [refusalText(before, rewritten, rows, today)] : [],
  );
  return refusals.length > 0 ? refusals.join('\n\n') : null;
}

/** Records the reason in each dataset that alters earlier dates, except in removed ones. Returns whether it wrote any. */
export function recordRewriteReason(
  folder: string,
  differences: readonly DatasetUpdate[],
  reason: string,
  today: string,
): boolean {
  let isWritten = false;
  for (const { dataset, rewritten, isGone } of differences) {
    const from = rewriteFromDate(rewritten);
    if (from === null || isGone) continue;
    appendRewrite(datasetFolder(folder, dataset), { date: today, from, reason });
    isWritten = true;
  }
  return isWritten;
}

/** Describes what changes for readers. */
export function formatDifferences(differences: readonly DatasetUpdate[]): string {
  return differences
    .map(({ dataset, changes }) =>
      changes
        ? datasetDiffText(changes)
        : `${dataset}: the published release can’t be compared with this one, so the changes are unknown.`,
    )
    .join('\n\n');
}

const FILE = 'rewrites.csv';

/** Appends a row to `rewrites.csv`, or creates the file; existing bytes stay unchanged. Throws if it is no valid CSV. */
export function appendRewrite(folder: string, { date, from, reason }: Rewrite): void {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    writeFileSync(path, formatRecords([FILE_COLUMNS[FILE].required, [date, from, reason]]));
    return;
  }
  const text = readFileSync(path, 'utf8');
  const { table, errors } = parseCsv(`${basename(folder)}/${FILE}`, text, FILE_COLUMNS[FILE]);
  if (errors.length > 0) throw new Error(errors.map(formatDataError).join('\n'));
  const cells = new Map(Object.entries({ date, from, reason }));
  const row = table.columns.map((column) => cells.get(column) ?? '');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const missingLineEnd = text.endsWith('\n') ? '' : lineEnd;
  appendFileSync(path, missingLineEnd + formatRecords([row], lineEnd));
}
