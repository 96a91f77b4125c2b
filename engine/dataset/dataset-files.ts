/** The authored files of a dataset, and the decoding of their text. */

import type { DataError } from './data-error.ts';
import type { FileColumns } from './parse-csv.ts';
import { encodingFix } from './repair/file-fixes.ts';

/** What has the name of a file and isn't one; it isn't read. */
export interface NotAFile {
  readonly instead: 'a folder' | 'a symbolic link' | 'neither a file nor a folder';
}

/** Contents by file name (`dataset.json`, `entities.csv`, …), as text or as bytes in UTF-8. */
export type DatasetFiles = ReadonlyMap<string, string | Uint8Array | NotAFile>;

/** A file's text; null, with an error added, if it can't be read. `dataset` is the dataset's id, which errors print. */
export function readText(
  files: DatasetFiles,
  dataset: string,
  file: string,
  errors: DataError[],
): string | null {
  const content = files.get(file);
  if (typeof content === 'string') return content;
  const error = { file: `${dataset}/${file}`, row: null, column: '', value: '' };
  if (content === undefined) errors.push({ ...error, expected: 'the file, but it is missing' });
  else if ('instead' in content) {
    errors.push({ ...error, expected: `a file, but it is ${content.instead}` });
  } else {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(content);
    } catch (failure) {
      if (!(failure instanceof TypeError)) throw failure;
      const expected = 'text in UTF-8, but some bytes are not';
      errors.push({ ...error, expected, ...encodingFix(content) });
    }
  }
  return null;
}

/** The columns of each CSV file, by file name. */
export const FILE_COLUMNS = {
  'entities.csv': {
    required: ['id', 'name_en', 'name_zh', 'levels', 'parent', 'code'],
    optional: ['wikidata', 'aliases'],
    languages: ['name_'],
  },
  'sources.csv': {
    required: ['id', 'publisher', 'title', 'url', 'published', 'kind'],
    optional: ['accessed', 'table'],
    languages: ['publisher_', 'title_', 'note_'],
  },
  'observations.csv': {
    required: [
      ...['entity', 'metric', 'period', 'basis', 'value', 'precision', 'qualifier', 'yoy'],
      ...['source', 'known_from', 'withdrawn_on', 'withdrawn_reason', 'note'],
    ],
    optional: ['status', 'value_to', 'modelled'],
    languages: ['note_'],
  },
  'claims.csv': {
    required: [
      ...['entity', 'metric', 'period', 'basis', 'level', 'rank', 'source'],
      ...['known_from', 'withdrawn_on', 'withdrawn_reason', 'note'],
    ],
    optional: [],
    languages: ['note_'],
  },
  'complete.csv': {
    required: [
      ...['level', 'metric', 'period', 'basis', 'beyond', 'source'],
      ...['known_from', 'withdrawn_on'],
    ],
    optional: [],
  },
  'milestones.csv': {
    required: ['date', 'entity', 'company', 'value', 'unit', 'title_en', 'title_zh', 'source'],
    optional: [],
    languages: ['title_'],
  },
  'rewrites.csv': { required: ['date', 'from', 'reason'], optional: [] },
  'story.csv': {
    required: ['kind', 'year', 'text_en', 'text_zh', 'source'],
    optional: [],
    languages: ['text_'],
  },
} as const satisfies Record<string, FileColumns>;

/** The name of a CSV file of a dataset. */
export type CsvFileName = keyof typeof FILE_COLUMNS;

/** The optional files of a dataset. */
export const OPTIONAL_FILES: ReadonlySet<string> = new Set<CsvFileName>([
  'claims.csv',
  'complete.csv',
  'milestones.csv',
  'rewrites.csv',
  'story.csv',
]);

/** The names of all files of a dataset. Other files in its folder are ignored. */
export const FILE_NAMES: readonly string[] = ['dataset.json', ...Object.keys(FILE_COLUMNS)];
