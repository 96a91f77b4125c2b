/**
 * What orders the members of a level besides bounds, for one metric and period of a basis: printed tables, and the value below
 * which all are that aren't in the data.
 */

import type { Completeness, Dataset, Observation } from '../../dataset/schema.ts';
import type { Qualifier } from '../../model/vocabulary.ts';
import type { LevelInput } from '../rank.ts';
import { isKnown, isWithdrawn } from '../usable.ts';
import type { PrintedTable } from './table-orders.ts';

/** What orders members besides bounds. Members are numbers: their positions in the order of ids. */
export interface OrderEvidence extends Pick<LevelInput, 'tables' | 'outsiders'> {
  /** The statement that `outsiders` comes from; null in a complete level, and if there is none. */
  readonly beyond: Completeness | null;
}

/** Qualifiers of figures that a rule of printing makes from a value, all in the same way. */
const PRINTED: ReadonlySet<Qualifier> = new Set<Qualifier>([
  'exact',
  'stated',
  'rounded',
  'truncated',
]);

/** Ids of the sources that print tables. */
export function tableSources({ sources }: Pick<Dataset, 'sources'>): ReadonlySet<string> {
  return new Set(sources.flatMap(({ id, table }) => (table ? [id] : [])));
}

/**
 * Groups the used observations of members, one list for each in the order of ids, to tables: those of one source with the same
 * precision and qualifier. `sources` are those that print tables. A member whose cell is in a conflict has an empty list.
 */
export function printedTables(
  observations: readonly (readonly Observation[])[],
  sources: ReadonlySet<string>,
): PrintedTable[] {
  const tables = new Map<string, { source: string; values: Map<number, number> }>();
  for (const [member, rows] of observations.entries()) {
    for (const { source, precision, qualifier, value } of rows) {
      if (!sources.has(source) || !PRINTED.has(qualifier)) continue;
      const key = `${source} ${precision} ${qualifier}`;
      const table = tables.get(key) ?? { source, values: new Map<number, number>() };
      tables.set(key, table);
      table.values.set(member, value);
    }
  }
  return [...tables.values()].filter(({ values }) => values.size > 1);
}

/** The completeness of levels on one basis, as known on a date. */
export class LevelCompleteness {
  readonly #complete: ReadonlySet<string>;
  /** The row with the lowest value, by level, metric and period. */
  readonly #rows = new Map<string, Completeness>();

  /** `rows` are those of one basis; `asOf` is `YYYY-MM-DD`. */
  constructor(levels: Dataset['levels'], rows: readonly Completeness[], asOf: string) {
    this.#complete = new Set(levels.flatMap(({ id, complete }) => (complete ? [id] : [])));
    for (const row of rows.filter((one) => isKnown(one, asOf) && !isWithdrawn(one, asOf))) {
      const key = `${row.level} ${row.metric} ${row.period.id}`;
      const lowest = this.#rows.get(key);
      if (!lowest || row.beyond < lowest.beyond) this.#rows.set(key, row);
    }
  }

  /** What is known of entities that aren’t in the data. */
  of(level: string, metric: string, period: string): Pick<OrderEvidence, 'outsiders' | 'beyond'> {
    if (this.#complete.has(level)) return { outsiders: null, beyond: null };
    const row = this.#rows.get(`${level} ${metric} ${period}`) ?? null;
    return { outsiders: row?.beyond ?? Number.POSITIVE_INFINITY, beyond: row };
  }
}
