/** Bodies with their ETags, and what becomes of them where they stand one behind the other. */

/** Bytes with the strong ETag of their own, in quotation marks. */
export interface EtaggedBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** The parts, one behind the other. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** The ETag of two bodies that stand one behind the other. */
export function combinedEtag(first: string, second: string): string {
  return `${first.slice(0, -1)}-${second.slice(1)}`;
}
