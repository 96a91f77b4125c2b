/** Reads the table of an .xlsx workbook: of the sheet that was open last, or the one with the most numbers. */
import { CommandError } from '../../../../model/command-error.ts';
import type { RawTable } from '../grid.ts';
import { quote } from '../remarks.ts';
import { readSheet } from './sheet-cells.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/** Fewer numbers are in a title page or a list of contents. */
const FEWEST_NUMBERS = 3;

const NUMBER_CELL = /<(?:\w+:)?c\b(?![^<>]*\bt="(?:s|str|inlineStr|b|e)")[^<>]*>(?=<)/g;

/** The number of a sheet's cells that hold numbers. */
function countNumbers(xml: string): number {
  let count = 0;
  for (const _ of xml.matchAll(NUMBER_CELL)) count += 1;
  return count;
}

const isOrAre = (count: number, noun: string) =>
  count === 1 ? `1 ${noun} isn't` : `${count} ${noun}s aren't`;

/** Reads one sheet of a workbook. Throws a `CommandError` if no visible sheet has a number, or a cell can't be read. */
export function readWorkbook(bytes: Uint8Array): RawTable {
  const workbook = readWorkbookParts(bytes);
  const visible = workbook.sheets.filter(({ isVisible }) => isVisible);
  const active = workbook.sheets[workbook.active];
  const weighed = visible.map((sheet) => ({ sheet, numbers: countNumbers(sheet.xml) }));
  const open = weighed.find(({ sheet, numbers }) => sheet === active && numbers >= FEWEST_NUMBERS);
  const taken = open ?? weighed.toSorted((a, b) => b.numbers - a.numbers)[0];
  if (!taken) {
    throw new CommandError(
      'the workbook has no visible sheet',
      'open it in the spreadsheet program, copy the cells and paste them',
    );
  }
  const { rows, hiddenRows, hiddenColumns } = readSheet(taken.sheet.xml, workbook);
  const remarks: string[] = [];
  const others = visible.filter((sheet) => sheet !== taken.sheet);
  if (others.length > 0) {
    const names = others.map(({ name }) => quote(name)).join(', ');
    remarks.push(
      `${isOrAre(others.length, 'more sheet')} read (${names}): ${quote(taken.sheet.name)} was taken`,
    );
  }
  if (hiddenRows > 0) remarks.push(`${isOrAre(hiddenRows, 'hidden row')} read`);
  if (hiddenColumns > 0) remarks.push(`${isOrAre(hiddenColumns, 'hidden column')} read`);
  return { layout: 'workbook', rows, remarks };
}
