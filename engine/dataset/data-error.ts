/**
 * Errors in authored files, all with the same form and wording, so that an editor can find the cell. Parsers collect them, so
 * that all are listed at once.
 */

export interface DataError {
  /** `{dataset}/{file}`. */
  readonly file: string;
  /** The header is row 1; null if the error concerns no row. */
  readonly row: number | null;
  /** A column, or a path into `dataset.json`; empty if the whole file or row is wrong. */
  readonly column: string;
  /** The text found. */
  readonly value: string;
  readonly expected: string;
  /** The probable cause and its fix; null or missing where unknown. */
  readonly fix?: string | null;
}

/** Formats an error on one line: file, row, column, the value found, what was expected, and the fix if there is one. */
export function formatDataError(error: DataError): string {
  const place = [
    error.file,
    error.row === null ? '' : `row ${error.row}`,
    error.column === '' ? '' : `column ${error.column}`,
  ];
  const found = error.value.length > 120 ? `${error.value.slice(0, 117)}...` : error.value;
  const fix = error.fix ? `; ${error.fix}` : '';
  return `${place.filter(Boolean).join(', ')}: found ${JSON.stringify(found)}, expected ${error.expected}${fix}`;
}
