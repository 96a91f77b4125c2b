/** The files of a dataset and their columns, as the contract lists them. */
import type { FileColumns } from './parse-csv.ts';

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
