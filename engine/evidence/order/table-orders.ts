/**
 * Orders that printed tables prove (rule `same-source`, data contract, section 3): a table is printed by one rule, and whatever the
 * rule, it can't reverse two figures, so the one printed larger is strictly above. Orders that form a ring with one another and
 * with bounds are all unused.
 */
import { exceeds } from '../interval.ts';

/** Figures that a source prints as a table with one precision and one qualifier: the value by member. */
export interface PrintedTable {
  readonly source: string;
  readonly values: ReadonlyMap<number, number>;
}

/** An order that a table prints: `upper` larger than `lower`. */
export interface PrintedOrder {
  readonly upper: number;
  readonly lower: number;
  readonly table: PrintedTable;
}

/** Lowest and highest values by element. */
export interface Limits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Members of a table by printed value, ascending; those with the same value are one group. */
function groupsOf({ values }: PrintedTable): number[][] {
  const groups: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [member, value] of [...values].sort(([, a], [, b]) => a - b)) {
    if (exceeds(value, last)) groups.push([member]);
    else groups.at(-1)?.push(member);
    last = value;
  }
  return groups;
}

/** Whether bounds reverse the order of two figures of a table: the higher can't be above the lower. */
function isReversed(groups: readonly (readonly number[])[], { low, high }: Limits): boolean {
  let highestLow = Number.NEGATIVE_INFINITY;
  return groups.some((group) => {
    const isGroupReversed = group.some((member) => !exceeds(high[member] ?? 0, highestLow));
    for (const member of group) highestLow = Math.max(highestLow, low[member] ?? 0);
    return isGroupReversed;
  });
}

/** Orders of members by the tables of a level. */
export class TableOrders {
  readonly tables: readonly PrintedTable[];
  /** Members that a table prints. */
  readonly members: readonly number[];
  /** Groups of each table, ascending, if no member is in two tables and no order is in a ring; else null. */
  readonly groups: readonly (readonly (readonly number[])[])[] | null;
  /** Position of the group of each member in its table, if there are groups. */
  readonly #positions: Float64Array;
  readonly #tableOf: Float64Array;
  /** Used orders, in chains too, and everything that is reachable from a member; null if there are groups. */
  readonly #used: Relation | null = null;
  readonly #reachable: Relation | null = null;

  /** `limits` are those of bounds alone. */
  constructor(tables: readonly PrintedTable[], limits: Limits) {
    this.tables = tables;
    const printed = tables.flatMap(({ values }) => [...values.keys()]);
    this.members = [...new Set(printed)];
    const groups = tables.map(groupsOf);
    this.#positions = new Float64Array(limits.low.length).fill(Number.NaN);
    this.#tableOf = new Float64Array(limits.low.length).fill(Number.NaN);
    // A ring takes two tables with a common member, or a pair that bounds reverse: else each order in it would lower the highs.
    if (
      this.members.length === printed.length &&
      !groups.some((ofTable) => isReversed(ofTable, limits))
    ) {
      this.groups = groups;
      for (const [table, ofTable] of groups.entries()) {
        for (const [position, group] of ofTable.entries()) {
          for (const member of group) {
            this.#positions[member] = position;
            this.#tableOf[member] = table;
          }
        }
      }
      return;
    }
    this.groups = null;
    const isPrinted = (a: number, b: number) => tables.some((table) => printsAbove(table, a, b));
    const reachable = new Relation(
      this.members,
      (a, b) => isPrinted(a, b) || !exceeds(limits.high[b] ?? 0, limits.low[a] ?? 0),
    ).close();
    this.#reachable = reachable;
    this.#used = new Relation(
      this.members,
      (a, b) => isPrinted(a, b) && !reachable.has(b, a),
    ).close();
  }

  /** Whether tables put a above b, directly or in a chain of tables. */
  isAbove(a: number, b: number): boolean {
    if (this.#used) return this.#used.has(a, b);
    return (
      this.#tableOf[a] === this.#tableOf[b] && (this.#positions[a] ?? 0) > (this.#positions[b] ?? 0)
    );
  }

  /** All printed orders of two members. */
  *orders(): Generator<PrintedOrder> {
    for (const table of this.tables) {
      const members = [...table.values.keys()];
      for (const upper of members) {
        for (const lower of members)
          if (printsAbove(table, upper, lower)) yield { upper, lower, table };
      }
    }
  }

  /** Whether a printed order of two members is in a ring. */
  isInRing(upper: number, lower: number): boolean {
    return this.#reachable?.has(lower, upper) === true;
  }
}

/** Whether a table prints a larger value for a than for b. */
export function printsAbove({ values }: PrintedTable, a: number, b: number): boolean {
  return exceeds(values.get(a) ?? Number.NaN, values.get(b) ?? Number.NaN);
}

/** A relation between some of many elements, as a matrix of the pairs that it holds for. */
export class Relation {
  readonly #elements: readonly number[];
  readonly #positions: ReadonlyMap<number, number>;
  readonly #holds: Uint8Array;

  /** The relation that `holds` gives between different elements. */
  constructor(elements: readonly number[], holds: (a: number, b: number) => boolean) {
    this.#elements = elements;
    this.#positions = new Map(elements.map((element, position) => [element, position]));
    this.#holds = new Uint8Array(elements.length ** 2);
    for (const [row, a] of elements.entries()) {
      for (const [column, b] of elements.entries())
        if (a !== b && holds(a, b)) this.#holds[row * elements.length + column] = 1;
    }
  }

  /** Whether it holds for two elements; false for others. */
  has(a: number, b: number): boolean {
    const [row, column] = [this.#positions.get(a), this.#positions.get(b)];
    if (row === undefined || column === undefined) return false;
    return this.#holds[row * this.#elements.length + column] === 1;
  }

  /** Closes the relation transitively (Warshall’s algorithm). Returns itself. */
  close(): this {
    const size = this.#elements.length;
    const holds = this.#holds;
    for (let middle = 0; middle < size; middle += 1) {
      for (let row = 0; row < size; row += 1) {
        if (holds[row * size + middle] !== 1) continue;
        for (let column = 0; column < size; column += 1)
          if (holds[middle * size + column] === 1) holds[row * size + column] = 1;
      }
    }
    return this;
  }
}
