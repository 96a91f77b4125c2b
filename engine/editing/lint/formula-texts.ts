/**
 * Warns of texts in CSV files that a spreadsheet would run as formulas. They stay as they are, since escaping them would change what the
 * next reader of the files gets. Separate from the other rules, because any cell of any file may be one.
 */

import { FORMULA } from '../../compile/format-csv.ts';
import { parseRecords } from '../../dataset/csv-records.ts';
import { type DatasetFiles, readText } from '../../dataset/dataset-files.ts';
import type { CsvRecords } from '../../dataset/parse-csv.ts';
import { SUPPRESSION } from './lint.ts';
import type { LintWarning } from './warning.ts';

const REASON =
  'begins as a formula does, which a spreadsheet may run when it opens the file: begin the text with another character if you can';

/** Whether a cell isn't a number, and more than a dash for “nothing”. */
const isFormula = (cell: string) =>
  FORMULA.test(cell) && cell.length > 1 && !Number.isFinite(Number(cell));

/** The formulas in the records of a dataset's CSV files, by file name. The first record of each is its header. */
export function findFormulaTexts(
  dataset: string,
  files: ReadonlyMap<string, CsvRecords>,
): LintWarning[] {
  return [...files].flatMap(([file, [header = [], ...records]]) =>
    records.flatMap((cells, index) => {
      if (cells.some((cell) => SUPPRESSION.test(cell))) return [];
      return cells.flatMap((value, at) => {
        if (!isFormula(value)) return [];
        const place = { file: `${dataset}/${file}`, row: index + 2, column: header[at] ?? '' };
        return [{ ...place, value, reason: REASON }];
      });
    }),
  );
}

/** The records of a dataset's CSV files, which must parse without an error. */
export function readAllRecords(files: DatasetFiles): Map<string, CsvRecords> {
  const names = [...files.keys()].filter((name) => name.endsWith('.csv'));
  return new Map(
    names.map((name) => {
      const text = readText(files, '', name, []) ?? '';
      return [name, parseRecords(text).map(({ cells }) => cells)] as const;
    }),
  );
}
