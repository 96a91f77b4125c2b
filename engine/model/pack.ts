/**
 * Packs: many finished bodies in one value of the store, with an index at their head.
 * A body is a view of the pack's bytes; nothing is copied, parsed or hashed to answer with it. Only one that is too large
 * for a pack is joined of its parts.
 */
import { getOwn } from './get-own.ts';
import { parseJson } from './json.ts';

/** The hash of a pack that holds a part of a body, under the same address, and the length of that part in bytes. */
export type BodyPart = readonly [pack: string, length: number];

/**
 * The index at the head of a pack: address -> [offset of the body after the index, its length, its strong ETag]. Of a body
 * that is too large for one pack this is the end; what comes before it lies in packs of its own, which are named in order.
 * A pack is: the index's length in bytes (unsigned 32 bit, big-endian), the index as JSON, the bodies.
 */
export type PackIndex = Readonly<
  Record<
    string,
    readonly [offset: number, length: number, etag: string, before?: readonly BodyPart[]]
  >
>;

/** A pack, opened. */
export interface DecodedPack {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly index: PackIndex;
  /** Where the bodies begin. */
  readonly start: number;
}

/** A finished body. */
export interface StoredBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Strong, and quoted already. */
  readonly etag: string;
}

/** A body as a pack holds it: whole, or its end. */
export interface PackedBody extends StoredBody {
  /** The parts before it, in order, in packs of their own. */
  readonly before: readonly BodyPart[];
}

/** Bytes before the index: its length, an unsigned big-endian integer. */
export const LENGTH_BYTES = 4;

/** Opens a pack; null where the bytes are none. What the index says is trusted: its hash was checked before. */
export function decodePack(bytes: Uint8Array<ArrayBuffer>): DecodedPack | null {
  if (bytes.byteLength < LENGTH_BYTES) return null;
  const start = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (start > bytes.byteLength) return null;
  const index = parseJson(bytes.subarray(LENGTH_BYTES, start)) as PackIndex | null;
  return index && { bytes, index, start };
}

/** The body at an address, or its end; null where the pack does not hold all that it should. */
export function bodyAt(pack: DecodedPack, address: string): PackedBody | null {
  const entry = getOwn(pack.index, address);
  if (!entry) return null;
  const [offset, length, etag, before = []] = entry;
  const begin = pack.start + offset;
  if (begin + length > pack.bytes.byteLength) return null;
  return { bytes: pack.bytes.subarray(begin, begin + length), etag, before };
}

/** How long a body is as a whole, in bytes. */
export function bodyLength({ bytes, before }: PackedBody): number {
  return before.reduce((sum, [, length]) => sum + length, bytes.byteLength);
}

/** The whole body; null where a part of it is missing. `packOf` reads a pack by its hash. */
export async function wholeBody(
  address: string,
  body: PackedBody,
  packOf: (hash: string) => Promise<DecodedPack | null>,
): Promise<StoredBody | null> {
  if (body.before.length === 0) return body;
  const packs = await Promise.all(body.before.map(([hash]) => packOf(hash)));
  const bytes = new Uint8Array(bodyLength(body));
  let at = 0;
  for (const pack of packs) {
    const part = pack && bodyAt(pack, address);
    if (part?.etag !== body.etag) return null;
    bytes.set(part.bytes, at);
    at += part.bytes.byteLength;
  }
  bytes.set(body.bytes, at);
  return { bytes, etag: body.etag };
}
