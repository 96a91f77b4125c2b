/** A folder of authored files into a dataset, or every fault in it. The only reader of authored files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { DataError } from './data-error.ts';
import { isCounted, parseDatasetJson } from './dataset-json.ts';
import { type CsvTable, parseCsv } from './parse-csv.ts';
import { readRewrites } from './read-rewrites.ts';
import {
  FILE_COLUMNS,
  type ReferenceTargets,
  readClaims,
  readEntities,
  readMilestones,
  readObservations,
  readSources,
} from './read-rows.ts';
import { readStory } from './read-story.ts';
import { encodingFix } from './repair/file-fixes.ts';
import type { Dataset, DatasetFile, Entity } from './schema.ts';
import { sortDataset } from './sort-dataset.ts';

type FileName = keyof typeof FILE_COLUMNS;

const OPTIONAL_FILES: ReadonlySet<string> = new Set([
  'claims.csv',
  'milestones.csv',
  'rewrites.csv',
  'story.csv',
]);
const EMPTY: CsvTable = { rows: [], columns: [] };

function readText(path: string, name: string, errors: DataError[]): string | null {
  if (!existsSync(path)) {
    errors.push({
      file: name,
      row: null,
      column: '',
      value: '',
      expected: 'the file, but it is missing',
    });
    return null;
  }
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { row, fix } = encodingFix(bytes);
    const expected = 'text in UTF-8, but some bytes are not';
    errors.push({ file: name, row, column: '', value: '', expected, fix });
    return null;
  }
}

function readCsv(folder: string, file: FileName, errors: DataError[]): CsvTable {
  const path = join(folder, file);
  if (OPTIONAL_FILES.has(file) && !existsSync(path)) return EMPTY;
  const name = `${basename(folder)}/${file}`;
  const text = readText(path, name, errors);
  if (text === null) return EMPTY;
  const { table, errors: found } = parseCsv(name, text, FILE_COLUMNS[file]);
  errors.push(...found);
  return table;
}

/** Rings of parents: each entity that is its own ancestor is a fault. */
function checkParentCycles(
  name: string,
  table: CsvTable,
  entities: ReadonlyMap<string, Entity>,
  errors: DataError[],
): void {
  for (const row of table.rows) {
    const id = row.cells.get('id') ?? '';
    let at = entities.get(id)?.parent ?? null;
    for (let steps = 0; at !== null && steps <= entities.size; steps++) {
      if (at === id) {
        const value = row.cells.get('parent') ?? '';
        errors.push({
          file: name,
          row: row.row,
          column: 'parent',
          value,
          expected: 'a parent that does not lie inside this entity: parents make a ring',
        });
        break;
      }
      at = entities.get(at)?.parent ?? null;
    }
  }
}

function idsOf(table: CsvTable): Set<string> {
  return new Set(table.rows.map((row) => row.cells.get('id') ?? ''));
}

function readFiles(folder: string, file: DatasetFile, errors: DataError[]): Dataset {
  const name = (csv: FileName) => `${basename(folder)}/${csv}`;
  const table = (csv: FileName) => readCsv(folder, csv, errors);
  const entityTable = table('entities.csv');
  const entities = readEntities(name('entities.csv'), entityTable, file, errors);
  const byEntity = new Map(entities.map((entity) => [entity.id, entity]));
  checkParentCycles(name('entities.csv'), entityTable, byEntity, errors);
  const sourceTable = table('sources.csv');
  const sources = readSources(name('sources.csv'), sourceTable, errors);
  const known: ReferenceTargets = {
    entityIds: idsOf(entityTable),
    sourceIds: idsOf(sourceTable),
    entities: byEntity,
    sources: new Map(sources.map((source) => [source.id, source])),
    countedMetrics: new Set(file.metrics.filter(isCounted).map((metric) => metric.id)),
    levels: new Set(file.levels.map((level) => level.id)),
    bases: new Set(file.bases.map((basis) => basis.id)),
  };
  const observations = readObservations(
    name('observations.csv'),
    table('observations.csv'),
    known,
    errors,
  );
  const claims = readClaims(name('claims.csv'), table('claims.csv'), known, errors);
  const milestones = readMilestones(name('milestones.csv'), table('milestones.csv'), known, errors);
  const rewrites = readRewrites(name('rewrites.csv'), table('rewrites.csv'), errors);
  const story = readStory(name('story.csv'), table('story.csv'), known.sourceIds, errors);
  return sortDataset({
    ...file,
    entities,
    sources,
    observations,
    claims,
    milestones,
    rewrites,
    story,
  });
}

/** Loads one dataset's folder. With any fault, `dataset` is null. */
export function loadDataset(folder: string): { dataset: Dataset | null; errors: DataError[] } {
  const errors: DataError[] = [];
  const name = `${basename(folder)}/dataset.json`;
  const text = readText(join(folder, 'dataset.json'), name, errors);
  if (text === null) return { dataset: null, errors };
  const { file, errors: found } = parseDatasetJson(name, text, basename(folder));
  errors.push(...found);
  if (file === null) return { dataset: null, errors };
  const dataset = readFiles(folder, file, errors);
  return { dataset: errors.length === 0 ? dataset : null, errors };
}

function isDatasetFolder(path: string): boolean {
  if (!statSync(path).isDirectory()) return false;
  return ['dataset.json', ...Object.keys(FILE_COLUMNS)].some((file) =>
    existsSync(join(path, file)),
  );
}

/** The folder of a dataset that was loaded from `directory`, which may be that folder itself. */
export function datasetFolder(directory: string, dataset: string): string {
  const root = resolve(directory);
  return isDatasetFolder(root) ? root : join(root, dataset);
}

/**
 * Loads every dataset under a folder (or the one that the folder itself is), in the order of their ids.
 * A folder without any is a fault.
 */
export function loadDatasets(directory: string): { datasets: Dataset[]; errors: DataError[] } {
  const root = resolve(directory);
  const none = (expected: string) => ({
    datasets: [],
    errors: [{ file: directory, row: null, column: '', value: '', expected }],
  });
  if (!existsSync(root)) return none('a folder of datasets, but it does not exist');
  const folders = isDatasetFolder(root)
    ? [root]
    : readdirSync(root)
        .sort()
        .map((entry) => join(root, entry))
        .filter(isDatasetFolder);
  if (folders.length === 0)
    return none('a folder with at least one dataset (a folder with a dataset.json) in it');
  const loaded = folders.map(loadDataset);
  return {
    datasets: loaded.flatMap(({ dataset }) => (dataset ? [dataset] : [])),
    errors: loaded.flatMap(({ errors }) => errors),
  };
}
