/**
 * Log of document vintages by address. A new vintage begins only where the content differs, so the date of a document
 * is the date on which its content last changed.
 */
import type { Claim, Completeness, Dataset, Observation } from '../dataset/schema.ts';

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

// The rows of a dataset by the dates on which something about them changes.

/** A row that decides on what is known of one metric and period on one basis. */
export type EvidenceRow = Observation | Claim | Completeness;

/** Rows that became known or were withdrawn, by date. */
export function eventsOf(dataset: Dataset): Map<string, EvidenceRow[]> {
  const events = new Map<string, EvidenceRow[]>();
  for (const row of [...dataset.observations, ...dataset.claims, ...dataset.completeness]) {
    for (const date of new Set([row.knownFrom, row.withdrawnOn ?? row.knownFrom])) {
      const rows = events.get(date);
      if (rows) rows.push(row);
      else events.set(date, [row]);
    }
  }
  return events;
}

// Deep equality of JSON values, and reuse of the equal parts of earlier documents. Parts that are the same object are
// compared without being traversed.

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two values of JSON are equal. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index += 1) {
      if (!deepEqual(a[index], b[index])) return false;
    }
    return true;
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!deepEqual(a[key], b[key])) return false;
  }
  return true;
}

/** Returns `parts`, with each part that equals the earlier one replaced by that object. */
export function shareUnchanged<Parts extends object>(parts: Parts, before: Parts): Parts {
  const shared = { ...parts };
  for (const name in parts) {
    if (deepEqual(before[name], parts[name])) shared[name] = before[name];
  }
  return shared;
}

/** Whether two vintages of a document have the same content: everything but `asOf` and `links`. */
export function isSameContent(a: object, b: object): boolean {
  return deepEqual({ ...a, asOf: '', links: null }, { ...b, asOf: '', links: null });
}
