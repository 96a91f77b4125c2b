/** The SHA-256 of bytes, in lower-case hex. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the SHA-256 of the bytes begins with these hex digits, by which releases and packs are named. */
export async function hasHashPrefix(
  bytes: Uint8Array<ArrayBuffer>,
  prefix: string,
): Promise<boolean> {
  return (await sha256Hex(bytes)).startsWith(prefix);
}

/** Hex digits of a release's name: the start of its manifest's SHA-256. */
export const RELEASE_ID_LENGTH = 16;
/** Hex digits of a pack's name: the start of its SHA-256. */
export const PACK_HASH_LENGTH = 32;
const ETAG_LENGTH = 22;

/** The strong ETag of a body, with quotes, from the body's SHA-256 in hex. */
export function etagFromHash(hash: string): string {
  return `"${hash.slice(0, ETAG_LENGTH)}"`;
}

/** The strong ETag of a body that is computed on request, with quotes. The publisher computes those of stored bodies. */
export async function computeEtag(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return etagFromHash(await sha256Hex(bytes));
}
