/** Table of entities. Rows of all other tables refer to them by id. */

import type { EntityRow } from '../../model/documents.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import { ID_PATTERN, idColumn, languageColumns, textColumn } from './column-definitions.ts';
import { type Column, type DataTable, dataTable, undated } from './data-table.ts';

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
