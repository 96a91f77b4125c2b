/** Table of conflicts: evidence that cannot all be true, on every basis. */

import type { ConflictRow } from '../../model/documents.ts';
import { CONFLICT_KINDS } from '../../model/vocabulary.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import { vintageSpans } from '../vintages.ts';
import {
  basisColumn,
  entityColumn,
  metricColumn,
  periodColumn,
  wordColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, type DatedRows, dataTable } from './data-table.ts';

function listColumn(
  name: 'observations' | 'claims' | 'sources',
  description: string,
): Column<ConflictRow> {
  return { name, type: 'list', description, constraints: {}, read: (row) => row[name] };
}

/** The conflicts of each date; bases are in the order of the dataset. */
function conflictsByDate({ dataset, judgements }: CompiledDataset): DatedRows<ConflictRow>[] {
  return dataset.bases.flatMap(({ id: basis }) =>
    vintageSpans(judgements.get(basis) ?? []).map(({ asOf, until, document }) => ({
      from: asOf,
      until,
      rows: () => document?.conflicts.map((conflict) => ({ basis, ...conflict })) ?? [],
    })),
  );
}

/** Builds the table of the conflicts. */
export function conflictsTable(compiled: CompiledDataset): DataTable {
  const { dataset } = compiled;
  return dataTable<ConflictRow>({
    name: 'conflicts',
    title: 'Contradictions',
    description:
      'Evidence that can’t all be true, so it isn’t relied on where it contradicts itself.',
    primaryKey: [],
    columns: [
      basisColumn(dataset),
      entityColumn,
      metricColumn(dataset),
      periodColumn,
      wordColumn(
        'kind',
        'What is in conflict: figures of one value (observations), growth rates of one value (growth), consequences of several figures (rules), or a claim and the figures or other claims (claim).',
        CONFLICT_KINDS,
        (row) => row.kind,
      ),
      listColumn('observations', 'The ids of the observations, separated by semicolons.'),
      listColumn('claims', 'The ids of the claims, separated by semicolons.'),
      listColumn('sources', 'The ids of their sources, separated by semicolons.'),
    ],
    history: () => conflictsByDate(compiled),
  });
}
