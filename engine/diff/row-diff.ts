/**
 * Differences between the authored rows of two releases of a dataset, each with the date from which it takes effect.
 */

import { deepEqual } from '../compile/vintages.ts';
import type { DatasetSummary, RowSummary } from './dataset-summary.ts';
import { differences } from './differences.ts';

/** Kind of change of a row. `withdrawn`: only a withdrawal date was added; `removed`: the row no longer exists. */
export type RowChangeKind = 'new' | 'changed' | 'withdrawn' | 'removed';

/** Change of one authored row. */
export interface RowChange {
  readonly kind: 'observation' | 'claim' | 'completeness';
  readonly id: string;
  readonly what: RowChangeKind;
  /** First `as_of` date on which the difference is visible, `YYYY-MM-DD`. */
  readonly from: string;
}

function earliestDate(...dates: readonly (string | null)[]): string {
  return dates.filter((date) => date !== null).sort()[0] ?? '';
}

type Rows = Readonly<Record<string, RowSummary>>;

function changeOf(
  before: RowSummary | null,
  after: RowSummary | null,
): Pick<RowChange, 'what' | 'from'> {
  if (!before) return { what: 'new', from: after?.knownFrom ?? '' };
  if (!after) return { what: 'removed', from: before.knownFrom };
  const { withdrawnOn: wasWithdrawn, ...was } = before;
  const { withdrawnOn: isWithdrawn, ...is } = after;
  if (!deepEqual(was, is)) {
    return { what: 'changed', from: earliestDate(was.knownFrom, is.knownFrom) };
  }
  const from = earliestDate(wasWithdrawn, isWithdrawn);
  return { what: wasWithdrawn === null ? 'withdrawn' : 'changed', from };
}

function diffRowsOfKind(kind: RowChange['kind'], before: Rows, after: Rows): RowChange[] {
  const mapOf = (rows: Rows) => new Map(Object.entries(rows));
  return differences(mapOf(before), mapOf(after)).map(({ key: id, ...sides }) => ({
    kind,
    id,
    ...changeOf(sides.before, sides.after),
  }));
}

type Evidence = Pick<DatasetSummary, 'observations' | 'claims' | 'completeness'>;
const NOTHING: Evidence = { observations: {}, claims: {}, completeness: {} };

/**
 * Changed observations, then changed claims, then what is said of those that aren't in the data, each in the order of ids. Null represents a release without the dataset.
 */
export function diffRows(before: Evidence | null, after: Evidence | null): RowChange[] {
  const [was, is] = [before ?? NOTHING, after ?? NOTHING];
  return [
    ...diffRowsOfKind('observation', was.observations, is.observations),
    ...diffRowsOfKind('claim', was.claims, is.claims),
    ...diffRowsOfKind('completeness', was.completeness, is.completeness),
  ];
}
