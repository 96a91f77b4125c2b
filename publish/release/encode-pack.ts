/**
 * Packs: many finished bodies in one value of the store, with an index at their head (see `PackIndex`). A pack is named by
 * the hash of its content, so that it never changes and is only written once.
 */
import { createHash } from 'node:crypto';
import { type BodyPart, LENGTH_BYTES, type PackIndex } from '../../engine/model/pack.ts';

const PACK_HASH_LENGTH = 32;
const ETAG_LENGTH = 22;

export interface EncodedPack {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A body as it lies in a pack: whole, or its end, where parts of it lie in packs before. */
export interface EncodedBody {
  readonly bytes: Uint8Array;
  /** Of the whole body: strong, quotes included. */
  readonly etag: string;
  readonly before: readonly BodyPart[];
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A body that lies whole in its pack. */
export function encodeBody(bytes: Uint8Array): EncodedBody {
  return { bytes, etag: `"${sha256(bytes).slice(0, ETAG_LENGTH)}"`, before: [] };
}

function entryOf(offset: number, { bytes, etag, before }: EncodedBody): PackIndex[string] {
  return before.length > 0 ? [offset, bytes.length, etag, before] : [offset, bytes.length, etag];
}

/** The most that a body adds to a pack, with its entry in the index, in bytes; `most` bounds the offset. */
export function maxEncodedSize(address: string, body: EncodedBody, most: number): number {
  const entry = JSON.stringify({ [address]: entryOf(most, body) });
  return Buffer.byteLength(entry) + body.bytes.length;
}

/** Packs bodies by address, in the order given. */
export function encodePack(bodies: ReadonlyMap<string, EncodedBody>): EncodedPack {
  const index: Record<string, PackIndex[string]> = {};
  let offset = 0;
  for (const [address, body] of bodies) {
    index[address] = entryOf(offset, body);
    offset += body.bytes.length;
  }
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  const bytes = Buffer.concat([length, head, ...[...bodies.values()].map((body) => body.bytes)]);
  return { hash: sha256(bytes).slice(0, PACK_HASH_LENGTH), bytes };
}
