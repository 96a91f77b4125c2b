/** The SHA-256 of bytes, in hex digits. */
export async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the SHA-256 of the bytes begins with these hex digits: releases and packs are named so. */
export async function hasHash(bytes: Uint8Array<ArrayBuffer>, prefix: string): Promise<boolean> {
  return (await hexDigest(bytes)).startsWith(prefix);
}
