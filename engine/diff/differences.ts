/** Differences between two states, whether of two days or of two releases. */
import { deepEqual } from '../compile/vintages.ts';
import type { DatasetSummary, RowSummary } from './dataset-summary.ts';

/** What a key has before and after; null where it has nothing. */
export interface Pair<Value> {
  readonly key: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

/** Items that appeared and items that are gone. */
export interface ListDiff<Item> {
  readonly appeared: readonly Item[];
  readonly gone: readonly Item[];
}

/** Pairs the values of each key: the keys of `after` in their order, then those that only `before` has. */
export function pairByKey<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Pair<Value>[] {
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => ({
    key,
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }));
}

/** The pairs that differ, in the order of keys. */
export function differences<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Pair<Value>[] {
  return pairByKey(before, after)
    .filter((pair) => !deepEqual(pair.before, pair.after))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Compares two lists; items with the same `keyOf` are the same. */
export function diffLists<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): ListDiff<Item> {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    appeared: after.filter((item) => !was.has(keyOf(item))),
    gone: before.filter((item) => !is.has(keyOf(item))),
  };
}

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
