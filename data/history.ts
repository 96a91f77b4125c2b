/**
 * What was known when: the vintages of documents by address. A new one begins only where the content differs, so that a
 * document's date says when something in it last changed.
 */
import { hash } from 'node:crypto';

/** What was known from a date (`YYYY-MM-DD`) on; `document` is null from the date on which it ceased to exist. */
export interface Vintage<Document> {
  readonly asOf: string;
  readonly document: Document | null;
}

interface Kept<Document> {
  readonly vintages: Vintage<Document>[];
  /** Its hash, for the content itself can be long. */
  content: string | null;
}

/** The content by which vintages of a document are told apart: all but its date and its links. */
export function contentOf(document: object): string {
  return JSON.stringify({ ...document, asOf: '', links: null });
}

/** The vintages of documents of one kind. Dates have to come in ascending order. */
export class History<Document> {
  readonly #kept = new Map<string, Kept<Document>>();

  /**
   * Begins a vintage where `content` differs from that of the one before, and tells whether it did. `make` is only asked
   * for a document that is kept.
   */
  keep(address: string, asOf: string, content: string, make: () => Document): boolean {
    return this.#begin(address, asOf, hash('sha256', content, 'base64'), make);
  }

  /** From this date on there is no document; tells whether there was one. */
  end(address: string, asOf: string): boolean {
    return this.#begin(address, asOf, null, () => null);
  }

  #begin(
    address: string,
    asOf: string,
    content: string | null,
    make: () => Document | null,
  ): boolean {
    const kept = this.#kept.get(address) ?? { vintages: [], content: null };
    if (content === kept.content) return false;
    kept.vintages.push({ asOf, document: make() });
    kept.content = content;
    this.#kept.set(address, kept);
    return true;
  }

  /** The vintages of an address, ascending by date; none where nothing was ever kept. */
  of(address: string): readonly Vintage<Document>[] {
    return this.#kept.get(address)?.vintages ?? [];
  }

  /** The newest document; null where none exists, or not any more. */
  latest(address: string): Document | null {
    return this.#kept.get(address)?.vintages.at(-1)?.document ?? null;
  }

  /** Every address with a vintage, in the order of code units. */
  addresses(): string[] {
    return [...this.#kept.keys()].sort();
  }
}

/** A vintage with its end: the date of the next one, null where it is the newest. */
export interface Span<Document> extends Vintage<Document> {
  readonly until: string | null;
}

/** The vintages of one address (ascending by date), each with its end. */
export function spansOf<Document>(vintages: readonly Vintage<Document>[]): Span<Document>[] {
  return vintages.map((vintage, index) => ({
    ...vintage,
    until: vintages[index + 1]?.asOf ?? null,
  }));
}
