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
