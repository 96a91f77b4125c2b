/** Which authored rows differ between two releases of a dataset, and from which date on each difference counts. */
import { deepEqual } from '../compile/incremental/structural-sharing.ts';
import type { DatasetSummary, RowSummary } from './dataset-summary.ts';

/** `withdrawn` is a row that was given a date of withdrawal and nothing else; `removed` one that isn't there any more. */
export type RowChangeKind = 'new' | 'changed' | 'withdrawn' | 'removed';

export interface RowChange {
  readonly kind: 'observation' | 'claim';
  readonly id: string;
  readonly what: RowChangeKind;
  /** The first date as known on which the difference can be seen, `YYYY-MM-DD`. */
  readonly from: string;
}

function earliestDate(...dates: readonly (string | null)[]): string {
  return dates.filter((date) => date !== null).sort()[0] ?? '';
}

type Rows = Readonly<Record<string, RowSummary>>;

function diffRow(
  before: RowSummary | undefined,
  after: RowSummary | undefined,
): Pick<RowChange, 'what' | 'from'> | null {
  if (!before) return after ? { what: 'new', from: after.knownFrom } : null;
  if (!after) return { what: 'removed', from: before.knownFrom };
  const { withdrawnOn: wasWithdrawn, ...was } = before;
  const { withdrawnOn: isWithdrawn, ...is } = after;
  if (!deepEqual(was, is)) {
    return { what: 'changed', from: earliestDate(was.knownFrom, is.knownFrom) };
  }
  if (wasWithdrawn === isWithdrawn) return null;
  const from = earliestDate(wasWithdrawn, isWithdrawn);
  return { what: wasWithdrawn === null ? 'withdrawn' : 'changed', from };
}

function diffRowsOfKind(kind: RowChange['kind'], before: Rows, after: Rows): RowChange[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return ids.flatMap((id) => {
    const found = diffRow(before[id], after[id]);
    return found ? [{ kind, id, ...found }] : [];
  });
}

type Evidence = Pick<DatasetSummary, 'observations' | 'claims'>;
const NOTHING: Evidence = { observations: {}, claims: {} };

/** Observations, then claims, each in the order of ids. Null: the dataset wasn't there, or isn't any more. */
export function diffRows(before: Evidence | null, after: Evidence | null): RowChange[] {
  const [was, is] = [before ?? NOTHING, after ?? NOTHING];
  return [
    ...diffRowsOfKind('observation', was.observations, is.observations),
    ...diffRowsOfKind('claim', was.claims, is.claims),
  ];
}
