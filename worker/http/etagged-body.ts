/** Bodies with their ETags, and the concatenation of both. */

/** Bytes and their strong ETag, in quotation marks. */
export interface EtaggedBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
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

/** The ETag of two concatenated bodies. */
export function combinedEtag(first: string, second: string): string {
  return `${first.slice(0, -1)}-${second.slice(1)}`;
}
