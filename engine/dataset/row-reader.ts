/** Reads the cells of one row through the column schemas, and notes each fault with its place. */
import type { z } from 'zod';
import { columns } from './cell-schemas.ts';
import type { Fault } from './data-error.ts';
import type { Table, TableRow } from './parse-csv.ts';
import { cellDamage, wordDamage } from './repair/cell-fix.ts';

type Columns = typeof columns;

export class RowReader {
  readonly row: number;
  readonly #file: string;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #faults: Fault[];

  constructor(file: string, row: TableRow, faults: Fault[]) {
    this.#file = file;
    this.row = row.row;
    this.#cells = row.cells;
    this.#faults = faults;
  }

  /** The cell as it stands; empty where the column is missing. */
  raw(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  /** The cell's value, or null with a fault noted. */
  read<Name extends keyof Columns>(column: string, schema: Name): z.infer<Columns[Name]> | null {
    const text = this.raw(column);
    const result = columns[schema].safeParse(text);
    if (result.success) return result.data as z.infer<Columns[Name]>;
    const hint = result.error.issues
      .map((issue) => issue.message)
      .find((words) => words.startsWith('the '));
    const isGood = (word: string) => columns[schema].safeParse(word).success;
    const undo = cellDamage(schema, text, isGood);
    this.fault(column, hint ?? columns[schema].description ?? '', { undo });
    return null;
  }

  /** The cell's value if it is one of the known ids, else null with a fault noted. */
  readKnown(column: string, known: ReadonlySet<string>, what: string): string | null {
    const text = this.raw(column);
    if (known.has(text)) return text;
    const undo = wordDamage(text, (word) => known.has(word));
    this.fault(column, known.size <= 12 ? `${what}: ${[...known].join(', ')}` : what, { undo });
    return null;
  }

  /** Texts by language from the columns that begin with `prefix`; English must be there. */
  readTexts(prefix: string): { en: string; [language: string]: string } {
    const texts: { en: string; [language: string]: string } = {
      en: this.read(`${prefix}en`, 'requiredText') ?? '',
    };
    for (const [column, text] of this.#cells) {
      if (column.startsWith(prefix) && text !== '') texts[column.slice(prefix.length)] = text;
    }
    return texts;
  }

  fault(
    column: string,
    expected: string,
    { value = this.raw(column), undo = null }: { value?: string; undo?: string | null } = {},
  ): void {
    const fault = { file: this.#file, row: this.row, column, value, expected };
    this.#faults.push(undo === null ? fault : { ...fault, undo });
  }
}

/** Reads every row; one with a fault is left out of the result. */
export function each<Row>(
  file: string,
  table: Table,
  faults: Fault[],
  read: (row: RowReader) => Row | null,
): Row[] {
  const rows: Row[] = [];
  for (const row of table.rows) {
    const before = faults.length;
    const result = read(new RowReader(file, row, faults));
    if (result !== null && faults.length === before) rows.push(result);
  }
  return rows;
}

/** Notes every row whose id another row before it has. */
export function noteRepeated(
  seen: Map<string, number>,
  id: string,
  row: RowReader,
  column: string,
): void {
  const first = seen.get(id);
  if (first !== undefined)
    row.fault(column, `a row of its own, but row ${first} says the same: ${id}`);
  else seen.set(id, row.row);
}
