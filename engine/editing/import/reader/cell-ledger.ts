/** Accounts for every cell of a table: each with a text becomes exactly one kind of thing, so that nothing is dropped silently. */
import { CELL_KINDS, type CellKind, type ReadFigure, type ReadRow } from '../reading.ts';
import type { TableCell, TableStructure } from '../structure/table-structure.ts';

/** What each cell became. A later entry replaces an earlier one. */
export class CellLedger {
  readonly #kinds = new Map<TableCell, CellKind>();
  readonly #rates = new Map<TableCell, string>();

  /** Enters a cell. Blank cells and copies of merged ones aren't counted. */
  enter(cell: TableCell, kind: CellKind): void {
    if (cell.text !== '' && cell.coveredBy === null) this.#kinds.set(cell, kind);
  }

  /** Enters a growth rate, in percent. */
  enterGrowth(cell: TableCell, rate: string): void {
    this.enter(cell, 'growth');
    this.#rates.set(cell, rate);
  }

  #kindOf(cell: TableCell): CellKind {
    if (cell.text === '' || cell.coveredBy !== null) return 'blank';
    return this.#kinds.get(cell) ?? 'unused';
  }

  /** All rows with what their cells became. */
  rows({ rows }: TableStructure, figures: ReadonlyMap<TableCell, ReadFigure>): ReadRow[] {
    return rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => ({
        ...{ text: cell.text, kind: this.#kindOf(cell) },
        ...{ figure: figures.get(cell) ?? null, growth: this.#rates.get(cell) ?? null },
      })),
    }));
  }

  /** The sums by kind; cells that were never entered are `unused`. */
  count(structure: TableStructure): { counts: Record<CellKind, number>; cellCount: number } {
    const counts = Object.fromEntries(CELL_KINDS.map((kind) => [kind, 0])) as Record<
      CellKind,
      number
    >;
    const cells = structure.rows
      .flatMap((row) => row.cells)
      .filter(({ text, coveredBy }) => text !== '' && coveredBy === null);
    for (const cell of cells) counts[this.#kindOf(cell)] += 1;
    return { counts, cellCount: cells.length };
  }
}
