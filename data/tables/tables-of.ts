/** All tables of a dataset, those first that others refer to. */
import type { CompiledDataset } from '../compile.ts';
import { boundsTable } from './bounds.ts';
import { claimsTable } from './claims.ts';
import { conflictsTable } from './conflicts.ts';
import type { DataTable } from './data-table.ts';
import { entitiesTable } from './entities.ts';
import { milestonesTable } from './milestones.ts';
import { observationsTable } from './observations.ts';
import { sourcesTable } from './sources.ts';

/** The tables that are published of a dataset, as known on its compiled date. */
export function tablesOf(compiled: CompiledDataset): readonly DataTable[] {
  return [
    entitiesTable(compiled),
    sourcesTable(compiled),
    observationsTable(compiled),
    claimsTable(compiled),
    milestonesTable(compiled),
    conflictsTable(compiled),
    boundsTable(compiled),
  ];
}
