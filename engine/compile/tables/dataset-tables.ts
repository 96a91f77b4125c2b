/** All tables of a dataset; tables that others refer to come first. */

import { memoize } from '../../model/memoize.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import { boundsTable } from './bounds-table.ts';
import { claimsTable } from './claims-table.ts';
import { conflictsTable } from './conflicts-table.ts';
import type { DataTable } from './data-table.ts';
import { entitiesTable } from './entities-table.ts';
import { milestonesTable } from './milestones-table.ts';
import { observationsTable } from './observations-table.ts';
import { sourcesTable } from './sources-table.ts';

/** Published tables of a dataset, as known on its compiled date. Memoized, since they keep the text of their rows. */
export const datasetTables = memoize((compiled: CompiledDataset): readonly DataTable[] => [
  entitiesTable(compiled),
  sourcesTable(compiled),
  observationsTable(compiled),
  claimsTable(compiled),
  milestonesTable(compiled),
  conflictsTable(compiled),
  boundsTable(compiled),
]);
