/** Accounts for every cell of a table: each with a text becomes exactly one kind of thing, so that nothing is dropped silently. */
import { CELL_KINDS, type CellKind } from '../reading.ts';
import type { TableCell, TableStructure } from '../structure/table-structure.ts';

/** What each cell became. A later entry replaces an earlier one. */
export class CellLedger {
  readonly #kinds = new Map<TableCell, CellKind>();

  /** Enters a cell. Blank cells and copies of merged ones aren't counted. */
  enter(cell: TableCell, kind: CellKind): void {
    if (cell.text !== '' && cell.coveredBy === null) this.#kinds.set(cell, kind);
  }

  /** The sums by kind; cells that were never entered are `unused`. */
  count(structure: TableStructure): { counts: Record<CellKind, number>; cellCount: number } {
    const counts = Object.fromEntries(CELL_KINDS.map((kind) => [kind, 0])) as Record<
      CellKind,
      number
    >;
    const cells = [
      ...structure.titles,
      ...structure.headingRows.flatMap((row) => row.cells),
      ...structure.body.flatMap((row) => row.cells),
    ].filter(({ text, coveredBy }) => text !== '' && coveredBy === null);
    for (const cell of cells) counts[this.#kinds.get(cell) ?? 'unused'] += 1;
    return { counts, cellCount: cells.length };
  }
}
