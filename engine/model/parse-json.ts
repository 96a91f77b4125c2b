/** Reads JSON from bytes; null where they are none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** A document made on request, as its body: JSON of one line, with a line feed at its end, as stored ones are. */
export function jsonBytes(document: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(`${JSON.stringify(document)}\n`));
}
