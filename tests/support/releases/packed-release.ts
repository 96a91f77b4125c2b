/**
 * Releases in the format of the store, built from finished bodies: the worker's tests need no compiler. Packs are encoded by a
 * second implementation, so that the worker is tested against the format and not against the publisher's code.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { manifestKey, POINTER_KEY, packKey } from '../../../engine/model/address.ts';
import { etagFromHash, PACK_HASH_LENGTH, RELEASE_ID_LENGTH } from '../../../engine/model/hash.ts';
import type { Manifest, Pointer } from '../../../engine/model/manifest.ts';
import type { BodyPart, PackIndex } from '../../../engine/model/pack.ts';
import { sha256 } from '../../../engine/model/sha256.ts';

/** Keys and values of the store. */
export type StoreFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** Bodies as text, by address. */
export type TextBodies = Readonly<Record<string, string>>;

/** A release in the format of the store. */
export interface SyntheticRelease {
  readonly id: string;
  readonly manifest: Manifest;
  /** Manifest and packs, without a pointer. */
  readonly files: StoreFiles;
}

/** A release of these packs, in the order of the manifest. */
export function releaseOfBodies(
  packs: readonly TextBodies[],
  rest: Omit<Manifest, 'packs'>,
): SyntheticRelease {
  return releaseOfPacks(packs.map(packOf), rest);
}

/** The same from encoded packs. */
export function releaseOfPacks(
  packs: readonly Uint8Array<ArrayBuffer>[],
  rest: Omit<Manifest, 'packs'>,
): SyntheticRelease {
  const values = packs.map((bytes) => ({ hash: packHash(bytes), bytes }));
  const manifest: Manifest = { packs: values.map(({ hash }) => hash), ...rest };
  const bytes = encode(JSON.stringify(manifest));
  const id = sha256(bytes).slice(0, RELEASE_ID_LENGTH);
  const files: StoreFiles = new Map([[manifestKey(id), bytes]]);
  for (const value of values) files.set(packKey(value.hash), value.bytes);
  return { id, manifest, files };
}

/** The time at which releases are published. */
export const PUBLISHED = '2026-01-18T12:00:00.000Z';

/** Everything in the store while a release is current, and optionally the previous one is kept; `more` extends the pointer. */
export function publishedFiles(
  release: SyntheticRelease,
  previous?: SyntheticRelease,
  more: Partial<Pointer> = {},
): StoreFiles {
  const kept = previous ? [release.id, previous.id] : [release.id];
  const pointer: Pointer = {
    release: release.id,
    previous: previous?.id ?? null,
    sequence: kept.length,
    releases: kept.map((id) => ({ release: id, published: PUBLISHED })),
    gone: [],
    ...more,
  };
  return new Map([
    ...(previous?.files ?? []),
    ...release.files,
    [POINTER_KEY, encode(JSON.stringify(pointer))],
  ]);
}

/** Writes the files of a store as the snapshot among the static assets in a folder. */
export function writeSnapshot(assets: string, files: StoreFiles): void {
  for (const [key, value] of files) {
    const path = join(assets, '_snapshot', key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, value);
  }
}

/** A pack of these bodies, each with the ETag from `etagOf`. */
export function packOf(bodies: TextBodies): Uint8Array<ArrayBuffer> {
  return packOfBytes(
    Object.entries(bodies).map(([address, body]) => ({
      address,
      bytes: encode(body),
      etag: etagOf(body),
    })),
  );
}

/** A pack of one body that is stored deflated. */
export function deflatedPackOf(address: string, body: string): Uint8Array<ArrayBuffer> {
  const raw = encode(body);
  return packOfBytes([
    { address, bytes: deflateRawSync(raw), etag: etagOf(body), before: [], size: raw.byteLength },
  ]);
}

/** The packs of one body that is cut into parts of that many bytes: the last one is where it is found. */
export function splitBody(
  address: string,
  body: string,
  length: number,
): Uint8Array<ArrayBuffer>[] {
  const bytes = encode(body);
  const etag = etagOf(body);
  const packs: Uint8Array<ArrayBuffer>[] = [];
  const before: BodyPart[] = [];
  let at = 0;
  for (; bytes.byteLength - at > length; at += length) {
    const pack = packOfBytes([{ address, bytes: bytes.subarray(at, at + length), etag }]);
    packs.push(pack);
    before.push([packHash(pack), length]);
  }
  return [...packs, packOfBytes([{ address, bytes: bytes.subarray(at), etag, before }])];
}

interface BodyOfBytes {
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly before?: readonly BodyPart[];
  readonly size?: number;
}

function packOfBytes(bodies: readonly BodyOfBytes[]): Uint8Array<ArrayBuffer> {
  const index: Record<string, PackIndex[string]> = {};
  let offset = 0;
  for (const { address, bytes, etag, before, size } of bodies) {
    const { byteLength } = bytes;
    if (before && size !== undefined) index[address] = [offset, byteLength, etag, before, size];
    else index[address] = before ? [offset, byteLength, etag, before] : [offset, byteLength, etag];
    offset += byteLength;
  }
  const head = encode(JSON.stringify(index));
  const pack = new Uint8Array(4 + head.byteLength + offset);
  new DataView(pack.buffer).setUint32(0, head.byteLength);
  pack.set(head, 4);
  let at = 4 + head.byteLength;
  for (const { bytes } of bodies) {
    pack.set(bytes, at);
    at += bytes.byteLength;
  }
  return pack;
}

/** The name of a pack. */
export function packHash(pack: Uint8Array): string {
  return sha256(pack).slice(0, PACK_HASH_LENGTH);
}

/** The strong ETag of a body. */
export function etagOf(body: string): string {
  return etagFromHash(sha256(encode(body)));
}

/** UTF-8. */
export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
