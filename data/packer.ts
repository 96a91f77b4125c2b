/**
 * Bodies into packs. What is asked for together lies together: rankings of one dataset, metric, level, basis and year, so
 * that a new month touches few packs; single documents in the order in which they are given.
 */
import { packKey, type RankingKey } from './address.ts';
import { encodePack } from './pack.ts';

/** A pack grows no further than this, unless what may not be parted is larger. */
const PACK_BYTES = 1_000_000;

export type Bodies = ReadonlyMap<string, Uint8Array>;

/** The rankings that share packs. */
export function packGroup({ dataset, metric, period, level, basis }: RankingKey): string {
  const year = period.split('--').at(-1)?.slice(0, 4) ?? '';
  return [dataset, metric, level, basis, year].join('/');
}

function sizeOf(bodies: Bodies): number {
  let size = 0;
  for (const body of bodies.values()) size += body.length;
  return size;
}

export class Packer {
  readonly hashes: string[] = [];
  /** Packs by their keys in the store. */
  readonly values = new Map<string, Uint8Array>();

  /** Goes on after the packs of a release. */
  constructor(hashes: readonly string[] = [], values: Bodies = new Map()) {
    this.hashes.push(...hashes);
    for (const [key, value] of values) this.values.set(key, value);
  }

  /**
   * Packs items, each with bodies that stay together, in as few packs as their size allows. Returns the position of each
   * item's pack.
   */
  add<Item>(items: Iterable<readonly [Item, Bodies]>): Map<Item, number> {
    const positions = new Map<Item, number>();
    let waiting: Item[] = [];
    let bodies = new Map<string, Uint8Array>();
    let size = 0;
    const flush = () => {
      if (waiting.length === 0) return;
      const position = this.#pack(bodies);
      for (const item of waiting) positions.set(item, position);
      waiting = [];
      bodies = new Map();
      size = 0;
    };
    for (const [item, own] of items) {
      const bytes = sizeOf(own);
      if (size > 0 && size + bytes > PACK_BYTES) flush();
      waiting.push(item);
      for (const [address, body] of own) bodies.set(address, body);
      size += bytes;
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

  #pack(bodies: Bodies): number {
    const { hash, bytes } = encodePack(bodies);
    this.values.set(packKey(hash), bytes);
    return this.hashes.push(hash) - 1;
  }
}
