/** Whether the SHA-256 of the bytes begins with these hex digits: releases and packs are named so. */
export async function hasHash(bytes: Uint8Array<ArrayBuffer>, prefix: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.startsWith(prefix);
}
