/**
 * Parser of authored files: turns their contents into a dataset, or into every error in them. Does no I/O. Code behind this
 * parser trusts the types.
 */
import type { DataError } from './data-error.ts';
import { type DatasetFiles, readText } from './dataset-files.ts';
import { parseDatasetJson } from './dataset-json.ts';
import { type CsvFileName, FILE_COLUMNS, OPTIONAL_FILES } from './file-columns.ts';
import { cycleText, findCycles } from './find-cycles.ts';
import { type CsvRecords, type CsvTable, parseCsv, tableOf } from './parse-csv.ts';
import { readRewrites } from './read-rewrites.ts';
import {
  type ReferenceTargets,
  readClaims,
  readCompleteness,
  readEntities,
  readMilestones,
  readObservations,
  readSources,
} from './read-rows.ts';
import { readStory } from './read-story.ts';
import { type Dataset, type DatasetFile, type Entity, isCounted } from './schema.ts';
import { sortDataset } from './sort-dataset.ts';

const EMPTY: CsvTable = { rows: [], columns: [] };

/** A dataset, or null and every error in its files. */
export interface ParsedDataset {
  readonly dataset: Dataset | null;
  readonly errors: DataError[];
}

function rowIds(table: CsvTable): Set<string> {
  return new Set(table.rows.map((row) => row.cells.get('id') ?? ''));
}

/** Adds one error for each cycle of entities that contain each other, at the row of its first member. */
function checkParentCycles(
  file: string,
  table: CsvTable,
  entities: ReadonlyMap<string, Entity>,
  errors: DataError[],
): void {
  const cycles = findCycles(entities.keys(), (id) => entities.get(id)?.parent);
  const byFirst = new Map(cycles.map((members) => [members[0] ?? '', members]));
  for (const { row, cells } of table.rows) {
    const id = cells.get('id') ?? '';
    const members = byFirst.get(id);
    if (!members) continue;
    byFirst.delete(id);
    errors.push({
      ...{ file, row, column: 'parent', value: cells.get('parent') ?? '' },
      expected: `a parent that is not inside this entity: parent has the cycle ${cycleText(members)}`,
    });
  }
}

/** The tables of one dataset. */
type TableReader = (file: CsvFileName, name: string, errors: DataError[]) => CsvTable;

/** Reads the tables of files; that of a file that is missing or can't be parsed is empty. */
function readerOfFiles(id: string, files: DatasetFiles): TableReader {
  return (file, name, errors) => {
    if (OPTIONAL_FILES.has(file) && !files.has(file)) return EMPTY;
    const text = readText(files, id, file, errors);
    if (text === null) return EMPTY;
    const { table, errors: own } = parseCsv(name, text, FILE_COLUMNS[file]);
    errors.push(...own);
    return table;
  };
}

/** Parses the tables of one dataset. */
class DatasetParser {
  readonly #readTable: TableReader;
  readonly #file: DatasetFile;
  readonly #id: string;
  readonly #errors: DataError[];

  constructor(id: string, readTable: TableReader, file: DatasetFile, errors: DataError[]) {
    this.#id = id;
    this.#readTable = readTable;
    this.#file = file;
    this.#errors = errors;
  }

  /** The file's name in errors, and its table. */
  #table(file: CsvFileName): [name: string, table: CsvTable] {
    const name = `${this.#id}/${file}`;
    return [name, this.#readTable(file, name, this.#errors)];
  }

  parse(): Dataset {
    const errors = this.#errors;
    const [entityFile, entityTable] = this.#table('entities.csv');
    const entities = readEntities(entityFile, entityTable, this.#file, errors);
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    checkParentCycles(entityFile, entityTable, byId, errors);
    const [sourceFile, sourceTable] = this.#table('sources.csv');
    const sources = readSources(sourceFile, sourceTable, errors);
    const targets: ReferenceTargets = {
      entityIds: rowIds(entityTable),
      sourceIds: rowIds(sourceTable),
      entities: byId,
      sources: new Map(sources.map((source) => [source.id, source])),
      countedMetrics: new Set(this.#file.metrics.filter(isCounted).map((metric) => metric.id)),
      levels: new Set(this.#file.levels.map((level) => level.id)),
      completeLevels: new Set(
        this.#file.levels.flatMap(({ id, complete }) => (complete ? [id] : [])),
      ),
      bases: new Set(this.#file.bases.map((basis) => basis.id)),
    };
    return sortDataset({
      ...this.#file,
      entities,
      sources,
      observations: readObservations(...this.#table('observations.csv'), targets, errors),
      claims: readClaims(...this.#table('claims.csv'), targets, errors),
      completeness: readCompleteness(...this.#table('complete.csv'), targets, errors),
      milestones: readMilestones(...this.#table('milestones.csv'), targets, errors),
      rewrites: readRewrites(...this.#table('rewrites.csv'), errors),
      story: readStory(...this.#table('story.csv'), targets.sourceIds, errors),
    });
  }
}

function parseWith(id: string, json: string, readTable: TableReader): ParsedDataset {
  const { file, errors } = parseDatasetJson(`${id}/dataset.json`, json, id);
  if (file === null) return { dataset: null, errors };
  const dataset = new DatasetParser(id, readTable, file, errors).parse();
  return { dataset: errors.length === 0 ? dataset : null, errors };
}

/** Parses one dataset. `id` is the name of its folder, which must be the id in `dataset.json`. */
export function parseDataset(id: string, files: DatasetFiles): ParsedDataset {
  const errors: DataError[] = [];
  const json = readText(files, id, 'dataset.json', errors);
  return json === null ? { dataset: null, errors } : parseWith(id, json, readerOfFiles(id, files));
}

/** A dataset that isn't text yet: the text of `dataset.json`, and the records of the CSV files that it has. */
export interface DatasetRecords {
  readonly json: string;
  readonly records: ReadonlyMap<CsvFileName, CsvRecords>;
}

/** Parses a dataset as `parseDataset` parses its files, without making and reading their text. */
export function parseDatasetRecords(id: string, { json, records }: DatasetRecords): ParsedDataset {
  return parseWith(id, json, (file, name, errors) => {
    const own = records.get(file);
    if (!own) return EMPTY;
    const { table, errors: found } = tableOf(name, own, FILE_COLUMNS[file]);
    errors.push(...found);
    return table;
  });
}

/** Parses several datasets by id: those without an error, in the order of ids, and the errors of the others. */
export function parseDatasets(folders: ReadonlyMap<string, DatasetFiles>): {
  datasets: Dataset[];
  errors: DataError[];
} {
  const parsed = [...folders]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([id, files]) => parseDataset(id, files));
  return {
    datasets: parsed.flatMap(({ dataset }) => dataset ?? []),
    errors: parsed.flatMap(({ errors }) => errors),
  };
}
