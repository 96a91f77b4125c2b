/** Warnings about texts: placeholders, wrong encodings, codes without their leading zero, and texts that a spreadsheet would run. */

import { parseRecords } from '../../dataset/csv-records.ts';
import { type DatasetFiles, readText } from '../../dataset/dataset-files.ts';
import type { CsvRecords } from '../../dataset/parse-csv.ts';
import type { Dataset } from '../../dataset/schema.ts';
import { FORMULA } from '../../formats/csv.ts';
import { type LintWarning, SUPPRESSION } from './warning.ts';

/** The beginning of a placeholder text. */
export const PLACEHOLDER_PREFIX = 'To be written: ';

/** Whether a warning is about a text that is still to be written. */
export function isPlaceholderWarning({ value }: { readonly value: string }): boolean {
  return value.startsWith(PLACEHOLDER_PREFIX);
}

/** A warning about a text, with its location. */
export interface TextWarning {
  readonly file: string;
  /** The id of the row, or null in `dataset.json`. */
  readonly id: string | null;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** UTF-8 read as Windows-1252: each Chinese character becomes three characters, each accented letter two. */
const MOJIBAKE =
  /[\u00c2\u00c3][\u0080-\u00bf]|[\u00e3-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{2}/;

function encodingProblem(text: string): string | null {
  if (text.includes('\ufffd') || text.includes('锟斤拷')) {
    return 'has lost characters in an encoding conversion: write it again';
  }
  if (MOJIBAKE.test(text)) {
    return 'was read in the wrong encoding (UTF-8 as Windows-1252): import the CSV with “65001: Unicode (UTF-8)”';
  }
  return null;
}

function collectTexts(dataset: Dataset): Omit<TextWarning, 'reason'>[] {
  const file = 'dataset.json';
  const maps: readonly (readonly [string, Readonly<Record<string, string>> | undefined])[] = [
    ['title', dataset.title],
    ['description', dataset.description],
    ...(['metrics', 'levels', 'bases'] as const).flatMap((list) =>
      dataset[list].flatMap(
        (item, at) =>
          [
            [`${list}.${at}.title`, item.title],
            [`${list}.${at}.description`, item.description],
          ] as const,
      ),
    ),
  ];
  return [
    ...maps.flatMap(([path, texts]) =>
      Object.entries(texts ?? {}).map(([language, value]) => ({
        ...{ file, id: null, column: `${path}.${language}`, value },
      })),
    ),
    ...dataset.entities.flatMap(({ id, name }) =>
      Object.entries(name).map(([language, value]) => ({
        ...{ file: 'entities.csv', id, column: `name_${language}`, value },
      })),
    ),
    ...dataset.sources.flatMap(({ id, publisher, title }) =>
      Object.entries({ publisher, title }).map(([column, value]) => ({
        ...{ file: 'sources.csv', id, column, value },
      })),
    ),
  ];
}

function findShortCodes({ entities }: Dataset): TextWarning[] {
  const coded = entities.filter(({ code }) => /^\d+$/.test(code));
  const lengths = Map.groupBy(coded, ({ code }) => code.length);
  const [usual] = [...lengths].toSorted(([, a], [, b]) => b.length - a.length);
  if (!usual) return [];
  const [length] = usual;
  const short = lengths.get(length - 1) ?? [];
  return short.map(({ id, code }) => ({
    ...{ file: 'entities.csv', id, column: 'code', value: code },
    reason: `has one digit fewer than the others: a spreadsheet drops leading zeros; write 0${code}, in a column formatted as text`,
  }));
}

/** All warnings of the texts of a dataset. */
export function findTextProblems(dataset: Dataset): TextWarning[] {
  const found = collectTexts(dataset).flatMap((text) => {
    const reason = text.value.startsWith(PLACEHOLDER_PREFIX)
      ? 'is still to be written'
      : encodingProblem(text.value);
    return reason === null ? [] : [{ ...text, reason }];
  });
  return [...found, ...findShortCodes(dataset)];
}

// Warns of texts in CSV files that a spreadsheet would run as formulas. They stay as they are, since escaping them would change
// what the next reader of the files gets. Separate from the other rules, because any cell of any file may be one.

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
