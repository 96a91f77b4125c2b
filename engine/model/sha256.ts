/** Synchronous SHA-256 for Node and browsers: the Web Crypto API is asynchronous, and browsers lack Node's. */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The SHA-256 of bytes, in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}
