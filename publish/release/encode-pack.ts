/**
 * Encoder of packs: many response bodies in one value of the store, after an index (see `PackIndex`). A pack is named by the hash
 * of its content, so it never changes and is written once.
 */
import { inflateRawSync } from 'node:zlib';
import { etagFromHash, PACK_HASH_LENGTH } from '../../engine/model/hash.ts';
import {
  type BodyPart,
  type DerivedIndex,
  LENGTH_BYTES,
  type StoredIndex,
} from '../../engine/model/pack.ts';
import { sha256 } from '../sha256.ts';

export interface EncodedPack {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A body as it is stored in a pack: whole, or its last part, if the others are in earlier packs. */
export interface EncodedBody {
  readonly bytes: Uint8Array;
  /** The length after inflating; null if the body isn't deflated. */
  readonly size: number | null;
  /** The strong ETag of the whole body, with its quotes. */
  readonly etag: string;
  readonly before: readonly BodyPart[];
}

/** What is stored of a body that is derived from others on request. */
export interface DerivedBody {
  readonly bytes: null;
  /** Its length. */
  readonly size: number;
  readonly etag: string;
}

/** Bodies in their stored form, by address. */
export type EncodedBodies = ReadonlyMap<string, EncodedBody | DerivedBody>;

/** The strong ETag of a body, with its quotes. */
export function etagOf(bytes: Uint8Array): string {
  return etagFromHash(sha256(bytes));
}

/** Encodes a body that is compressed already, such as a PNG, or random. */
export function encodeBinary(bytes: Uint8Array): EncodedBody {
  return { bytes, size: null, etag: etagOf(bytes), before: [] };
}

/** The text of a whole body. Throws for one that is derived. */
export function decodeText({ bytes, size, etag }: EncodedBody | DerivedBody): string {
  if (!bytes) throw new Error(`the body ${etag} is derived from others`);
  return (size === null ? Buffer.from(bytes) : inflateRawSync(bytes)).toString();
}

function entryOf(offset: number, { bytes, size, etag, before }: EncodedBody): StoredIndex[string] {
  if (size !== null) return [offset, bytes.length, etag, before, size];
  return before.length > 0 ? [offset, bytes.length, etag, before] : [offset, bytes.length, etag];
}

/** The maximum number of bytes that a body and its index entry add to a pack; no offset is above `maxOffset`. */
export function maxEncodedSize(
  address: string,
  body: EncodedBody | DerivedBody,
  maxOffset: number,
): number {
  const entry = body.bytes ? entryOf(maxOffset, body) : [body.etag, body.size];
  const text = `{${JSON.stringify(address)}:${JSON.stringify(entry)}}`;
  return Buffer.byteLength(text) + (body.bytes?.length ?? 0);
}

/** Encodes bodies, by address, in the order given. */
export function encodePack(bodies: EncodedBodies): EncodedPack {
  const index: Record<string, StoredIndex[string]> = {};
  const derived: Record<string, DerivedIndex[string]> = {};
  const stored: Uint8Array[] = [];
  let offset = 0;
  for (const [address, body] of bodies) {
    if (body.bytes) {
      index[address] = entryOf(offset, body);
      stored.push(body.bytes);
      offset += body.bytes.length;
    } else derived[address] = [body.etag, body.size];
  }
  const hasDerived = Object.keys(derived).length > 0;
  const head = Buffer.from(JSON.stringify({ ...index, ...(hasDerived ? { derived } : {}) }));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  const bytes = Buffer.concat([length, head, ...stored]);
  return { hash: sha256(bytes).slice(0, PACK_HASH_LENGTH), bytes };
}
