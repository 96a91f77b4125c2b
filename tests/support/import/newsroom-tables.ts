/** The tables of tests/fixtures/newsroom-tables, as the importer reads them before anything is answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../../engine/editing/import/grid/grid.ts';
import { parseGrid } from '../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../engine/editing/import/reader/table-reader.ts';
import type { Reading } from '../../../engine/editing/import/reading.ts';

const FOLDER = 'tests/fixtures/newsroom-tables';

export interface NewsroomTable {
  readonly name: string;
  readonly text: string;
  readonly grid: Grid;
  readonly reading: Reading;
}

/** All of them, by name. */
export function newsroomTables(): NewsroomTable[] {
  return readdirSync(FOLDER)
    .filter((name) => name !== 'README.md')
    .sort()
    .map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      const grid = parseGrid(text);
      return { name, text, grid, reading: readTable(grid, {}, '2026-11-26') };
    });
}
