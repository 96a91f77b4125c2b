/**
 * Tables of claims, published statements of rank with their status, and of conflicts, evidence that cannot all be true,
 * on every basis.
 */
import { type Claim, type Dataset, isCounted } from '../../dataset/schema.ts';
import { isKnown, isWithdrawn } from '../../evidence/cell-evidence.ts';
import { breakFlag } from '../../formats/csv.ts';
import type { ClaimDocument, ConflictRow } from '../../model/documents.ts';
import { type ClaimStatus, CONFLICT_KINDS } from '../../model/vocabulary.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import { claimDocument } from '../ranking/row-documents.ts';
import { vintageSpans } from '../vintages.ts';
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
