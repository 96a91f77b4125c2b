/** Table of sources: publisher, title, URL and date of every publication. */

import type { Dataset } from '../../dataset/schema.ts';
import type { Source, Texts } from '../../model/documents.ts';
import { parseDayOrMonth } from '../../model/period.ts';
import { SOURCE_KINDS } from '../../model/vocabulary.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import { sourceDocument } from '../ranking/row-documents.ts';
import {
  DAY_OR_MONTH_PATTERN,
  ID_PATTERN,
  idColumn,
  languageColumns,
  textColumn,
  wordColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, dataTable, rowVersions } from './data-table.ts';

function dateColumn(
  name: string,
  description: string,
  read: (row: Source) => string,
): Column<Source> {
  return { name, type: 'token', description, constraints: { pattern: DAY_OR_MONTH_PATTERN }, read };
}

const publisher: Column<Source> = {
  ...textColumn<Source>(
    'publisher',
    'Who published it, as it names itself.',
    (row) => row.publisher,
  ),
  constraints: { required: true },
};

const title: Column<Source> = {
  ...textColumn<Source>('title', 'Its title, as published.', (row) => row.title),
  constraints: { required: true },
};

const url: Column<Source> = {
  name: 'url',
  type: 'uri',
  description: 'Its URL; empty if it has none.',
  constraints: {},
  read: (row) => row.url,
};

const published = dateColumn(
  'published',
  'When it was published: a day or a month; empty if it is undated.',
  (row) => row.published,
);

const accessed = dateColumn(
  'accessed',
  'When it was read: a day or a month; empty if not recorded.',
  (row) => row.accessed,
);

const kind = wordColumn<Source>(
  'kind',
  'The kind of publisher: an authority, a company or the press.',
  SOURCE_KINDS,
  (row) => row.kind,
);

const table: Column<Source> = textColumn(
  'table',
  'Whether it prints its figures by one rule, as an office’s table does: `yes`, or empty.',
  (row) => (row.table ? 'yes' : ''),
);

/** Columns of a text by language that a source needn't have. */
function optionalTexts(
  rows: readonly Source[],
  prefix: string,
  what: string,
  read: (row: Source) => Texts | undefined,
): Column<Source>[] {
  const texts = rows.flatMap((row) => read(row) ?? []);
  const columns = languageColumns<Source>(prefix, what, texts, (row) => read(row) ?? { en: '' });
  return columns.map((column) => ({ ...column, constraints: {} }));
}

function columnsOf(rows: readonly Source[]): Column<Source>[] {
  return [
    idColumn('The id of the source.', ID_PATTERN),
    publisher,
    ...optionalTexts(rows, 'publisher', 'Who published it,', (row) => row.name),
    title,
    ...optionalTexts(rows, 'title', 'Its title', (row) => row.titles),
    url,
    published,
    accessed,
    kind,
    ...optionalTexts(rows, 'note', 'A remark by the editors', (row) => row.note),
    table,
  ];
}

/** Builds the table of all sources of a dataset, in the order of ids. */
export function sourcesTable({ dataset }: CompiledDataset): DataTable {
  const days = sourceDays(dataset);
  const rows = dataset.sources.map(sourceDocument);
  return dataTable<Source>({
    name: 'sources',
    title: 'Sources',
    description: 'Who published the figures, where and when.',
    primaryKey: ['id'],
    columns: columnsOf(rows),
    history: () => rows.flatMap((row) => rowVersions([days.get(row.id) ?? ''], () => row)),
  });
}

/**
 * The day from which on each source is known, by id: its date of publication, else that on which it was read, or the day from which
 * on a row that names it is known, if that is earlier. Empty for a source without any.
 */
export function sourceDays({
  sources,
  observations,
  claims,
  completeness,
}: Dataset): ReadonlyMap<string, string> {
  const days = new Map(
    sources.map(({ id, published, accessed }) => [
      id,
      parseDayOrMonth(published || accessed) ?? '',
    ]),
  );
  for (const { source, knownFrom } of [...observations, ...claims, ...completeness]) {
    if (knownFrom < (days.get(source) ?? '')) days.set(source, knownFrom);
  }
  return days;
}
