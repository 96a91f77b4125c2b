/**
 * Parser of authored files: turns their contents into a dataset, or into every error in them. Does no I/O. Code behind this
 * parser trusts the types.
 */
import type { DataError } from './data-error.ts';
import { type DatasetFiles, readText } from './dataset-files.ts';
import { parseDatasetJson } from './dataset-json.ts';
import { type CsvFileName, FILE_COLUMNS, OPTIONAL_FILES } from './file-columns.ts';
import { cycleText, findCycles } from './find-cycles.ts';
import { type CsvTable, parseCsv } from './parse-csv.ts';
import { readRewrites } from './read-rewrites.ts';
import {
  type ReferenceTargets,
  readClaims,
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

/** Parses the CSV files of one dataset. */
class DatasetParser {
  readonly #files: DatasetFiles;
  readonly #file: DatasetFile;
  readonly #id: string;
  readonly #errors: DataError[];

  constructor(id: string, files: DatasetFiles, file: DatasetFile, errors: DataError[]) {
    this.#id = id;
    this.#files = files;
    this.#file = file;
    this.#errors = errors;
  }

  /** The file's name in errors, and its table, which is empty if the file is missing or can't be parsed. */
  #table(file: CsvFileName): [name: string, table: CsvTable] {
    const name = `${this.#id}/${file}`;
    if (OPTIONAL_FILES.has(file) && !this.#files.has(file)) return [name, EMPTY];
    const text = readText(this.#files, this.#id, file, this.#errors);
    if (text === null) return [name, EMPTY];
    const { table, errors } = parseCsv(name, text, FILE_COLUMNS[file]);
    this.#errors.push(...errors);
    return [name, table];
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
      bases: new Set(this.#file.bases.map((basis) => basis.id)),
    };
    return sortDataset({
      ...this.#file,
      entities,
      sources,
      observations: readObservations(...this.#table('observations.csv'), targets, errors),
      claims: readClaims(...this.#table('claims.csv'), targets, errors),
      milestones: readMilestones(...this.#table('milestones.csv'), targets, errors),
      rewrites: readRewrites(...this.#table('rewrites.csv'), errors),
      story: readStory(...this.#table('story.csv'), targets.sourceIds, errors),
    });
  }
}

/** Parses one dataset. `id` is the name of its folder, which must be the id in `dataset.json`. */
export function parseDataset(id: string, files: DatasetFiles): ParsedDataset {
  const errors: DataError[] = [];
  const text = readText(files, id, 'dataset.json', errors);
  if (text === null) return { dataset: null, errors };
  const { file, errors: jsonErrors } = parseDatasetJson(`${id}/dataset.json`, text, id);
  errors.push(...jsonErrors);
  if (file === null) return { dataset: null, errors };
  const dataset = new DatasetParser(id, files, file, errors).parse();
  return { dataset: errors.length === 0 ? dataset : null, errors };
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
