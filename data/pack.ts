/**
 * Packs: many finished bodies in one value of the store, with an index at their head (see `PackIndex`). A pack is named by
 * the hash of its content, so that it never changes and is only written once.
 */
import { createHash } from 'node:crypto';
import type { PackIndex } from './documents.ts';

const PACK_HASH_LENGTH = 32;
const ETAG_LENGTH = 22;

export interface Pack {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The strong ETag of a body, quotes included. */
function etagOf(body: Uint8Array): string {
  return `"${sha256(body).slice(0, ETAG_LENGTH)}"`;
}

/** Packs bodies by address, in the order given. */
export function encodePack(bodies: ReadonlyMap<string, Uint8Array>): Pack {
  const index: Record<string, PackIndex[string]> = {};
  let offset = 0;
  for (const [address, body] of bodies) {
    index[address] = [offset, body.length, etagOf(body)];
    offset += body.length;
  }
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  const bytes = Buffer.concat([length, head, ...bodies.values()]);
  return { hash: sha256(bytes).slice(0, PACK_HASH_LENGTH), bytes };
}
