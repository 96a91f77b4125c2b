/** Recognizes headings that look like numbers: `Country, '23, '24`, `City, 202401, 202402`, `Runner, 5K, 10K, Half`. */
import { COLUMN_WORDS } from '../columns/column-words.ts';
import type { TableCell, TableRow } from './table-cell.ts';

const MONTH = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/;
const SHORT_YEAR = /^['’‘]\d\d$/u;
const YEAR_AND_UNIT = /^(?:19|20)\d\d,? [^\d,]+$/u;

/** The form of a number: `1,200` and `87,300` have the same, `5K` and `14:02` haven't. */
const formOf = (text: string) => text.replace(/\d+/g, '9').replace(/\s+/g, ' ').trim();

/** Whether a cell is a number, or looks like one: a time, a score. */
const isNumeric = ({ cell, text }: TableCell) =>
  cell.kind === 'number' || (cell.kind === 'problem' && /\d/.test(text));

/** Whether texts are months of six digits, each later than the one before, or each earlier. */
function areMonths(texts: readonly string[]): boolean {
  const steps = texts.slice(1).map((text, at) => Math.sign(Number(text) - Number(texts[at])));
  return (
    texts.length > 1 &&
    texts.every((text) => MONTH.test(text)) &&
    (steps.every((step) => step > 0) || steps.every((step) => step < 0))
  );
}

/** Whether numbers are of one kind and rise, as distances and sizes do: `5K`, `10K`. */
function areSizes(texts: readonly string[]): boolean {
  const [form = ''] = texts.map(formOf);
  const rises = texts.every(
    (text, at) => at === 0 || Number.parseFloat(text) > Number.parseFloat(texts[at - 1] ?? ''),
  );
  return (
    texts.length > 1 &&
    /^9 ?\p{L}+$/u.test(form) &&
    texts.every((text) => formOf(text) === form) &&
    rises
  );
}

/**
 * Whether a row is a heading although its cells look like numbers: a text, then numbers of a form that none below has. As the
 * first row of a table without headings may differ from the others as well, its first cell has to be a word for a kind of names,
 * or its numbers years, months or sizes that rise.
 */
export function isNumericHeading(row: TableRow, below: readonly TableRow[]): boolean {
  const [first, ...rest] = row.cells;
  const cells = rest.filter(({ text }) => text !== '');
  const numbers = cells.filter(isNumeric);
  if (first?.cell.kind !== 'text' || numbers.length === 0) return false;
  const under = ({ column }: TableCell) =>
    below.flatMap((other) => other.cells[column] ?? []).filter(isNumeric);
  if (numbers.some((cell) => under(cell).length === 0)) return false;
  const texts = numbers.map(({ text }) => text);
  if (areMonths(texts))
    return numbers.some((cell) => under(cell).some(({ text }) => !MONTH.test(text)));
  const forms = new Set(numbers.flatMap(under).map(({ text }) => formOf(text)));
  if (texts.some((text) => forms.has(formOf(text)))) return false;
  if (texts.every((text) => SHORT_YEAR.test(text) || YEAR_AND_UNIT.test(text))) return true;
  return COLUMN_WORDS.name.test(first.text.trim()) || areSizes(texts);
}
