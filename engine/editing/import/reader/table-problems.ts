/** Problems of a table as a whole: headings that stand at the wrong columns, and numbers that their commas have split. */
import { parseHeading } from '../columns/heading.ts';
import type { ValueColumn } from '../columns/value-columns.ts';
import type { BodyRow } from '../structure/table-structure.ts';
import type { Findings } from './findings.ts';
import type { TableContext } from './table-context.ts';

/** Reports headings that stand one column too far to the left, as where the first one was left out: that of the names is one of figures. */
export function reportShiftedHeadings(
  { structure, roles }: TableContext,
  findings: Findings,
  values: readonly ValueColumn[],
): void {
  const { headings, headingRows, width } = structure;
  const name = roles.indexOf('name');
  const cell = headingRows.at(-1)?.cells[name];
  const isLastUnnamed =
    headings.at(-1)?.length === 0 && values.some(({ index }) => index === width - 1);
  const others = headings.slice(name + 1, -1).every((parts) => parts.length > 0);
  if (!cell || !isLastUnnamed || !others) return;
  const { periods, multiple } = parseHeading(headings[name] ?? []);
  if (periods.length === 0 && multiple === null) return;
  findings.addProblem(
    cell,
    'a heading of the names, or none',
    'the headings seem to stand one column too far to the left: put an empty cell before the first',
  );
}

/** Reports rows in which the commas between thousands have split numbers: cells beyond the headings, of up to three digits each. */
export function reportSplitNumbers(
  { structure: { headings, headingRows } }: TableContext,
  findings: Findings,
  rows: readonly BodyRow[],
): Set<BodyRow> {
  const last = headings.findLastIndex((parts) => parts.length > 0);
  if (headingRows.length === 0) return new Set();
  const found = rows.filter(({ cells }) => {
    const beyond = cells.filter(({ column, text }) => column > last && text !== '');
    return beyond.length > 0 && beyond.every(({ text }) => /^\d{1,3}$/.test(text));
  });
  for (const row of found) {
    const cells = row.cells.filter(({ column, text }) => column >= last && text !== '');
    const [first] = cells;
    if (!first) continue;
    for (const cell of row.cells)
      if (cell.cell.kind === 'number') findings.ledger.enter(cell, 'problem');
    findings.addProblem(
      { ...first, text: cells.map(({ text }) => text).join(',') },
      'as many cells as the headings have',
      'the commas between thousands separate cells: put such numbers in quotation marks, or separate cells by tabs',
    );
    findings.ledger.enter(first, 'problem');
  }
  return new Set(found);
}
