/**
 * Bodies into packs, one after another and as full as may be. Where a new section begins, so does a pack, if the one before
 * is at least half full: what is inserted into one section then leaves the packs of later ones as they were.
 */
import { packKey } from '../../engine/model/store-keys.ts';
import { type EncodedBody, encodeBody, encodePack, maxEncodedSize } from './encode-pack.ts';

/** No pack is larger, in bytes: what is read to answer with a slice of it. */
export const MAX_PACK_BYTES = 1_000_000;

/** For the length and the braces of an index, in bytes. */
const INDEX_OVERHEAD = 16;

/** A part of a body in a pack of its own: what is left there is for its entry in the index. */
const MAX_PART_BYTES = 990_000;
/** What is smaller is never parted: the entries of its parts would take as much. */
const MIN_SPLIT_BYTES = 1000;

/** Bodies by address. */
export type Bodies = ReadonlyMap<string, Uint8Array>;

type EncodedBodies = ReadonlyMap<string, EncodedBody>;

function encodedBodiesSize(bodies: EncodedBodies): number {
  let size = 0;
  for (const [address, body] of bodies) size += maxEncodedSize(address, body, MAX_PACK_BYTES);
  return size;
}

/** Items with bodies that stay together, in order. */
export type Section<Item> = Iterable<readonly [Item, Bodies]>;

export class Packer {
  readonly hashes: string[] = [];
  /** Packs by their keys in the store. */
  readonly values = new Map<string, Uint8Array>();

  /**
   * Packs items, section by section, in as few packs as their size allows. Returns the position of each item's pack. Throws
   * where an item has too many bodies for one, however small.
   */
  add<Item>(...sections: readonly Section<Item>[]): Map<Item, number> {
    const positions = new Map<Item, number>();
    let waiting: Item[] = [];
    let bodies = new Map<string, EncodedBody>();
    let size = INDEX_OVERHEAD;
    const flush = () => {
      if (waiting.length === 0) return;
      this.#pack(bodies);
      for (const item of waiting) positions.set(item, this.hashes.length - 1);
      waiting = [];
      bodies = new Map();
      size = INDEX_OVERHEAD;
    };
    for (const section of sections) {
      if (size >= MAX_PACK_BYTES / 2) flush();
      for (const [item, own] of section) {
        const fitted = this.#splitToFit(own);
        const bytes = encodedBodiesSize(fitted);
        if (size + bytes > MAX_PACK_BYTES) flush();
        waiting.push(item);
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

  /** The bodies as they fit into one pack: of the largest, parts go ahead into packs of their own. */
  #splitToFit(bodies: Bodies): EncodedBodies {
    const fitted = new Map([...bodies].map(([address, bytes]) => [address, encodeBody(bytes)]));
    while (INDEX_OVERHEAD + encodedBodiesSize(fitted) > MAX_PACK_BYTES) {
      const [address, body] = [...fitted].reduce((a, b) =>
        b[1].bytes.length > a[1].bytes.length ? b : a,
      );
      if (body.bytes.length < MIN_SPLIT_BYTES) {
        throw new Error(`${bodies.size} bodies are too many for one pack: ${address}, …`);
      }
      fitted.set(address, this.#splitOffPart(address, body));
    }
    return fitted;
  }

  /** What is left of a body when a part of it has been packed. */
  #splitOffPart(address: string, { bytes, etag, before }: EncodedBody): EncodedBody {
    const part = bytes.subarray(0, MAX_PART_BYTES);
    const hash = this.#pack(new Map([[address, { bytes: part, etag, before: [] }]]));
    return {
      bytes: bytes.subarray(MAX_PART_BYTES),
      etag,
      before: [...before, [hash, part.length]],
    };
  }

  /** Returns the hash of the pack, which is the last one now. */
  #pack(bodies: EncodedBodies): string {
    const { hash, bytes } = encodePack(bodies);
    this.values.set(packKey(hash), bytes);
    this.hashes.push(hash);
    return hash;
  }
}
