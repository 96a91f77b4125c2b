/** Packer: fills packs with bodies in order. */
import { packKey } from '../../engine/model/address.ts';
import {
  type DerivedBody,
  type EncodedBodies,
  type EncodedBody,
  encodePack,
  maxEncodedSize,
} from './encode-pack.ts';

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
