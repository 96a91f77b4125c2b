/** Response bodies before they are encoded. */

/** Bodies by address or form. */
export type Bodies = ReadonlyMap<string, Uint8Array>;

/** The text of a body that is derived from others on request, so that no pack holds it. */
export interface DerivedText {
  readonly derived: string;
}

/** The same as texts. */
export type TextBodies = ReadonlyMap<string, string | Uint8Array | DerivedText>;

/** Their strong ETags, with the quotes. */
export type Etags = ReadonlyMap<string, string>;
