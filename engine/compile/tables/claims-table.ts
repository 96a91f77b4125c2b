/** Table of claims: published statements of rank with their status. */

import { type Claim, isCounted } from '../../dataset/schema.ts';
import { isKnown, isWithdrawn } from '../../evidence/usable.ts';
import type { ClaimDocument } from '../../model/documents.ts';
import type { ClaimStatus } from '../../model/vocabulary.ts';
import type { CompiledDataset } from '../compile.ts';
import { claimDocument } from '../ranking/row-documents.ts';
import {
  basisColumn,
  entityColumn,
  idColumn,
  levelColumn,
  metricColumn,
  periodColumn,
  statementColumns,
  wordColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, dataTable } from './data-table.ts';

/** Statuses of a claim on its own basis; `basis` occurs only in rankings on other bases. */
const STATUSES: readonly ClaimStatus[] = ['used', 'withdrawn', 'conflict'];

const rank: Column<ClaimDocument> = {
  name: 'rank',
  type: 'integer',
  description: 'The claimed rank among all members of the level; 1 is the highest.',
  constraints: { required: true, minimum: 1 },
  read: (row) => row.rank,
};

function statusOf({ solutions, asOf }: CompiledDataset, claim: Claim): ClaimStatus {
  if (isWithdrawn(claim, asOf)) return 'withdrawn';
  return solutions.get(claim.basis)?.claims.get(claim.id) ?? 'used';
}

/** Builds the table of the claims known on the compiled date, in the order of ids. */
export function claimsTable(compiled: CompiledDataset): DataTable {
  const { dataset, asOf } = compiled;
  return dataTable<ClaimDocument>({
    name: 'claims',
    title: 'Claims',
    description: 'Published statements of rank without all the figures behind them.',
    primaryKey: ['id'],
    columns: [
      idColumn('The id of the claim: entity/metric/period/basis/level/rank/source.'),
      entityColumn,
      metricColumn({ ...dataset, metrics: dataset.metrics.filter(isCounted) }),
      periodColumn,
      basisColumn(dataset),
      levelColumn(dataset),
      rank,
      wordColumn(
        'status',
        'Its status: used, withdrawn, or not used because figures or other claims contradict it (conflict).',
        STATUSES,
        (row) => row.status,
      ),
      ...statementColumns,
    ],
    rows: () =>
      dataset.claims
        .filter((row) => isKnown(row, asOf))
        .map((row) => claimDocument(row, statusOf(compiled, row), asOf)),
  });
}
