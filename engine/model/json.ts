/** How every JSON document becomes a body: one spelling, so that the same content is the same bytes. */

/** A document as its body: JSON of one line, with a line feed at its end. */
export function jsonBody(document: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(document)}\n`);
}
