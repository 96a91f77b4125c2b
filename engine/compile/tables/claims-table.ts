/** Table of claims: published statements of rank with their status. */

import { type Claim, type Dataset, isCounted } from '../../dataset/schema.ts';
import { isKnown, isWithdrawn } from '../../evidence/cell-evidence.ts';
import { breakFlag } from '../../formats/flags.ts';
import type { ClaimDocument } from '../../model/documents.ts';
import type { ClaimStatus } from '../../model/vocabulary.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import { claimDocument } from '../ranking/row-documents.ts';
import {
  basisColumn,
  entityColumn,
  flagColumn,
  idColumn,
  levelColumn,
  metricColumn,
  periodColumn,
  statementColumns,
  statementDays,
  translatedNoteColumns,
  wordColumn,
} from './column-definitions.ts';
import {
  type Column,
  type DataTable,
  type DatedRows,
  dataTable,
  rowVersions,
} from './data-table.ts';

/** Statuses of a claim on its own basis; `basis` occurs only in rankings on other bases. */
const STATUSES: readonly ClaimStatus[] = ['used', 'withdrawn', 'conflict'];

const rank: Column<ClaimDocument> = {
  name: 'rank',
  type: 'integer',
  description: 'The claimed rank among all members of the level; 1 is the highest.',
  constraints: { required: true, minimum: 1 },
  read: (row) => row.rank,
};

function flagsColumn({ bases }: Dataset): Column<ClaimDocument> {
  const basisById = new Map(bases.map((basis) => [basis.id, basis]));
  return flagColumn(['b', 's'], ({ basis, period, status }) => {
    const stated = status === 'used' ? 's' : '';
    return breakFlag(basisById.get(basis), period) + stated;
  });
}

function statusOn({ judgements }: CompiledDataset, claim: Claim, day: string): ClaimStatus {
  if (isWithdrawn(claim, day)) return 'withdrawn';
  const judgement = (judgements.get(claim.basis) ?? []).findLast(({ asOf }) => asOf <= day);
  return judgement?.document?.claims.get(claim.id) ?? 'used';
}

/** The versions of a claim: another begins where its status changes. */
function claimVersions(compiled: CompiledDataset, claim: Claim): DatedRows<ClaimDocument>[] {
  const judged = (compiled.judgements.get(claim.basis) ?? []).map(({ asOf }) => asOf);
  const days = new Set([...statementDays(claim, compiled.asOf), ...judged]);
  const statusOfDay = (day: string) => statusOn(compiled, claim, day);
  const changes = [...days]
    .filter((day) => day >= claim.knownFrom)
    .sort()
    .filter(
      (day, index, all) => index === 0 || statusOfDay(day) !== statusOfDay(all[index - 1] ?? ''),
    );
  return rowVersions(changes, (day) => claimDocument(claim, statusOfDay(day), day));
}

/** Builds the table of the claims known on the compiled date, in the order of ids. */
export function claimsTable(compiled: CompiledDataset): DataTable {
  const { dataset, asOf } = compiled;
  const known = dataset.claims.filter((row) => isKnown(row, asOf));
  return dataTable<ClaimDocument>({
    name: 'claims',
    title: 'Statements of rank',
    description: 'Published statements of rank that come without all the figures behind them.',
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
      flagsColumn(dataset),
      ...translatedNoteColumns(known),
    ],
    history: () => known.flatMap((row) => claimVersions(compiled, row)),
  });
}
