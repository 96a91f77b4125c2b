/**
 * Log of document vintages by address. A new vintage begins only where the content differs, so the date of a document
 * is the date on which its content last changed.
 */

/** A document as known from a date (`YYYY-MM-DD`) on; `document` is null from the date on which it no longer exists. */
export interface Vintage<Document> {
  readonly asOf: string;
  readonly document: Document | null;
}

/** Vintages of documents of one kind. Dates must be appended in ascending order. */
export class VintageLog<Document> {
  readonly #vintages = new Map<string, Vintage<Document>[]>();

  /**
   * Appends a vintage, unless `isSame` accepts the latest document. Returns whether it did. `make` is called only if
   * the vintage is appended.
   */
  appendIfChanged(
    address: string,
    asOf: string,
    isSame: (before: Document) => boolean,
    make: () => Document,
  ): boolean {
    const before = this.latest(address);
    if (before !== null && isSame(before)) return false;
    this.#append(address, { asOf, document: make() });
    return true;
  }

  /** Ends the document from this date on. Returns whether there was one. */
  end(address: string, asOf: string): boolean {
    if (this.latest(address) === null) return false;
    this.#append(address, { asOf, document: null });
    return true;
  }

  #append(address: string, vintage: Vintage<Document>): void {
    const vintages = this.#vintages.get(address);
    if (vintages) vintages.push(vintage);
    else this.#vintages.set(address, [vintage]);
  }

  /** Vintages of an address, ascending by date; empty for an unknown address. */
  vintagesOf(address: string): readonly Vintage<Document>[] {
    return this.#vintages.get(address) ?? [];
  }

  /** Latest document of an address; null if there is none, or it no longer exists. */
  latest(address: string): Document | null {
    return this.#vintages.get(address)?.at(-1)?.document ?? null;
  }

  /** All addresses with a vintage, in code unit order. */
  addresses(): string[] {
    return [...this.#vintages.keys()].sort();
  }
}

/** Vintage with its end: the date of the next one, or null for the newest. */
export interface VintageSpan<Document> extends Vintage<Document> {
  readonly until: string | null;
}

/** Adds its end to each vintage of one address (ascending by date). */
export function vintageSpans<Document>(
  vintages: readonly Vintage<Document>[],
): VintageSpan<Document>[] {
  return vintages.map((vintage, index) => ({
    ...vintage,
    until: vintages[index + 1]?.asOf ?? null,
  }));
}
