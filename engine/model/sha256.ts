/** SHA-256 without waiting: the Web Crypto API has only an asynchronous one, Node's own isn't in browsers. */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The SHA-256 of bytes, in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}
