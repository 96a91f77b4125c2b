/** Chooses what separates the cells of a text: the delimiter about whose number all lines agree, outside quotations and numbers. */
import { CommandError } from '../../../model/command-error.ts';
import { agreement, numberColumns } from './cell-counts.ts';
import { splitDelimited } from './delimited.ts';
import type { GridLayout, TextRow } from './grid.ts';
import { mendCommas } from './mend-commas.ts';
import { areSentences, areWrappedText } from './sentences.ts';

/** The text of a table, with the lines of it that aren't blank. */
export interface TableText {
  readonly text: string;
  readonly lines: readonly string[];
}

export interface DelimitedTable {
  readonly layout: GridLayout;
  readonly rows: readonly TextRow[];
}

interface Candidate extends DelimitedTable {
  readonly cells: number;
  readonly share: number;
}

const LAYOUTS: Readonly<Record<string, GridLayout>> = {
  '\t': 'tabs',
  ';': 'semicolons',
  '；': 'semicolons',
  '|': 'bars',
  '｜': 'bars',
};

export function layoutOf(delimiter: string): GridLayout {
  return LAYOUTS[delimiter] ?? 'commas';
}

function candidate(text: string, delimiter: string): Candidate {
  const rows = splitDelimited(text, delimiter);
  return { layout: layoutOf(delimiter), rows, ...agreement(rows) };
}

const isSound = ({ cells, share }: Candidate, least: number) => cells > 1 && share >= least;

/** Rows without the blank cells that bars at the edges of all of them make. */
function withoutEdges(table: Candidate): Candidate {
  const isEdged = table.rows.every(({ cells }) => cells.length < 2 || cells[0]?.trim() === '');
  if (!isEdged) return table;
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.length > 1 ? cells.slice(1) : cells,
  }));
  return { ...table, rows };
}

/** Runs of tabs where they only align columns: lines agree about the runs and not about the tabs. */
function byTabs({ text, lines }: TableText): Candidate | null {
  const tabbed = lines.filter((line) => /\S\s*\t/.test(line));
  if (tabbed.length === 0) return null;
  const single = candidate(text, '\t');
  const runs = candidate(text.replace(/\t{2,}/g, '\t').replace(/\t+$/gm, ''), '\t');
  if (/\t\t/.test(text) && single.share < 0.6 && runs.share >= 0.9) return runs;
  if (tabbed.length * 2 >= lines.length) return single;
  // A table inside other text: its lines agree with each other.
  const counts = tabbed.filter((line) => line.split('\t').length === single.cells);
  const isTable = counts.length >= 3 && counts.length >= 0.8 * tabbed.length;
  return isTable && numberColumns(single.rows, single.cells) > 0 ? single : null;
}

/** Numbers whose thousands are separated by commas, each as one digit. */
function maskThousands(text: string): string {
  return text.replace(/(?<!\p{Nd}|\.|\p{Nd},)\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})/gu, '0');
}

function columns(table: Candidate): number {
  return numberColumns(table.rows, table.cells);
}

const NUMBER =
  /^(?:(?:\p{Nd}+|\p{Nd}{1,3}(?:,\p{Nd}{2,3})+)(?:\.\p{Nd}+)?|(?:\p{Nd}+|\p{Nd}{1,3}(?:\.\p{Nd}{3})+)(?:,\p{Nd}+)?)$/u;

/** Puts commas apart from digits that they don't make a number of: `9,0.0` is two. */
function splitDigits(text: string): string {
  return text.replace(/\p{Nd}[\p{Nd}.,]*\p{Nd}/gu, (digits) =>
    NUMBER.test(digits) ? digits : digits.replaceAll(',', '_,_'),
  );
}

/** A comma that isn't between two digits. */
const PLAIN_COMMA = /(?<!\p{Nd}),|,(?!\p{Nd})/u;

/** One without a space after it, as files have them and texts don't. */
const TIGHT_COMMA = /(?<!\p{Nd}),\S|,[^\p{Nd}\s]/u;

interface Commas {
  readonly table: Candidate;
  /** The number of columns with numbers if commas don't split thousands. */
  readonly numbers: number;
  /** Whether commas separate more than thousands in most lines with numbers. */
  readonly isEvident: boolean;
  /** Whether they do without spaces after them. */
  readonly isTight: boolean;
  /** Whether a heading has commas as a file would, without a space. */
  readonly hasHeading: boolean;
}

function byCommas({ text, lines }: TableText): Commas | null {
  if (!text.includes(',')) return null;
  const plain = candidate(text, ',');
  const masked = candidate(maskThousands(text), ',');
  // Split thousands make rows of different lengths. The rows keep them.
  const table = masked.share > plain.share ? { ...plain, share: masked.share } : plain;
  if (!isSound(table, 0.5) && !isSound(masked, 0.5)) return null;
  const figures = lines.filter((line) => /\p{Nd}/u.test(line));
  const haveMost = (mark: RegExp) => {
    const found = figures.filter((line) => mark.test(splitDigits(maskThousands(line))));
    return found.length > 0 && found.length >= 0.6 * figures.length;
  };
  const [first = ''] = lines;
  return {
    table,
    numbers: columns(masked),
    isEvident: haveMost(PLAIN_COMMA),
    isTight: haveMost(TIGHT_COMMA),
    hasHeading: /[^\s\p{Nd}],\S/u.test(first),
  };
}

function bySemicolons({ text }: TableText): Candidate | null {
  if (!text.includes(';')) return null;
  const table = candidate(text, ';');
  return isSound(table, 0.5) ? table : null;
}

/** Bars, unless most rows only have one in a name: then another delimiter agrees in more rows, and makes more columns of numbers. */
function byBars({ text }: TableText, others: readonly (Candidate | null)[]): Candidate | null {
  if (!text.includes('|')) return null;
  const table = candidate(text, '|');
  const isBetter = (other: Candidate | null) =>
    other !== null && other.share > table.share && columns(other) > columns(table);
  return isSound(table, 0.6) && !others.some(isBetter) ? withoutEdges(table) : null;
}

/** What the spaces of a text make of it: the number of columns with numbers, 0 if they separate nothing. */
export type SpacesCheck = () => number;

/** The text as a delimited table; null if spaces separate its cells, or nothing does. Throws a `CommandError` if both are possible. */
export function readDelimitedTable(source: TableText, spaces: SpacesCheck): DelimitedTable | null {
  const tabs = byTabs(source);
  if (tabs) return tabs;
  const commas = byCommas(source);
  const semicolons = bySemicolons(source);
  const bars = byBars(source, [semicolons, commas?.isEvident ? commas.table : null]);
  if (bars) return bars;
  if (semicolons) {
    const isComma =
      commas?.isEvident &&
      commas.numbers >= columns(semicolons) &&
      (commas.table.share > semicolons.share || commas.numbers > columns(semicolons));
    if (!isComma) return semicolons;
  }
  const table = commas && chooseCommas(source, commas, spaces);
  if (table)
    return { ...table, rows: mendCommas(table.rows, table.cells, source.text.split('\n')) };
  if (commas) return null;
  return byWideMarks(source);
}

/** Full-width marks. Between digits alone, a comma is a part of numbers: `３１０，２`. */
function byWideMarks({ text, lines }: TableText): Candidate | null {
  const tables = ['，', '、', '；', '｜'].flatMap((mark) => {
    const plain = new RegExp(`(?<!\\p{Nd})${mark}|${mark}(?!\\p{Nd})`, 'u');
    const found = lines.filter((line) => plain.test(line));
    return found.length >= 0.8 * lines.length ? [candidate(text, mark)] : [];
  });
  return tables.find((table) => isSound(table, 0.8) && columns(table) > 0) ?? null;
}

function chooseCommas(source: TableText, commas: Commas, spaces: SpacesCheck): Candidate | null {
  const { table, numbers, isEvident, isTight, hasHeading } = commas;
  if (isEvident) {
    const { lines } = source;
    const quoted = lines.filter((line) => /(?:^|,)"[^"]*"(?=,|$)/.test(line)).length;
    const areProse = quoted * 2 < lines.length && numbers === 0 && areSentences(lines);
    const isText = areWrappedText(lines) || areProse;
    return isText || (!isTight && spaces() > numbers) ? null : table;
  }
  const spaced = spaces();
  if (spaced > 0 && hasHeading && table.share >= 0.8) {
    const line = source.lines.find((text) => /\p{Nd},\p{Nd}{3}/u.test(text)) ?? '';
    throw new CommandError(
      `“${line.trim()}” can be cells separated by commas, or a number with thousands after a space`,
      'paste the table with tabs between the cells, or put quotation marks around numbers with commas',
    );
  }
  // "12,345" alone is a number. A heading with commas, or a third cell, makes it two.
  const isTable = spaced === 0 && (hasHeading || table.cells > 2) && table.share >= 0.8;
  return isTable ? table : null;
}
