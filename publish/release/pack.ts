/**
 * Packs: many response bodies in one value of the store, after an index (see `PackIndex`). A pack is named by its hash.
 */
import { inflateRawSync } from 'node:zlib';
import { packKey } from '../../engine/model/address.ts';
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

/** Bodies by address or form. */
export type Bodies = ReadonlyMap<string, Uint8Array>;

/** The text of a body that is derived from others on request, so that no pack holds it. */
export interface DerivedText {
  readonly derived: string;
}

/** The same as texts. */
export type TextBodies = ReadonlyMap<string, string | Uint8Array | DerivedText>;

/** Their strong ETags, with the quotes. */
export type Etags = ReadonlyMap<string, string>;

/** The maximum size of a pack in bytes. The worker reads a whole pack to respond with a slice of it. */
export const MAX_PACK_BYTES = 2_000_000;

/** A pack with as many bytes isn't continued with another group. */
const FULL_ENOUGH_BYTES = MAX_PACK_BYTES / 2;

/** Bytes of the length field and of the index's braces. */
const INDEX_OVERHEAD = 16;

/** The maximum size of a part of a body in a pack of its own; the rest is for its index entry. */
const MAX_PART_BYTES = MAX_PACK_BYTES - 10_000;
/** Smaller bodies are not split: the index entries of the parts would take as much space. */
const MIN_SPLIT_BYTES = 1000;

function encodedBodiesSize(bodies: EncodedBodies): number {
  let size = 0;
  for (const [address, body] of bodies) size += maxEncodedSize(address, body, MAX_PACK_BYTES);
  return size;
}

/** Items in order, each with bodies that share a pack. */
export type PackItems<Item> = Iterable<readonly [Item, EncodedBodies]>;

/** Documents as items, each alone. */
export function documentItems(documents: EncodedBodies): [string, EncodedBodies][] {
  return [...documents].map(([address, body]) => [address, new Map([[address, body]])]);
}

export class Packer {
  readonly hashes: string[] = [];
  /** Packs by their keys in the store. */
  readonly values = new Map<string, Uint8Array>();

  /**
   * Packs items in order, the first into a new pack: into as few as their sizes allow, except that a pack which is half full ends
   * with a group of items (`groupOf`), so that what is added to one group doesn't move all later items into other packs. Returns
   * the position of each item's pack. Throws if an item has so many bodies that their index doesn't fit into a pack.
   */
  add<Item>(items: PackItems<Item>, groupOf: (item: Item) => string = () => ''): Map<Item, number> {
    const positions = new Map<Item, number>();
    let pending: Item[] = [];
    let bodies = new Map<string, EncodedBody | DerivedBody>();
    let size = INDEX_OVERHEAD;
    const flush = () => {
      if (pending.length === 0) return;
      this.#pack(bodies);
      for (const item of pending) positions.set(item, this.hashes.length - 1);
      pending = [];
      bodies = new Map();
      size = INDEX_OVERHEAD;
    };
    for (const [item, itemBodies] of items) {
      const { bodies: fitted, size: bytes } = this.#splitToFit(itemBodies);
      const last = pending.at(-1);
      const isNewGroup = last !== undefined && groupOf(last) !== groupOf(item);
      if (size + bytes > MAX_PACK_BYTES || (isNewGroup && size >= FULL_ENOUGH_BYTES)) flush();
      pending.push(item);
      for (const [address, body] of fitted) bodies.set(address, body);
      size += bytes;
    }
    flush();
    return positions;
  }

  /** Makes bodies fit into one pack: moves parts of the largest into packs of their own. Returns their size too. */
  #splitToFit(bodies: EncodedBodies): { readonly bodies: EncodedBodies; readonly size: number } {
    const fitted = new Map(bodies);
    let size = encodedBodiesSize(fitted);
    while (INDEX_OVERHEAD + size > MAX_PACK_BYTES) {
      const [address, body] = [...fitted].reduce((a, b) =>
        (b[1].bytes?.length ?? 0) > (a[1].bytes?.length ?? 0) ? b : a,
      );
      if (!body.bytes || body.bytes.length < MIN_SPLIT_BYTES) {
        throw new Error(
          `${bodies.size} bodies don’t fit into one pack, expected at most ${MAX_PACK_BYTES} bytes; the largest is ${address}`,
        );
      }
      fitted.set(address, this.#splitOffPart(address, body));
      size = encodedBodiesSize(fitted);
    }
    return { bodies: fitted, size };
  }

  /** Packs the first part of a body. Returns the rest. */
  #splitOffPart(address: string, body: EncodedBody): EncodedBody {
    const bytes = body.bytes.subarray(0, MAX_PART_BYTES);
    const hash = this.#pack(new Map([[address, { ...body, bytes, size: null, before: [] }]]));
    return {
      ...body,
      bytes: body.bytes.subarray(MAX_PART_BYTES),
      before: [...body.before, [hash, bytes.length]],
    };
  }

  /** Appends a pack. Returns its hash. */
  #pack(bodies: EncodedBodies): string {
    const { hash, bytes } = encodePack(bodies);
    this.values.set(packKey(hash), bytes);
    this.hashes.push(hash);
    return hash;
  }
}
