/**
 * Tables of entities, to which the rows of all other tables refer by id, and of milestones, dated events that no ranking
 * uses.
 */

import type { Milestone } from '../../dataset/schema.ts';
import type { EntityRow, MilestoneRow } from '../../model/documents.ts';
import { parseDayOrMonth } from '../../model/period.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import {
  DAY_OR_MONTH_PATTERN,
  entityColumn,
  ID_PATTERN,
  idColumn,
  languageColumns,
  sourceColumn,
  textColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, dataTable, rowVersions, undated } from './data-table.ts';
import { sourceDays } from './sources-table.ts';

const levels: Column<EntityRow> = {
  name: 'levels',
  type: 'list',
  description: 'The tiers in which it is compared, separated by semicolons.',
  constraints: { required: true },
  read: (row) => row.levels,
};

const parent: Column<EntityRow> = {
  name: 'parent',
  type: 'token',
  description: 'The entity that contains it entirely; empty if none is given.',
  constraints: {},
  references: 'entities',
  read: (row) => row.parent,
};

const wikidata: Column<EntityRow> = {
  name: 'wikidata',
  type: 'token',
  description: 'The id of its Wikidata item, or empty.',
  constraints: { pattern: 'Q[1-9][0-9]*' },
  read: (row) => row.wikidata,
};

const aliases: Column<EntityRow> = {
  name: 'aliases',
  type: 'list',
  description: 'Other names, in any language, separated by semicolons.',
  constraints: {},
  read: (row) => row.aliases,
};

/** Builds the table of all entities of a dataset, in the order of ids. */
export function entitiesTable({ dataset }: CompiledDataset): DataTable {
  const rows: readonly EntityRow[] = dataset.entities.map((entity) => ({
    id: entity.id,
    name: entity.name,
    levels: entity.levels,
    parent: entity.parent,
    code: entity.code,
    wikidata: entity.wikidata,
    aliases: entity.aliases ?? [],
  }));
  const names = languageColumns<EntityRow>(
    'name',
    'Its name',
    rows.map((row) => row.name),
    (row) => row.name,
  );
  return dataTable<EntityRow>({
    name: 'entities',
    title: 'Places or companies',
    description: 'What is ranked.',
    primaryKey: ['id'],
    columns: [
      idColumn('The id of the entity.', ID_PATTERN),
      ...names,
      levels,
      parent,
      textColumn('code', 'Its official code, or empty.', (row) => row.code),
      wikidata,
      aliases,
    ],
    history: () => undated(rows),
  });
}

const date: Column<MilestoneRow> = {
  name: 'date',
  type: 'token',
  description: 'When it happened: a day, or a month if the day is unknown.',
  constraints: { required: true, pattern: DAY_OR_MONTH_PATTERN },
  read: (row) => row.date,
};

const value: Column<MilestoneRow> = {
  name: 'value',
  type: 'number',
  description: 'The number that was reached, in `unit`; empty if the event is not about a number.',
  constraints: {},
  read: (row) => row.value,
};

/** Compares milestones by date, entity and title, so that the result is independent of the order of rows. */
function byDate(a: Milestone, b: Milestone): number {
  const parts = (row: Milestone) => [row.date, row.entity, row.title.en, row.source].join('\n');
  return parts(a) < parts(b) ? -1 : 1;
}

function milestoneRow({
  date,
  entity,
  company,
  value,
  unit,
  title,
  source,
}: Milestone): MilestoneRow {
  return { date, entity, company, value, unit, title, source };
}

/** The day from which on a milestone is known: that of its source, but not before it happened. */
function knownFrom({ date, source }: MilestoneRow, days: ReadonlyMap<string, string>): string {
  const happened = parseDayOrMonth(date) ?? '';
  const published = days.get(source) ?? '';
  return [happened, published].sort().at(-1) ?? '';
}

/** Builds the table of all milestones of a dataset, ascending by date. */
export function milestonesTable({ dataset }: CompiledDataset): DataTable {
  const rows = dataset.milestones.toSorted(byDate).map(milestoneRow);
  const days = sourceDays(dataset);
  const titles = languageColumns<MilestoneRow>(
    'title',
    'What happened,',
    rows.map((row) => row.title),
    (row) => row.title,
  );
  return dataTable<MilestoneRow>({
    name: 'milestones',
    title: 'Milestones',
    description: 'Dated events. No ranking uses them.',
    primaryKey: [],
    columns: [
      date,
      entityColumn,
      textColumn('company', 'The company whose event it is, or empty.', (row) => row.company),
      value,
      textColumn('unit', 'The unit of `value`.', (row) => row.unit),
      ...titles,
      sourceColumn,
    ],
    history: () => rows.flatMap((row) => rowVersions([knownFrom(row, days)], () => row)),
  });
}
