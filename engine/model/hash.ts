/** The SHA-256 of bytes, in hex digits. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the SHA-256 of the bytes begins with these hex digits: releases and packs are named so. */
export async function hasHashPrefix(
  bytes: Uint8Array<ArrayBuffer>,
  prefix: string,
): Promise<boolean> {
  return (await sha256Hex(bytes)).startsWith(prefix);
}

/** Of an ETag, in hex digits: as many bits as a stored body's has, or more. */
const ETAG_LENGTH = 22;

/** The strong ETag of a body made on request, quotes included. Stored bodies have theirs from the publisher. */
export async function computeEtag(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `"${(await sha256Hex(bytes)).slice(0, ETAG_LENGTH)}"`;
}
