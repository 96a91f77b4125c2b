/**
 * Reads the rows of authored files, one function for each file. Each collects every error; the result omits rows with an error
 * and is used only if there are none.
 */

import { parseDayOrMonth } from '../model/period.ts';
import { type Qualifier, RANGE_QUALIFIERS } from '../model/vocabulary.ts';
import type { DataError } from './data-error.ts';
import type { CsvTable } from './parse-csv.ts';
import { wordFix } from './repair/cell-fixes.ts';
import { checkDuplicate, mapRows, type RowReader } from './row-reader.ts';
import type {
  Claim,
  Completeness,
  DatasetFile,
  Entity,
  Knowledge,
  Milestone,
  Observation,
  Remark,
  SourceRow,
} from './schema.ts';

/** The items that rows may refer to. */
export interface ReferenceTargets {
  /** Ids of all rows, including rows with an error, so that one error doesn't cause many. */
  readonly entityIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly countedMetrics: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly completeLevels: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

/** Splits a cell with several texts at `;`. */
function splitList(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}

export function readEntities(
  file: string,
  table: CsvTable,
  dataset: DatasetFile,
  errors: DataError[],
): Entity[] {
  const seen = new Map<string, number>();
  const levels = new Set(dataset.levels.map((level) => level.id));
  const ids = new Set(table.rows.map((row) => row.cells.get('id') ?? ''));
  return mapRows(file, table, errors, (row) => {
    const id = row.read('id', 'id');
    if (id !== null) checkDuplicate(seen, id, row, 'id');
    const entityLevels = row.read('levels', 'levels') ?? [];
    for (const level of entityLevels) {
      if (!levels.has(level))
        row.addError('levels', `levels of dataset.json: ${[...levels].join(', ')}`, {
          value: level,
        });
    }
    const parent = row.read('parent', 'optionalReference');
    if (parent !== null && !ids.has(parent))
      row.addError('parent', 'the id of an entity in this file, or empty', {
        fix: wordFix(parent, (word) => ids.has(word)),
      });
    return {
      id: id ?? '',
      name: row.readTexts('name_'),
      levels: entityLevels,
      parent,
      code: row.raw('code'),
      wikidata: row.read('wikidata', 'wikidata') ?? '',
      aliases: splitList(row.raw('aliases')),
    };
  });
}

export function readSources(file: string, table: CsvTable, errors: DataError[]): SourceRow[] {
  const seen = new Map<string, number>();
  return mapRows(file, table, errors, (row) => {
    const id = row.read('id', 'id');
    if (id !== null) checkDuplicate(seen, id, row, 'id');
    const published = row.read('published', 'optionalDate');
    const accessed = row.read('accessed', 'optionalDate');
    if (published === '' && accessed === '') {
      row.addError(
        'published',
        'a date, YYYY-MM-DD or YYYY-MM (or empty, if accessed says when it was read)',
      );
    }
    const publisher = row.read('publisher', 'requiredText') ?? '';
    const title = row.read('title', 'requiredText') ?? '';
    const name = row.readTranslations('publisher_', publisher);
    const titles = row.readTranslations('title_', title);
    const note = row.readTranslations('note_', '');
    if (note?.en === '') row.addError('note_en', 'the note in English');
    return {
      id: id ?? '',
      publisher,
      ...(name && { name }),
      title,
      ...(titles && { titles }),
      ...(note && { note }),
      url: row.read('url', 'url') ?? '',
      published: published ?? '',
      accessed: accessed ?? '',
      kind: row.read('kind', 'kind') ?? 'press',
      ...(row.read('table', 'mark') && { table: true }),
    };
  });
}

function readKnownDates(row: RowReader, source: SourceRow | undefined): Knowledge {
  const from = row.read('known_from', 'optionalDate');
  const withdrawn = row.read('withdrawn_on', 'optionalDate');
  const known = from || source?.published || source?.accessed || '';
  return {
    knownFrom: parseDayOrMonth(known) ?? '',
    withdrawnOn: withdrawn ? parseDayOrMonth(withdrawn) : null,
    withdrawnReason: row.raw('withdrawn_reason'),
  };
}

/** The note of a row, and its translations. */
function readRemark(row: RowReader): Remark {
  const note = row.raw('note');
  const notes = row.readTranslations('note_', note);
  if (notes && note === '') row.addError('note', 'the note that the other columns translate');
  return { note, ...(notes && { notes }) };
}

/** What a row is about, its source, and when it is known. */
function readSubject(row: RowReader, known: ReferenceTargets) {
  const metric =
    row.readReference('metric', known.countedMetrics, 'a counted metric of dataset.json') ?? '';
  const period = row.read('period', 'period');
  const basis = row.readReference('basis', known.bases, 'a basis of dataset.json') ?? '';
  const source =
    row.readReference('source', known.sourceIds, 'the id of a source in sources.csv') ?? '';
  return { metric, period, basis, source, ...readKnownDates(row, known.sources.get(source)) };
}

/** The columns that observations and claims share. */
function readStatement(row: RowReader, known: ReferenceTargets) {
  const entity =
    row.readReference('entity', known.entityIds, 'the id of an entity in entities.csv') ?? '';
  return { entity, ...readSubject(row, known), ...readRemark(row) };
}

/** The precision of a figure; null if its qualifier has none, whatever the cell contains. */
function readPrecision(row: RowReader, qualifier: Qualifier | null): number | null {
  if (qualifier !== null && (qualifier === 'exact' || RANGE_QUALIFIERS.has(qualifier))) return null;
  if (row.raw('precision') === '') {
    row.addError(
      'precision',
      'the unit of the last stated digit (it may be empty only if the qualifier is exact, at-least, at-most or between)',
    );
  }
  return row.read('precision', 'precision');
}

/** The upper end of a figure that is `between` two values; null for others, which must not have one. */
function readValueTo(
  row: RowReader,
  qualifier: Qualifier | null,
  value: number | null,
): number | null {
  const text = row.raw('value_to');
  if (qualifier !== 'between') {
    if (qualifier !== null && text !== '')
      row.addError('value_to', 'an empty cell, as only the qualifier between has an upper end');
    return null;
  }
  const valueTo = row.read('value_to', 'valueTo');
  if (text === '' || (valueTo !== null && value !== null && valueTo < value)) {
    const lowest = value === null ? 'value' : `value, ${value}`;
    row.addError('value_to', `the upper end, a plain number not below ${lowest}`);
  }
  return valueTo;
}

export function readObservations(
  file: string,
  table: CsvTable,
  known: ReferenceTargets,
  errors: DataError[],
): Observation[] {
  const seen = new Map<string, number>();
  return mapRows(file, table, errors, (row) => {
    const statement = readStatement(row, known);
    const { period } = statement;
    const value = row.read('value', 'value');
    const qualifier = row.read('qualifier', 'qualifier');
    const precision = readPrecision(row, qualifier);
    const valueTo = readValueTo(row, qualifier, value);
    const status = row.read('status', 'status');
    const yoy = row.read('yoy', 'yoy');
    const modelled = row.read('modelled', 'mark');
    if (period === null || value === null || qualifier === null || status === null) return null;
    const id = [
      statement.entity,
      statement.metric,
      period.id,
      statement.basis,
      statement.source,
    ].join('/');
    checkDuplicate(seen, id, row, 'source');
    const stated = { value, ...(valueTo === null ? {} : { valueTo }), precision, qualifier };
    return { ...statement, id, period, ...stated, status, yoy, ...(modelled && { modelled }) };
  });
}

export function readClaims(
  file: string,
  table: CsvTable,
  known: ReferenceTargets,
  errors: DataError[],
): Claim[] {
  const seen = new Map<string, number>();
  return mapRows(file, table, errors, (row) => {
    const statement = readStatement(row, known);
    const { period } = statement;
    const level = row.readReference('level', known.levels, 'a level of dataset.json') ?? '';
    const entityLevels = known.entities.get(statement.entity)?.levels;
    if (level !== '' && entityLevels && !entityLevels.includes(level)) {
      row.addError(
        'level',
        `a level that ${statement.entity} belongs to: ${entityLevels.join(', ')}`,
      );
    }
    const rank = row.read('rank', 'rank');
    if (period === null || rank === null) return null;
    const { entity, metric, basis, source } = statement;
    const id = [entity, metric, period.id, basis, level, rank, source].join('/');
    checkDuplicate(seen, id, row, 'source');
    return { ...statement, id, period, level, rank };
  });
}

export function readCompleteness(
  file: string,
  table: CsvTable,
  known: ReferenceTargets,
  errors: DataError[],
): Completeness[] {
  const seen = new Map<string, number>();
  return mapRows(file, table, errors, (row) => {
    const level = row.readReference('level', known.levels, 'a level of dataset.json') ?? '';
    if (known.completeLevels.has(level))
      row.addError('level', 'a level that isn’t complete; dataset.json says that this one is');
    const statement = readSubject(row, known);
    const { period } = statement;
    const beyond = row.read('beyond', 'value');
    if (period === null || beyond === null) return null;
    const id = [level, statement.metric, period.id, statement.basis, statement.source].join('/');
    checkDuplicate(seen, id, row, 'source');
    return { ...statement, id, level, period, beyond };
  });
}

export function readMilestones(
  file: string,
  table: CsvTable,
  known: ReferenceTargets,
  errors: DataError[],
): Milestone[] {
  return mapRows(file, table, errors, (row) => ({
    date: row.read('date', 'date') ?? '',
    entity:
      row.readReference('entity', known.entityIds, 'the id of an entity in entities.csv') ?? '',
    company: row.raw('company'),
    value: row.read('value', 'optionalNumber'),
    unit: row.raw('unit'),
    title: row.readTexts('title_'),
    source: row.readReference('source', known.sourceIds, 'the id of a source in sources.csv') ?? '',
  }));
}
