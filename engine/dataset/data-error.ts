/**
 * What is wrong with an authored file, in one shape and one grammar, so that an editor finds the cell.
 * Faults are collected, never thrown one by one: all of them are listed.
 */

export interface DataError {
  /** `{dataset}/{file}`. */
  readonly file: string;
  /** The header is row 1; null where the fault isn't in a row. */
  readonly row: number | null;
  /** A column, or a path into `dataset.json`; empty where the fault is of the whole file or row. */
  readonly column: string;
  /** What was found. */
  readonly value: string;
  readonly expected: string;
  /** What has probably happened to it, and how to undo it; none where nobody can tell. */
  readonly fix?: string | null;
}

/** One line: file, row, column, the value found, what was expected, and where it is known how to undo what was done to it. */
export function formatDataError(fault: DataError): string {
  const place = [
    fault.file,
    fault.row === null ? '' : `row ${fault.row}`,
    fault.column === '' ? '' : `column ${fault.column}`,
  ];
  const found = fault.value.length > 120 ? `${fault.value.slice(0, 117)}...` : fault.value;
  const fix = fault.fix ? `; ${fault.fix}` : '';
  return `${place.filter(Boolean).join(', ')}: found ${JSON.stringify(found)}, expected ${fault.expected}${fix}`;
}
