/**
 * Bodies into packs, one after another and as full as may be. Where a new section begins, so does a pack, if the one before
 * is at least half full: what is inserted into one section then leaves the packs of later ones as they were.
 */
import { packKey } from '../../engine/model/urls.ts';
import { encodePack, type PackedBody, packedBody, packedSize } from './encode-pack.ts';

/** No pack is larger, in bytes: what is read to answer with a slice of it. */
export const MOST_PACKED = 1_000_000;

/** For the length and the braces of an index, in bytes. */
const FRAME = 16;

/** A part of a body in a pack of its own: what is left there is for its entry in the index. */
const PART = 990_000;
/** What is smaller is never parted: the entries of its parts would take as much. */
const LEAST_PART = 1000;

/** Bodies by address. */
export type Bodies = ReadonlyMap<string, Uint8Array>;

type PackedBodies = ReadonlyMap<string, PackedBody>;

function sizeOf(bodies: PackedBodies): number {
  let size = 0;
  for (const [address, body] of bodies) size += packedSize(address, body, MOST_PACKED);
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
    let bodies = new Map<string, PackedBody>();
    let size = FRAME;
    const flush = () => {
      if (waiting.length === 0) return;
      this.#pack(bodies);
      for (const item of waiting) positions.set(item, this.hashes.length - 1);
      waiting = [];
      bodies = new Map();
      size = FRAME;
    };
    for (const section of sections) {
      if (size >= MOST_PACKED / 2) flush();
      for (const [item, own] of section) {
        const fitted = this.#fitted(own);
        const bytes = sizeOf(fitted);
        if (size + bytes > MOST_PACKED) flush();
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
  #fitted(bodies: Bodies): PackedBodies {
    const fitted = new Map([...bodies].map(([address, bytes]) => [address, packedBody(bytes)]));
    while (FRAME + sizeOf(fitted) > MOST_PACKED) {
      const [address, body] = [...fitted].reduce((a, b) =>
        b[1].bytes.length > a[1].bytes.length ? b : a,
      );
      if (body.bytes.length < LEAST_PART) {
        throw new Error(`${bodies.size} bodies are too many for one pack: ${address}, …`);
      }
      fitted.set(address, this.#shortened(address, body));
    }
    return fitted;
  }

  /** What is left of a body when a part of it has been packed. */
  #shortened(address: string, { bytes, etag, before }: PackedBody): PackedBody {
    const part = bytes.subarray(0, PART);
    const hash = this.#pack(new Map([[address, { bytes: part, etag, before: [] }]]));
    return { bytes: bytes.subarray(PART), etag, before: [...before, [hash, part.length]] };
  }

  /** Returns the hash of the pack, which is the last one now. */
  #pack(bodies: PackedBodies): string {
    const { hash, bytes } = encodePack(bodies);
    this.values.set(packKey(hash), bytes);
    this.hashes.push(hash);
    return hash;
  }
}
