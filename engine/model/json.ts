/** JSON as bytes: one spelling for every body, so that the same content is the same bytes. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A document as a body: JSON on one line, with a line feed at its end. */
export function jsonBody(document: unknown): Uint8Array<ArrayBuffer> {
  // An encoder never writes into shared memory; not every platform's types say so.
  return encoder.encode(`${JSON.stringify(document)}\n`) as Uint8Array<ArrayBuffer>;
}

/** Parses JSON from bytes; null where they are no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return null;
  }
}
