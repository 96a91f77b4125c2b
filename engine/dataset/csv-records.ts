/**
 * The syntax of CSV (RFC 4180): splits text into records with their lines, and formats records as text. Pasted tables need other
 * delimiters and looser rules about quotation marks as well.
 */

/** One row of cells. */
export interface CsvRecord {
  /** The line of the text on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * What quotation marks mean. `strict`: as in RFC 4180, anything else is an error. `spaced`: spaces around cells and quotations are left
 * out, and marks inside an unquoted cell are characters. `lenient`: text may also follow a quotation, which is then no quotation.
 * `none`: marks are characters.
 */
export type Quoting = 'strict' | 'spaced' | 'lenient' | 'none';

export interface CsvSyntax {
  /** What separates cells; a comma by default. */
  readonly delimiter?: string;
  /** `strict` by default. */
  readonly quoting?: Quoting;
  /** Called before each cell is read, with its line; may throw. */
  readonly onCell?: (line: number) => void;
}

/** Text that isn't CSV. */
export class CsvError extends Error {
  /** The number of the record, from 1. */
  readonly record: number;

  constructor(message: string, record: number) {
    super(message);
    this.record = record;
  }
}

const QUOTE = '"';
const BYTE_ORDER_MARK = /^\uFEFF/;
const LINE_END = /\r\n|\r|\n/g;

class RecordParser {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #quoting: Quoting;
  readonly #isTrimmed: boolean;
  readonly #onCell: CsvSyntax['onCell'];
  readonly #records: CsvRecord[] = [];
  #at = 0;
  #line = 1;

  constructor(text: string, { delimiter = ',', quoting = 'strict', onCell }: CsvSyntax) {
    this.#text = text.replace(BYTE_ORDER_MARK, '');
    this.#delimiter = delimiter;
    this.#quoting = quoting;
    this.#onCell = onCell;
    this.#isTrimmed = quoting === 'spaced' || quoting === 'none';
  }

  parse(): CsvRecord[] {
    while (this.#at < this.#text.length) {
      this.#records.push({ line: this.#line, cells: this.#readCells() });
    }
    return this.#records;
  }

  #readCells(): string[] {
    const cells: string[] = [];
    for (;;) {
      this.#onCell?.(this.#line);
      cells.push(this.#readCell(cells.length));
      if (!this.#text.startsWith(this.#delimiter, this.#at)) break;
      this.#at += this.#delimiter.length;
    }
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    this.#line += 1;
    return cells;
  }

  #readCell(index: number): string {
    if (this.#isTrimmed) this.#skipSpaces();
    if (this.#quoting !== 'none' && this.#text[this.#at] === QUOTE) return this.#readQuoted();
    const cell = this.#readPlain();
    const mark = this.#quoting === 'strict' ? cell.indexOf(QUOTE) : -1;
    if (mark >= 0) {
      const value = JSON.stringify(cell.slice(0, mark));
      const place = `on field ${index} at line ${this.#line}`;
      throw this.#error(`Invalid Opening Quote: a quote is found ${place}, value is ${value}`);
    }
    return this.#isTrimmed ? cell.trimEnd() : cell;
  }

  #readQuoted(): string {
    const start = this.#at + 1;
    let end = this.#text.indexOf(QUOTE, start);
    // Two marks stand for one.
    while (end >= 0 && this.#text[end + 1] === QUOTE) end = this.#text.indexOf(QUOTE, end + 2);
    if (end < 0) {
      this.#countLines(this.#text.slice(start, -1));
      const place = `with an opening quote at line ${this.#line}`;
      throw this.#error(`Quote Not Closed: the parsing is finished ${place}`);
    }
    const raw = this.#text.slice(start, end);
    this.#countLines(raw);
    this.#at = end + 1;
    const cell = raw.replaceAll(QUOTE + QUOTE, QUOTE);
    if (this.#isTrimmed) this.#skipSpaces();
    if (this.#isCellEnd()) return cell;
    if (this.#quoting === 'lenient') return QUOTE + cell + QUOTE + this.#readPlain();
    const found = `got "${this.#text[this.#at]}" at line ${this.#line}`;
    const expected =
      'instead of delimiter, record delimiter, trimable character (if activated) or comment';
    throw this.#error(`Invalid Closing Quote: ${found} ${expected}`);
  }

  /** Reads up to the end of the cell. */
  #readPlain(): string {
    const start = this.#at;
    while (!this.#isCellEnd()) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #skipSpaces(): void {
    while (!this.#isCellEnd() && this.#text[this.#at]?.trim() === '') this.#at += 1;
  }

  #isCellEnd(): boolean {
    const next = this.#text[this.#at];
    if (next === undefined || next === '\n' || next === '\r') return true;
    return this.#text.startsWith(this.#delimiter, this.#at);
  }

  #countLines(text: string): void {
    this.#line += text.match(LINE_END)?.length ?? 0;
  }

  #error(message: string): CsvError {
    return new CsvError(message, this.#records.length + 1);
  }
}

/** Splits text into records; skips a byte order mark. Throws a `CsvError` if a quotation is wrong. */
export function parseRecords(text: string, syntax: CsvSyntax = {}): CsvRecord[] {
  return new RecordParser(text, syntax).parse();
}

function formatCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll(QUOTE, QUOTE + QUOTE)}"` : cell;
}

/** Formats records as lines of comma-separated cells; quotes only the cells that need it. */
export function formatRecords(records: readonly (readonly string[])[], lineEnd = '\n'): string {
  return records.map((cells) => cells.map(formatCell).join(',') + lineEnd).join('');
}
