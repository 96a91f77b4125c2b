/** Parser of a dataset: the text of its files becomes a `Dataset`, or every error with its file, line and column. */

import { parseDayOrMonth, parsePeriod } from '../model/period.ts';
import type { DataError } from './data-error.ts';
import {
  type CsvFileName,
  type DatasetFiles,
  FILE_COLUMNS,
  OPTIONAL_FILES,
  readText,
} from './dataset-files.ts';
import { rewriteId, sortDataset } from './indexed-dataset.ts';
import { type CsvRecords, type CsvTable, parseCsv, tableOf } from './parse-csv.ts';
import {
  type ReferenceTargets,
  readClaims,
  readCompleteness,
  readEntities,
  readMilestones,
  readObservations,
  readSources,
} from './read-rows.ts';
import { checkDuplicate, mapRows, type RowReader } from './row-reader.ts';
import {
  type Dataset,
  type DatasetFile,
  datasetSchema,
  type Entity,
  isCounted,
  type Metric,
  type Rewrite,
  type StoryRow,
} from './schema.ts';

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

type Note = (path: string, value: unknown, expected: string) => void;

function checkIds(list: string, items: readonly { id: string }[], note: Note): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) note(`${list}.${index}.id`, id, `each id once in ${list}`);
    seen.add(id);
  });
}

/** Adds one error for each cycle of metrics that are parts of themselves. */
function checkPartOfCycles(metrics: readonly Metric[], note: Note): void {
  const indexes = new Map(metrics.map(({ id }, index) => [id, index]));
  const partOf = (id: string) => metrics[indexes.get(id) ?? -1]?.partOf;
  for (const members of findCycles(indexes.keys(), partOf)) {
    const [first = ''] = members;
    note(
      `metrics.${indexes.get(first)}.partOf`,
      partOf(first),
      `a metric that is not a part of this one: partOf has the cycle ${cycleText(members)}`,
    );
  }
}

function checkMetrics(file: DatasetFile, note: Note): void {
  const counted = new Set(file.metrics.filter(isCounted).map((metric) => metric.id));
  const expected = `a counted metric: ${[...counted].join(', ')}`;
  file.metrics.forEach((metric, index) => {
    const path = `metrics.${index}`;
    const kinds = [metric.partOf, metric.share, metric.growth].filter((kind) => kind !== undefined);
    if (kinds.length > 1) note(path, metric.id, 'at most one of partOf, share and growth');
    if (metric.partOf !== undefined && !counted.has(metric.partOf))
      note(`${path}.partOf`, metric.partOf, expected);
    if (metric.growth !== undefined && !counted.has(metric.growth))
      note(`${path}.growth`, metric.growth, expected);
    metric.share?.forEach((id, at) => {
      if (!counted.has(id)) note(`${path}.share.${at}`, id, expected);
    });
  });
  checkPartOfCycles(file.metrics, note);
}

function checkDefaults({ defaults, metrics, levels }: DatasetFile, note: Note): void {
  const find = (items: readonly { id: string }[], id: string) =>
    items.some((item) => item.id === id);
  const ids = (items: readonly { id: string }[]) => items.map((item) => item.id).join(', ');
  if (!find(metrics, defaults.metric))
    note('defaults.metric', defaults.metric, `a metric: ${ids(metrics)}`);
  if (!find(levels, defaults.level))
    note('defaults.level', defaults.level, `a level: ${ids(levels)}`);
  if (parsePeriod(defaults.period)?.id !== defaults.period) {
    note('defaults.period', defaults.period, 'a period in its shortest spelling, such as 2025');
  }
}

/** Parses the text of a `dataset.json`; `file` is null if it doesn't match the schema. Its id must be the name of its `folder`. */
function parseDatasetJson(
  name: string,
  text: string,
  folder: string,
): { file: DatasetFile | null; errors: DataError[] } {
  const errors: DataError[] = [];
  const note: Note = (column, value, expected) =>
    errors.push({
      file: name,
      row: null,
      column,
      value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
      expected,
    });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    note(
      '',
      text.slice(0, 40),
      `JSON (${error instanceof Error ? error.message : 'it cannot be parsed'})`,
    );
    return { file: null, errors };
  }
  const result = datasetSchema.safeParse(json, { reportInput: true });
  if (!result.success) {
    for (const issue of result.error.issues)
      note(issue.path.join('.'), issue.input ?? null, issue.message);
    return { file: null, errors };
  }
  const file = result.data;
  if (file.id !== folder) note('id', file.id, `the name of its folder, ${folder}`);
  checkIds('metrics', file.metrics, note);
  checkIds('levels', file.levels, note);
  checkIds('bases', file.bases, note);
  file.bases.forEach(({ from, to }, index) => {
    if (from !== undefined && to !== undefined && to < from)
      note(`bases.${index}.to`, to, `a month not before from, ${from}`);
  });
  checkMetrics(file, note);
  checkDefaults(file, note);
  return { file, errors };
}

const KINDS: ReadonlySet<string> = new Set<StoryRow['kind']>(['break', 'opinion']);

/** The year of a break; an opinion has none. */
function readYear(row: RowReader, kind: StoryRow['kind']): string | null {
  const year = row.raw('year');
  if (kind === 'break' && !/^\d{4}$/.test(year))
    row.addError('year', 'the first year after the break, YYYY');
  if (kind === 'opinion' && year !== '')
    row.addError('year', 'an empty cell: an opinion has no year');
  return year || null;
}

/** Reads the rows and adds every error. Keeps the order of the file, because pages show the rows in it. */
function readStory(
  file: string,
  table: CsvTable,
  sourceIds: ReadonlySet<string>,
  errors: DataError[],
): StoryRow[] {
  return mapRows(file, table, errors, (row) => {
    const kind =
      row.readReference('kind', KINDS, 'a kind of row') === 'break' ? 'break' : 'opinion';
    return {
      kind,
      year: KINDS.has(row.raw('kind')) ? readYear(row, kind) : null,
      text: row.readTexts('text_'),
      source: row.readReference('source', sourceIds, 'the id of a source in sources.csv') ?? '',
    };
  });
}

/** Reads the rows and adds every error. A repeated row is an error, and so is one whose `from` is after its `date`. */
function readRewrites(file: string, table: CsvTable, errors: DataError[]): Rewrite[] {
  const seen = new Map<string, number>();
  return mapRows(file, table, errors, (row) => {
    const date = parseDayOrMonth(row.read('date', 'date') ?? '');
    const from = parseDayOrMonth(row.read('from', 'date') ?? '');
    const reason = row.read('reason', 'requiredText');
    if (date === null || from === null || reason === null) return null;
    if (from > date) row.addError('from', `a date that is not after the row's own, ${date}`);
    const rewrite = { date, from, reason };
    checkDuplicate(seen, rewriteId(rewrite), row, 'reason');
    return rewrite;
  });
}

/** Finds cycles in a relation in which each item has at most one parent. */

/** The maximum number of members that an error names. */
const MAX_NAMED = 10;

/** The cycles, each as its members from child to parent. Linear in the number of items. */
function findCycles(
  ids: Iterable<string>,
  parentOf: (id: string) => string | null | undefined,
): string[][] {
  const visited = new Set<string>();
  const cycles: string[][] = [];
  for (const id of ids) {
    const path: string[] = [];
    let next: string | null = id;
    while (next !== null && !visited.has(next)) {
      visited.add(next);
      path.push(next);
      next = parentOf(next) ?? null;
    }
    // A path that ends at an item of an earlier path closes no new cycle.
    const start = next === null ? -1 : path.indexOf(next);
    if (start >= 0) cycles.push(path.slice(start));
  }
  return cycles;
}

/** Formats the members of a cycle for an error: `a, b, c`, or the first ten and the number of the others. */
function cycleText(members: readonly string[]): string {
  const named = members.slice(0, MAX_NAMED).join(', ');
  const rest = members.length - MAX_NAMED;
  return rest > 0 ? `${named} and ${rest} more` : named;
}
