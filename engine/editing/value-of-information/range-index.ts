/** Maximum and minimum of any range of a fixed list of numbers in constant time, by sparse tables. */

type Pick = (a: number, b: number) => number;

/**
 * Sparse table: for each power of two, the maximum (or minimum) of every range of that length. Any range is covered by two of
 * them, which may overlap. Source: Bender and Farach-Colton, "The LCA Problem Revisited" (2000).
 */
class SparseTable {
  readonly #rows: Int32Array[];
  readonly #pick: Pick;

  constructor(values: Int32Array, pick: Pick) {
    this.#pick = pick;
    this.#rows = [values];
    let row = values;
    for (let length = 1; 2 * length <= values.length; length *= 2) {
      const shorter = row;
      row = new Int32Array(values.length - 2 * length + 1);
      for (let index = 0; index < row.length; index += 1)
        row[index] = pick(shorter[index] ?? 0, shorter[index + length] ?? 0);
      this.#rows.push(row);
    }
  }

  /** Result for the positions from `first` to `last`, both included. */
  query(first: number, last: number): number {
    const power = 31 - Math.clz32(last - first + 1);
    const row = this.#rows[power];
    return this.#pick(row?.[first] ?? 0, row?.[last + 1 - 2 ** power] ?? 0);
  }
}

/** Index of a list of whole numbers for the extremes of its ranges. */
export class RangeIndex {
  readonly #max: SparseTable;
  readonly #min: SparseTable;

  constructor(values: Int32Array) {
    this.#max = new SparseTable(values, Math.max);
    this.#min = new SparseTable(values, Math.min);
  }

  /** Largest value at the positions from `first` to `last`, both included. */
  max(first: number, last: number): number {
    return this.#max.query(first, last);
  }

  /** Smallest value at the positions from `first` to `last`, both included. */
  min(first: number, last: number): number {
    return this.#min.query(first, last);
  }
}
