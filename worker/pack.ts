/**
 * Packs: many finished bodies in one value of the store, with an index at their head.
 * A body is a view of the pack's bytes; nothing is copied, parsed or hashed to answer with it.
 */
import type { PackIndex } from '../data/documents.ts';
import { parseJson } from './json.ts';
import { own } from './own.ts';

/** A pack, opened. */
export interface Pack {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly index: PackIndex;
  /** Where the bodies begin. */
  readonly start: number;
}

/** A finished body. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Strong, and quoted already. */
  readonly etag: string;
}

const LENGTH_BYTES = 4;

/** Opens a pack; null where the bytes are none. What the index says is trusted: its hash was checked before. */
export function openPack(bytes: Uint8Array<ArrayBuffer>): Pack | null {
  if (bytes.byteLength < LENGTH_BYTES) return null;
  const start = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (start > bytes.byteLength) return null;
  const index = parseJson(bytes.subarray(LENGTH_BYTES, start)) as PackIndex | null;
  return index && { bytes, index, start };
}

/** The body at an address; null where the pack does not hold it whole. */
export function bodyAt(pack: Pack, address: string): Body | null {
  const entry = own(pack.index, address);
  if (!entry) return null;
  const [offset, length, etag] = entry;
  const begin = pack.start + offset;
  if (begin + length > pack.bytes.byteLength) return null;
  return { bytes: pack.bytes.subarray(begin, begin + length), etag };
}
