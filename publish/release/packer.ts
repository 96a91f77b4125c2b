/**
 * Packer: fills packs with bodies in order. A new section starts a new pack if the last one is at least half full, so that an
 * insertion into one section leaves the packs of later sections unchanged.
 */
import { packKey } from '../../engine/model/store-keys.ts';
import { type EncodedBody, encodeBody, encodePack, maxEncodedSize } from './encode-pack.ts';

/** The maximum size of a pack in bytes. The worker reads a whole pack to respond with a slice of it. */
export const MAX_PACK_BYTES = 1_000_000;

/** Bytes of the length field and of the index's braces. */
const INDEX_OVERHEAD = 16;

/** The maximum size of a part of a body in a pack of its own; the rest is for its index entry. */
const MAX_PART_BYTES = 990_000;
/** Smaller bodies are not split: the index entries of the parts would take as much space. */
const MIN_SPLIT_BYTES = 1000;

/** Bodies by address. */
export type Bodies = ReadonlyMap<string, Uint8Array>;

type EncodedBodies = ReadonlyMap<string, EncodedBody>;

function encodedBodiesSize(bodies: EncodedBodies): number {
  let size = 0;
  for (const [address, body] of bodies) size += maxEncodedSize(address, body, MAX_PACK_BYTES);
  return size;
}

/** Items in order, each with bodies that share a pack. */
export type Section<Item> = Iterable<readonly [Item, Bodies]>;

export class Packer {
  readonly hashes: string[] = [];
  /** Packs by their keys in the store. */
  readonly values = new Map<string, Uint8Array>();

  /**
   * Packs items, section by section, into as few packs as their sizes allow. Returns the position of each item's pack. Throws
   * if an item has so many bodies that their index doesn't fit into a pack.
   */
  add<Item>(...sections: readonly Section<Item>[]): Map<Item, number> {
    const positions = new Map<Item, number>();
    let pending: Item[] = [];
    let bodies = new Map<string, EncodedBody>();
    let size = INDEX_OVERHEAD;
    const flush = () => {
      if (pending.length === 0) return;
      this.#pack(bodies);
      for (const item of pending) positions.set(item, this.hashes.length - 1);
      pending = [];
      bodies = new Map();
      size = INDEX_OVERHEAD;
    };
    for (const section of sections) {
      if (size >= MAX_PACK_BYTES / 2) flush();
      for (const [item, itemBodies] of section) {
        const fitted = this.#splitToFit(itemBodies);
        const bytes = encodedBodiesSize(fitted);
        if (size + bytes > MAX_PACK_BYTES) flush();
        pending.push(item);
        for (const [address, body] of fitted) bodies.set(address, body);
        size += bytes;
      }
    }
    flush();
    return positions;
  }

  /** Packs single documents. Returns the position of each address. */
  addDocuments(documents: Bodies): Map<string, number> {
    return this.add(
      [...documents].map(([address, body]) => [address, new Map([[address, body]])] as const),
    );
  }

  /** Makes bodies fit into one pack: moves parts of the largest into packs of their own. */
  #splitToFit(bodies: Bodies): EncodedBodies {
    const fitted = new Map([...bodies].map(([address, bytes]) => [address, encodeBody(bytes)]));
    while (INDEX_OVERHEAD + encodedBodiesSize(fitted) > MAX_PACK_BYTES) {
      const [address, body] = [...fitted].reduce((a, b) =>
        b[1].bytes.length > a[1].bytes.length ? b : a,
      );
      if (body.bytes.length < MIN_SPLIT_BYTES) {
        throw new Error(
          `${bodies.size} bodies don’t fit into one pack, expected at most ${MAX_PACK_BYTES} bytes; the largest is ${address}`,
        );
      }
      fitted.set(address, this.#splitOffPart(address, body));
    }
    return fitted;
  }

  /** Packs the first part of a body. Returns the rest. */
  #splitOffPart(address: string, { bytes, etag, before }: EncodedBody): EncodedBody {
    const part = bytes.subarray(0, MAX_PART_BYTES);
    const hash = this.#pack(new Map([[address, { bytes: part, etag, before: [] }]]));
    return {
      bytes: bytes.subarray(MAX_PART_BYTES),
      etag,
      before: [...before, [hash, part.length]],
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
