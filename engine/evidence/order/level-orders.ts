/** Orders of the levels of one solved basis, by metric and period, with the evidence that they follow from. */
import type { Completeness, Dataset, Observation } from '../../dataset/schema.ts';
import type { Qualifier } from '../../model/vocabulary.ts';
import { isKnown, isWithdrawn } from '../cell-evidence.ts';
import type { NumberedOrder, OrderOf } from '../claim-statuses.ts';
import type { ComponentSolutions } from '../component-solver.ts';
import { findCell, type Grid } from '../grid.ts';
import { OPEN } from '../interval.ts';
import type { LevelInput } from '../rank.ts';
import { LevelOrder } from './level-order.ts';
import type { PrintedTable } from './table-orders.ts';

/** A member with figures that tables print in an order which can’t be used: its cell, and the figures of the ring in these tables. */
export interface RingMember {
  readonly cell: number;
  readonly rows: readonly Observation[];
}

/** Cells of the members of a level in one metric and period, in the order of ids; undefined where the grid has none. */
type LevelCells = readonly (number | undefined)[];

/** The orders of all levels of a basis. Cells are numbers of its grid. */
export class LevelOrders {
  readonly #grid: Grid;
  readonly #solutions: ComponentSolutions;
  readonly #tables: ReadonlySet<string>;
  readonly #completeness: LevelCompleteness;

  /** `tables` are the ids of the sources that print tables. */
  constructor(
    grid: Grid,
    solutions: ComponentSolutions,
    tables: ReadonlySet<string>,
    completeness: LevelCompleteness,
  ) {
    this.#grid = grid;
    this.#solutions = solutions;
    this.#tables = tables;
    this.#completeness = completeness;
  }

  #cellsOf(level: string, metric: string, period: string): LevelCells {
    const { entities, members } = this.#grid;
    return (members.get(level) ?? []).map((entity) =>
      findCell(this.#grid, entities[entity] ?? '', metric, period),
    );
  }

  /** Used observations of a cell; none if the cell is in a conflict. */
  #rowsOf(cell: number | undefined): readonly Observation[] {
    const component = cell === undefined ? undefined : this.#solutions.ofCell(cell);
    if (cell === undefined || !component) return [];
    const local = this.#solutions.localCell(component, cell);
    const evidence = component.evidence.cells.get(local);
    if (!evidence || component.frozen.has(local)) return [];
    const { rows, reported, growth } = evidence;
    return reported.conflict.length + (growth?.conflict.length ?? 0) > 0 ? [] : rows;
  }

  #evidence(cells: LevelCells, level: string, metric: string, period: string): OrderEvidence {
    return {
      tables:
        this.#tables.size === 0
          ? []
          : printedTables(
              cells.map((cell) => this.#rowsOf(cell)),
              this.#tables,
            ),
      ...this.#completeness.of(level, metric, period),
    };
  }

  /** What orders the members of a level besides bounds (ids). */
  evidence(level: string, metric: string, period: string): OrderEvidence {
    return this.#evidence(this.#cellsOf(level, metric, period), level, metric, period);
  }

  #order(cells: LevelCells, evidence: OrderEvidence): LevelOrder {
    const intervals = cells.map((cell) =>
      cell === undefined ? OPEN : this.#solutions.boundsOf(cell),
    );
    return new LevelOrder({ ...evidence, intervals });
  }

  /** The order of the level that claims are about. */
  readonly of: OrderOf = ({ level, metric, period }): NumberedOrder => {
    const cells = this.#cellsOf(level, metric, period.id);
    const members = this.#grid.members.get(level) ?? [];
    const numbers = new Map(
      members.map((entity, number) => [this.#grid.entities[entity] ?? '', number]),
    );
    return {
      order: this.#order(cells, this.#evidence(cells, level, metric, period.id)),
      numberOf: (entity) => numbers.get(entity),
    };
  };

  /**
   * Members of rings of printed orders, each once. `metrics` are the ids of the metrics with used observations, by period id.
   */
  rings(metrics: ReadonlyMap<string, ReadonlySet<string>>): RingMember[] {
    if (this.#tables.size === 0) return [];
    const found = new Map<number, Set<Observation>>();
    for (const [period, ids] of metrics) {
      for (const metric of ids) {
        for (const level of this.#grid.members.keys())
          this.#findRings(found, level, metric, period);
      }
    }
    return [...found].map(([cell, rows]) => ({
      cell,
      rows: [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    }));
  }

  #findRings(
    found: Map<number, Set<Observation>>,
    level: string,
    metric: string,
    period: string,
  ): void {
    const cells = this.#cellsOf(level, metric, period);
    const evidence = this.#evidence(cells, level, metric, period);
    if (evidence.tables.length === 0) return;
    for (const { upper, lower, table } of this.#order(cells, evidence).unused) {
      const printed = [cells[upper], cells[lower]];
      const rows = printed.flatMap((cell) =>
        this.#rowsOf(cell).filter((row) => row.source === table.source),
      );
      for (const cell of printed) {
        if (cell === undefined) continue;
        const known = found.get(cell) ?? new Set<Observation>();
        found.set(cell, new Set([...known, ...rows]));
      }
    }
  }
}

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
