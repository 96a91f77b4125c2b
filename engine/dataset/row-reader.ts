/** Reads the cells of a row with their schemas, and adds an error with its location for each invalid one. */
import type { infer as Infer } from 'zod/mini';
import type { Texts } from '../model/documents.ts';
import { cellSchemas } from './cell-schemas.ts';
import { CELL_FORMATS, type CellType } from './cells.ts';
import type { DataError } from './data-error.ts';
import type { CsvCells, CsvRow, CsvTable } from './parse-csv.ts';
import { cellFix, wordFix } from './repair/cell-fixes.ts';

type CellValue<Name extends CellType> = Infer<(typeof cellSchemas)[Name]>;

/** The values of valid cells by schema and text: most texts occur in many rows. */
class ValidCells {
  readonly #bySchema = new Map<CellType, Map<string, unknown>>();

  get<Name extends CellType>(schema: Name, text: string): CellValue<Name> | undefined {
    // `add` is the only one that sets a value, and takes that of the schema.
    return this.#bySchema.get(schema)?.get(text) as CellValue<Name> | undefined;
  }

  add<Name extends CellType>(schema: Name, text: string, value: CellValue<Name>): CellValue<Name> {
    const byText = this.#bySchema.get(schema) ?? new Map<string, unknown>();
    this.#bySchema.set(schema, byText.set(text, value));
    return value;
  }
}

export class RowReader {
  readonly row: number;
  readonly #file: string;
  readonly #cells: CsvCells;
  readonly #values: ValidCells;
  readonly #errors: DataError[];

  constructor(file: string, row: CsvRow, values: ValidCells, errors: DataError[]) {
    this.#file = file;
    this.row = row.row;
    this.#cells = row.cells;
    this.#values = values;
    this.#errors = errors;
  }

  /** The text of the cell; empty if the column is missing. */
  raw(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  /** The cell's value; null, with an error added, if it is invalid. */
  read<Name extends CellType>(column: string, schema: Name): CellValue<Name> | null {
    const text = this.raw(column);
    const known = this.#values.get(schema, text);
    if (known !== undefined) return known;
    const result = cellSchemas[schema].safeParse(text);
    if (result.success) return this.#values.add(schema, text, result.data as CellValue<Name>);
    const hint = result.error.issues
      .map((issue) => issue.message)
      .find((words) => words.startsWith('the '));
    const isGood = (word: string) => cellSchemas[schema].safeParse(word).success;
    const fix = cellFix(schema, text, isGood);
    this.addError(column, hint ?? CELL_FORMATS[schema], { fix });
    return null;
  }

  /** The cell's value; null, with an error added, if it is not one of the known ids. */
  readReference(column: string, known: ReadonlySet<string>, what: string): string | null {
    const text = this.raw(column);
    if (known.has(text)) return text;
    const fix = wordFix(text, (word) => known.has(word));
    this.addError(column, known.size <= 12 ? `${what}: ${[...known].join(', ')}` : what, { fix });
    return null;
  }

  /** Texts by language from the columns that begin with `prefix`; English is required. */
  readTexts(prefix: string): { en: string; [language: string]: string } {
    const texts: { en: string; [language: string]: string } = {
      en: this.read(`${prefix}en`, 'requiredText') ?? '',
    };
    for (const [column, text] of this.#cells) {
      if (column.startsWith(prefix) && text !== '') texts[column.slice(prefix.length)] = text;
    }
    return texts;
  }

  /** Texts by language from the columns that begin with `prefix`; null if all are empty. English falls back to `original`. */
  readTranslations(prefix: string, original: string): Texts | null {
    const texts = [...this.#cells].filter(
      ([column, text]) => column.startsWith(prefix) && text !== '',
    );
    const byLanguage = texts.map(([column, text]) => [column.slice(prefix.length), text] as const);
    return texts.length === 0 ? null : { en: original, ...Object.fromEntries(byLanguage) };
  }

  addError(
    column: string,
    expected: string,
    { value = this.raw(column), fix = null }: { value?: string; fix?: string | null } = {},
  ): void {
    const error = { file: this.#file, row: this.row, column, value, expected };
    this.#errors.push(fix === null ? error : { ...error, fix });
  }
}

/** Reads every row; the result omits rows with an error. */
export function mapRows<Row>(
  file: string,
  table: CsvTable,
  errors: DataError[],
  read: (row: RowReader) => Row | null,
): Row[] {
  const rows: Row[] = [];
  const values = new ValidCells();
  for (const row of table.rows) {
    const before = errors.length;
    const result = read(new RowReader(file, row, values, errors));
    if (result !== null && errors.length === before) rows.push(result);
  }
  return rows;
}

/** Adds an error if an earlier row has the same id. */
export function checkDuplicate(
  seen: Map<string, number>,
  id: string,
  row: RowReader,
  column: string,
): void {
  const first = seen.get(id);
  if (first !== undefined)
    row.addError(column, `a unique row, but row ${first} has the same id: ${id}`);
  else seen.set(id, row.row);
}
