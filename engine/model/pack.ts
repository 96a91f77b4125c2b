/**
 * Decoder of packs: many response bodies in one value of the store, after an index. A body is a view of the pack's bytes, which
 * are not copied, parsed or hashed. Texts are deflated and inflated when they are read. Only a body that is too large for one
 * pack is joined from its parts. Of a body that is derived from others on request, a pack has the ETag and the length.
 */

import { inflate, parseJson } from './json.ts';
import { getOwn } from './objects.ts';

/** The hash of a pack that contains a part of a body, at the same address, and the stored length of that part in bytes. */
export type BodyPart = readonly [pack: string, length: number];

/**
 * The index of a pack: address -> [offset of the body after the index, its stored length, its strong ETag]. For a body that is too
 * large for one pack, the entry locates its last part, and `before` lists the earlier parts in order, each in a pack of its own.
 * `size` is the length of a deflated body (RFC 1951) after inflating; a body without it is stored as it is.
 * `derived` lists the bodies without bytes. An earlier worker, which doesn't know it, finds no such body instead of a wrong one.
 * Layout of a pack: length of the index in bytes (unsigned 32 bit, big-endian), the index as JSON, the bodies.
 */
export type PackIndex = StoredIndex & { readonly derived?: DerivedIndex };

/** Address -> strong ETag and length in bytes of a body that is derived from others. */
export type DerivedIndex = Readonly<Record<string, readonly [etag: string, length: number]>>;

/** The entries of bodies with bytes. */
export type StoredIndex = Readonly<
  Record<
    string,
    readonly [
      offset: number,
      length: number,
      etag: string,
      before?: readonly BodyPart[],
      size?: number,
    ]
  >
>;

/** A decoded pack. */
export interface DecodedPack {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly index: StoredIndex;
  readonly derived: DerivedIndex;
  /** The offset of the first body. */
  readonly start: number;
}

/** A complete response body. */
export interface StoredBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Strong, with quotes. */
  readonly etag: string;
}

/** A body as it is stored in a pack: whole, or its last part. */
export interface PackedBody extends StoredBody {
  /** The earlier parts, in order. */
  readonly before: readonly BodyPart[];
  /** The length after inflating; null if the body isn't deflated. */
  readonly size: number | null;
}

/** Size in bytes of the length field before the index. */
export const LENGTH_BYTES = 4;

/** Decodes a pack; null if the bytes are not a pack. The index is trusted, because the pack's hash was verified before. */
export function decodePack(bytes: Uint8Array<ArrayBuffer>): DecodedPack | null {
  if (bytes.byteLength < LENGTH_BYTES) return null;
  const start = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (start > bytes.byteLength) return null;
  const parsed = parseJson(bytes.subarray(LENGTH_BYTES, start)) as PackIndex | null;
  if (!parsed) return null;
  const { derived = {}, ...index } = parsed;
  return { bytes, index, derived, start };
}

/** The body at an address, or its last part; null if the pack doesn't contain it or is truncated. */
export function bodyAt(pack: DecodedPack, address: string): PackedBody | null {
  const entry = getOwn(pack.index, address);
  if (!entry) return null;
  const [offset, length, etag, before = [], size = null] = entry;
  const begin = pack.start + offset;
  if (begin + length > pack.bytes.byteLength) return null;
  return { bytes: pack.bytes.subarray(begin, begin + length), etag, before, size };
}

/** What a pack has of a body that is derived from others. */
export interface DerivedBody {
  readonly etag: string;
  readonly length: number;
}

/** The ETag and length of the derived body at an address; null if the pack doesn't list it. */
export function derivedAt(pack: DecodedPack, address: string): DerivedBody | null {
  const entry = getOwn(pack.derived, address);
  return entry ? { etag: entry[0], length: entry[1] } : null;
}

function storedLength({ bytes, before }: PackedBody): number {
  return before.reduce((sum, [, length]) => sum + length, bytes.byteLength);
}

/** The length of the whole body in bytes. */
export function bodyLength(body: PackedBody): number {
  return body.size ?? storedLength(body);
}

/** The stored bytes of a whole body, its parts joined; null if one is missing. `packOf` reads a pack by its hash. */
export async function joinParts(
  address: string,
  body: PackedBody,
  packOf: (hash: string) => Promise<DecodedPack | null>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body.before.length === 0) return body.bytes;
  const packs = await Promise.all(body.before.map(([hash]) => packOf(hash)));
  const bytes = new Uint8Array(storedLength(body));
  let at = 0;
  for (const pack of packs) {
    const part = pack && bodyAt(pack, address);
    if (part?.etag !== body.etag) return null;
    bytes.set(part.bytes, at);
    at += part.bytes.byteLength;
  }
  bytes.set(body.bytes, at);
  return bytes;
}

/** The whole body, inflated; null if a part of it is missing. `packOf` reads a pack by its hash. */
export async function wholeBody(
  address: string,
  body: PackedBody,
  packOf: (hash: string) => Promise<DecodedPack | null>,
): Promise<StoredBody | null> {
  const stored = await joinParts(address, body, packOf);
  if (!stored) return null;
  return { bytes: body.size === null ? stored : await inflate(stored), etag: body.etag };
}
