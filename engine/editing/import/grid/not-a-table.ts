/** Refuses texts that aren't tables of figures, with what they look like and what to do. */
import { CommandError } from '../../../model/command-error.ts';
import { isHtmlTable } from './format-readers.ts';
import type { Grid } from './grid.ts';
import { quote } from './remarks.ts';

const PASTE_COLUMNS = 'paste at least two columns: a name and a number in each row';

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // One object in each line.
    return /^\s*\{\s*"[^"]*"\s*:/.test(text);
  }
}

/** `Linz (1204), Graz (880)` */
const PAIRS = /^\s*(?:\p{L}[^(),;\t]*\(\d[\d.,' ]*\)[,;]?\s*){2,}$/u;

const WIKI_MARKUP = /^\s*(?:<[^>]*>\s*)?\{\|.*\n(?:[\s\S]*\n)?[|!]/;

/** Throws a `CommandError` if a text is empty, wiki markup, JSON, XML or a page without a table. */
export function refuseOtherText(text: string): void {
  if (text.trim() === '') {
    throw new CommandError('there is no text, expected a table', PASTE_COLUMNS);
  }
  if (isJson(text)) {
    throw new CommandError(
      'this is JSON, expected a table as text',
      'convert it to CSV, with one column for names and one for each series of numbers',
    );
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.every((line) => PAIRS.test(line))) {
    throw new CommandError(
      `this is a list, such as ${quote(lines[0] ?? '')}, expected a table as text`,
      PASTE_COLUMNS,
    );
  }
  if (WIKI_MARKUP.test(text)) {
    throw new CommandError(
      'this is the source text of a wiki, expected a table as text',
      'copy the table from the page itself, as its readers see it, and paste it',
    );
  }
  if (/^\s*<\?xml/i.test(text) && !/<html/i.test(text)) {
    throw new CommandError(
      'this is XML, expected a table as text',
      'open it in the program that made it, copy the cells and paste them',
    );
  }
  if (/^\s*(?:<\?xml|<!doctype html|<html)/i.test(text) && !isHtmlTable(text)) {
    throw new CommandError(
      'the page has no table',
      'select the table in a browser, copy it and paste it: some pages draw tables only when they run',
    );
  }
}

const hasDigits = (text: string) => /\p{N}/u.test(text);
const PERIOD = /^(?:19|20)\d\d(?:\D.*)?$/;

/** Throws a `CommandError` if a grid isn't a table: one column, no row with a number, only headings. */
export function requireFigures({ rows, width }: Grid): void {
  const [first] = rows;
  if (!first) throw new CommandError('there is no text, expected a table', PASTE_COLUMNS);
  if (width < 2) {
    const what = rows.some(({ cells }) => cells.some(({ text }) => text.length > 120))
      ? 'this looks like running text'
      : `the text has ${rows.length} ${rows.length === 1 ? 'line' : 'lines'} of one cell, such as ${quote(first.cells[0]?.text ?? '')}`;
    throw new CommandError(`${what}, expected a name and a number in each row`, PASTE_COLUMNS);
  }
  const figures = rows.filter(({ cells }) => cells.some(({ text }) => hasDigits(text)));
  if (figures.length === 0) {
    throw new CommandError(
      `the table has ${rows.length} rows, but no cell with a number`,
      PASTE_COLUMNS,
    );
  }
  const [only] = figures;
  const isHeading = only?.cells.every(({ text }) => !hasDigits(text) || PERIOD.test(text));
  if (only && rows.length === 1 && isHeading) {
    throw new CommandError(
      `the table has only headings: ${quote(only.cells.map(({ text }) => text).join(', '))}`,
      'copy the rows below them too',
    );
  }
}
