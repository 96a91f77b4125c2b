/** Table of sources: publisher, title, URL and date of every publication. */

import type { Source } from '../../model/documents.ts';
import { SOURCE_KINDS } from '../../model/vocabulary.ts';
import type { CompiledDataset } from '../compile.ts';
import { sourceDocument } from '../ranking/row-documents.ts';
import {
  DAY_OR_MONTH_PATTERN,
  ID_PATTERN,
  idColumn,
  textColumn,
  wordColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, dataTable } from './data-table.ts';

function dateColumn(
  name: string,
  description: string,
  read: (row: Source) => string,
): Column<Source> {
  return { name, type: 'token', description, constraints: { pattern: DAY_OR_MONTH_PATTERN }, read };
}

const columns: readonly Column<Source>[] = [
  idColumn('The id of the source.', ID_PATTERN),
  {
    ...textColumn<Source>('publisher', 'Who published it.', (row) => row.publisher),
    constraints: { required: true },
  },
  {
    ...textColumn<Source>('title', 'Its title.', (row) => row.title),
    constraints: { required: true },
  },
  {
    name: 'url',
    type: 'uri',
    description: 'Its URL; empty if it has none.',
    constraints: {},
    read: (row) => row.url,
  },
  dateColumn(
    'published',
    'When it was published: a day or a month; empty if it is undated.',
    (row) => row.published,
  ),
  dateColumn(
    'accessed',
    'When it was read: a day or a month; empty if not recorded.',
    (row) => row.accessed,
  ),
  wordColumn(
    'kind',
    'The kind of publisher: an authority, a company or the press.',
    SOURCE_KINDS,
    (row) => row.kind,
  ),
];

/** Builds the table of all sources of a dataset, in the order of ids. */
export function sourcesTable({ dataset }: CompiledDataset): DataTable {
  return dataTable<Source>({
    name: 'sources',
    title: 'Sources',
    description: 'Who published the figures, where and when.',
    primaryKey: ['id'],
    columns,
    rows: () => dataset.sources.map(sourceDocument),
  });
}
