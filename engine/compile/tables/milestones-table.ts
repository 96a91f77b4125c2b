/** Table of milestones: dated events, which no ranking uses. */

import type { Milestone } from '../../dataset/schema.ts';
import type { MilestoneRow } from '../../model/documents.ts';
import { parseDayOrMonth } from '../../model/iso-date.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import {
  DAY_OR_MONTH_PATTERN,
  entityColumn,
  languageColumns,
  sourceColumn,
  textColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, dataTable, rowVersions } from './data-table.ts';
import { sourceDays } from './source-days.ts';

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
