/** Response bodies before they are encoded. */

/** Bodies by address or form. */
export type Bodies = ReadonlyMap<string, Uint8Array>;

/** The same as texts. */
export type TextBodies = ReadonlyMap<string, string | Uint8Array>;

/** Their strong ETags, with the quotes. */
export type Etags = ReadonlyMap<string, string>;
