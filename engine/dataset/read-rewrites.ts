/** The rows of `rewrites.csv`: why what was published as known on earlier dates was altered afterwards. */
import { parseDate } from '../model/iso-date.ts';
import type { Fault } from './data-error.ts';
import type { Table } from './parse-csv.ts';
import { each, noteRepeated } from './row-reader.ts';
import type { Rewrite } from './schema.ts';
import { rewriteId } from './sort-dataset.ts';

/** Reads the rows and notes every fault; no row says what another does, nor alters what is known after its own date. */
export function readRewrites(file: string, table: Table, faults: Fault[]): Rewrite[] {
  const seen = new Map<string, number>();
  return each(file, table, faults, (row) => {
    const date = parseDate(row.read('date', 'date') ?? '');
    const from = parseDate(row.read('from', 'date') ?? '');
    const reason = row.read('reason', 'requiredText');
    if (date === null || from === null || reason === null) return null;
    if (from > date) row.fault('from', `a date that is not after the row's own, ${date}`);
    const rewrite = { date, from, reason };
    noteRepeated(seen, rewriteId(rewrite), row, 'reason');
    return rewrite;
  });
}
