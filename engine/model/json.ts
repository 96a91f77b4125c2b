/**
 * Bodies of text and JSON: encodes, decodes, joins and inflates them. The encoding is deterministic: equal documents
 * give equal bytes.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Encodes a text as UTF-8. */
export function textBody(text: string): Uint8Array<ArrayBuffer> {
  // An encoder never returns shared memory, but some platforms' types allow it.
  return encoder.encode(text) as Uint8Array<ArrayBuffer>;
}

/** Encodes a document as JSON on one line, with a line feed at the end. */
export function jsonBody(document: unknown): Uint8Array<ArrayBuffer> {
  return textBody(`${JSON.stringify(document)}\n`);
}

/** Parses JSON from bytes; null if they are not valid JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return null;
  }
}

/** Concatenates byte arrays. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** Inflates bytes in the raw format of RFC 1951. Throws if they are not in it. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
