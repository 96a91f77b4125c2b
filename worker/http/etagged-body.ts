/** Bodies with their ETags. */

/** Bytes and their strong ETag, in quotation marks. */
export interface EtaggedBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** The ETag of two concatenated bodies. */
export function combinedEtag(first: string, second: string): string {
  return `${first.slice(0, -1)}-${second.slice(1)}`;
}
