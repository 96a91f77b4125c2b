/**
 * Authored rows into the rows of a dataset. Each function reads one file's rows and notes every fault; a row
 * with a fault is left out of the result, which nobody uses then.
 */

import { parseDate } from '../model/iso-date.ts';
import type { Fault } from './data-error.ts';
import type { Table, TableForm } from './parse-csv.ts';
import { storyForm } from './read-story.ts';
import { wordDamage } from './repair/cell-fix.ts';
import { each, noteRepeated, type RowReader } from './row-reader.ts';
import type {
  Claim,
  DatasetFile,
  Entity,
  Knowledge,
  Milestone,
  Observation,
  SourceRow,
} from './schema.ts';

/** The columns of each file, as the contract lists them. */
export const forms = {
  'entities.csv': {
    required: ['id', 'name_en', 'name_zh', 'levels', 'parent', 'code'],
    optional: ['aliases'],
    languages: ['name_'],
  },
  'sources.csv': {
    required: ['id', 'publisher', 'title', 'url', 'published', 'kind'],
    optional: ['accessed'],
  },
  'observations.csv': {
    required: [
      ...[
        'entity',
        'metric',
        'period',
        'basis',
        'value',
        'precision',
        'qualifier',
        'yoy',
        'source',
      ],
      ...['known_from', 'withdrawn_on', 'withdrawn_reason', 'note'],
    ],
    optional: ['status'],
  },
  'claims.csv': {
    required: [
      ...['entity', 'metric', 'period', 'basis', 'level', 'rank', 'source'],
      ...['known_from', 'withdrawn_on', 'withdrawn_reason', 'note'],
    ],
    optional: [],
  },
  'milestones.csv': {
    required: ['date', 'entity', 'company', 'value', 'unit', 'title_en', 'title_zh', 'source'],
    optional: [],
    languages: ['title_'],
  },
  'rewrites.csv': { required: ['date', 'from', 'reason'], optional: [] },
  'story.csv': storyForm,
} as const satisfies Record<string, TableForm>;

/** What rows may refer to. */
export interface Known {
  /** Ids of all rows, also of rows with a fault, so that one fault doesn't make many. */
  readonly entityIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly countedMetrics: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
}

/** The texts of a cell that holds several, split by `;`. */
function split(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}

export function readEntities(
  file: string,
  table: Table,
  dataset: DatasetFile,
  faults: Fault[],
): Entity[] {
  const seen = new Map<string, number>();
  const levels = new Set(dataset.levels.map((level) => level.id));
  const ids = new Set(table.rows.map((row) => row.cells.get('id') ?? ''));
  return each(file, table, faults, (row) => {
    const id = row.read('id', 'id');
    if (id !== null) noteRepeated(seen, id, row, 'id');
    const own = row.read('levels', 'levels') ?? [];
    for (const level of own) {
      if (!levels.has(level))
        row.fault('levels', `levels of dataset.json: ${[...levels].join(', ')}`, { value: level });
    }
    const parent = row.read('parent', 'optionalReference');
    if (parent !== null && !ids.has(parent))
      row.fault('parent', 'the id of an entity in this file, or empty', {
        undo: wordDamage(parent, (word) => ids.has(word)),
      });
    return {
      id: id ?? '',
      name: row.readTexts('name_'),
      levels: own,
      parent,
      code: row.raw('code'),
      aliases: split(row.raw('aliases')),
    };
  });
}

export function readSources(file: string, table: Table, faults: Fault[]): SourceRow[] {
  const seen = new Map<string, number>();
  return each(file, table, faults, (row) => {
    const id = row.read('id', 'id');
    if (id !== null) noteRepeated(seen, id, row, 'id');
    const published = row.read('published', 'optionalDate');
    const accessed = row.read('accessed', 'optionalDate');
    if (published === '' && accessed === '') {
      row.fault(
        'published',
        'a date, YYYY-MM-DD or YYYY-MM (or empty, if accessed says when it was read)',
      );
    }
    return {
      id: id ?? '',
      publisher: row.read('publisher', 'requiredText') ?? '',
      title: row.read('title', 'requiredText') ?? '',
      url: row.read('url', 'url') ?? '',
      published: published ?? '',
      accessed: accessed ?? '',
      kind: row.read('kind', 'kind') ?? 'press',
    };
  });
}

function readKnowledge(row: RowReader, source: SourceRow | undefined): Knowledge {
  const from = row.read('known_from', 'optionalDate');
  const withdrawn = row.read('withdrawn_on', 'optionalDate');
  const known = from || source?.published || source?.accessed || '';
  return {
    knownFrom: parseDate(known) ?? '',
    withdrawnOn: withdrawn ? parseDate(withdrawn) : null,
    withdrawnReason: row.raw('withdrawn_reason'),
  };
}

/** The columns that observations and claims share. */
function readStatement(row: RowReader, known: Known) {
  const entity =
    row.readKnown('entity', known.entityIds, 'the id of an entity in entities.csv') ?? '';
  const metric =
    row.readKnown('metric', known.countedMetrics, 'a counted metric of dataset.json') ?? '';
  const period = row.read('period', 'period');
  const basis = row.readKnown('basis', known.bases, 'a basis of dataset.json') ?? '';
  const source =
    row.readKnown('source', known.sourceIds, 'the id of a source in sources.csv') ?? '';
  return {
    entity,
    metric,
    period,
    basis,
    source,
    ...readKnowledge(row, known.sources.get(source)),
    note: row.raw('note'),
  };
}

export function readObservations(
  file: string,
  table: Table,
  known: Known,
  faults: Fault[],
): Observation[] {
  const seen = new Map<string, number>();
  return each(file, table, faults, (row) => {
    const statement = readStatement(row, known);
    const { period } = statement;
    const value = row.read('value', 'value');
    const qualifier = row.read('qualifier', 'qualifier');
    const precision = qualifier === 'exact' ? null : row.read('precision', 'precision');
    if (qualifier !== 'exact' && row.raw('precision') === '') {
      row.fault(
        'precision',
        'the unit of the last stated digit (it may be empty only if the qualifier is exact)',
      );
    }
    const status = row.read('status', 'status');
    const yoy = row.read('yoy', 'yoy');
    if (period === null || value === null || qualifier === null || status === null) return null;
    const id = [
      statement.entity,
      statement.metric,
      period.id,
      statement.basis,
      statement.source,
    ].join('/');
    noteRepeated(seen, id, row, 'source');
    return { ...statement, id, period, value, precision, qualifier, status, yoy };
  });
}

export function readClaims(file: string, table: Table, known: Known, faults: Fault[]): Claim[] {
  const seen = new Map<string, number>();
  return each(file, table, faults, (row) => {
    const statement = readStatement(row, known);
    const { period } = statement;
    const level = row.readKnown('level', known.levels, 'a level of dataset.json') ?? '';
    const own = known.entities.get(statement.entity)?.levels;
    if (level !== '' && own && !own.includes(level)) {
      row.fault('level', `a level that ${statement.entity} belongs to: ${own.join(', ')}`);
    }
    const rank = row.read('rank', 'rank');
    if (period === null || rank === null) return null;
    const { entity, metric, basis, source } = statement;
    const id = [entity, metric, period.id, basis, level, rank, source].join('/');
    noteRepeated(seen, id, row, 'source');
    return { ...statement, id, period, level, rank };
  });
}

export function readMilestones(
  file: string,
  table: Table,
  known: Known,
  faults: Fault[],
): Milestone[] {
  return each(file, table, faults, (row) => ({
    date: row.read('date', 'date') ?? '',
    entity: row.readKnown('entity', known.entityIds, 'the id of an entity in entities.csv') ?? '',
    company: row.raw('company'),
    value: row.read('value', 'optionalNumber'),
    unit: row.raw('unit'),
    title: row.readTexts('title_'),
    source: row.readKnown('source', known.sourceIds, 'the id of a source in sources.csv') ?? '',
  }));
}
