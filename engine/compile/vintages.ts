/**
 * What was known when: the vintages of documents by address. A new one begins only where the content differs, so that a
 * document's date says when something in it last changed.
 */
/** What was known from a date (`YYYY-MM-DD`) on; `document` is null from the date on which it ceased to exist. */
export interface Vintage<Document> {
  readonly asOf: string;
  readonly document: Document | null;
}

/** The vintages of documents of one kind. Dates have to come in ascending order. */
export class VintageLog<Document> {
  readonly #kept = new Map<string, Vintage<Document>[]>();

  /**
   * Begins a vintage, unless the document before says the same, and tells whether it did. `make` is only asked for a document
   * that is kept.
   */
  appendIfChanged(
    address: string,
    asOf: string,
    isSame: (before: Document) => boolean,
    make: () => Document,
  ): boolean {
    const before = this.latest(address);
    if (before !== null && isSame(before)) return false;
    this.#begin(address, { asOf, document: make() });
    return true;
  }

  /** From this date on there is no document; tells whether there was one. */
  end(address: string, asOf: string): boolean {
    if (this.latest(address) === null) return false;
    this.#begin(address, { asOf, document: null });
    return true;
  }

  #begin(address: string, vintage: Vintage<Document>): void {
    const kept = this.#kept.get(address);
    if (kept) kept.push(vintage);
    else this.#kept.set(address, [vintage]);
  }

  /** The vintages of an address, ascending by date; none where nothing was ever kept. */
  vintagesOf(address: string): readonly Vintage<Document>[] {
    return this.#kept.get(address) ?? [];
  }

  /** The newest document; null where none exists, or not any more. */
  latest(address: string): Document | null {
    return this.#kept.get(address)?.at(-1)?.document ?? null;
  }

  /** Every address with a vintage, in the order of code units. */
  addresses(): string[] {
    return [...this.#kept.keys()].sort();
  }
}

/** A vintage with its end: the date of the next one, null where it is the newest. */
export interface VintageSpan<Document> extends Vintage<Document> {
  readonly until: string | null;
}

/** The vintages of one address (ascending by date), each with its end. */
export function vintageSpans<Document>(
  vintages: readonly Vintage<Document>[],
): VintageSpan<Document>[] {
  return vintages.map((vintage, index) => ({
    ...vintage,
    until: vintages[index + 1]?.asOf ?? null,
  }));
}
