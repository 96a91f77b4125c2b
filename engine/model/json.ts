/** Encodes and decodes JSON bodies. The encoding is deterministic: equal documents give equal bytes. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Encodes a document as JSON on one line, with a line feed at the end. */
export function jsonBody(document: unknown): Uint8Array<ArrayBuffer> {
  // An encoder never returns shared memory, but some platforms' types allow it.
  return encoder.encode(`${JSON.stringify(document)}\n`) as Uint8Array<ArrayBuffer>;
}

/** Parses JSON from bytes; null if they are not valid JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return null;
  }
}
