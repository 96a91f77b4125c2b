/** Packs, whole and broken. */
import { describe, expect, it } from 'vitest';
import { bodyAt, bodyLength, decodePack, wholeBody } from '../../../engine/model/pack.ts';
import {
  deflatedPackOf,
  encode,
  etagOf,
  packHash,
  packOf,
  splitBody,
} from '../../support/releases/packed-release.ts';

const BODIES = { first: '{"name":"重庆"}', empty: '', last: 'x' };

function bodyOf(pack: Uint8Array<ArrayBuffer>, address: string) {
  const opened = decodePack(pack);
  return opened && bodyAt(opened, address);
}

function headed(length: number, rest: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array([0, 0, 0, 0, ...encode(rest)]);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

describe('a pack', () => {
  it.each(Object.entries(BODIES))('returns the body of %s byte for byte', (address, text) => {
    const body = bodyOf(packOf(BODIES), address);
    expect(new TextDecoder().decode(body?.bytes)).toBe(text);
    expect(body?.etag).toBe(etagOf(text));
  });

  it('can be read at any offset of a buffer', () => {
    const pack = packOf(BODIES);
    const larger = new Uint8Array([9, 9, 9, ...pack]).subarray(3);
    expect(new TextDecoder().decode(bodyOf(larger, 'first')?.bytes)).toBe(BODIES.first);
  });

  it('copies nothing', () => {
    const pack = packOf(BODIES);
    expect(bodyOf(pack, 'last')?.bytes.buffer).toBe(pack.buffer);
  });

  it('has no body at an unknown address', () => {
    expect(bodyOf(packOf(BODIES), 'other')).toBeNull();
    expect(bodyOf(packOf(BODIES), 'constructor')).toBeNull();
  });

  it('has no body at an address whose body is truncated', () => {
    expect(bodyOf(packOf(BODIES).slice(0, -1), 'last')).toBeNull();
    expect(bodyOf(packOf(BODIES).slice(0, -1), 'first')).not.toBeNull();
  });

  it.each([
    ['no bytes', new Uint8Array()],
    ['three bytes', new Uint8Array([0, 0, 0])],
    ['an index longer than the pack', headed(99, '{}')],
    ['an index that is no JSON', headed(2, 'no')],
  ])('%s are none', (_, bytes) => {
    expect(decodePack(bytes)).toBeNull();
  });
});

describe('a deflated body', () => {
  const TEXT = '重庆与西安'.repeat(90);
  const body = bodyOf(deflatedPackOf('page', TEXT), 'page');

  it('knows its length and its ETag before it is inflated', () => {
    expect(body?.bytes.byteLength).toBeLessThan(100);
    expect(body && bodyLength(body)).toBe(encode(TEXT).byteLength);
    expect(body?.etag).toBe(etagOf(TEXT));
  });

  it('is inflated when it is read', async () => {
    const whole = body && (await wholeBody('page', body, async () => null));
    expect(new TextDecoder().decode(whole?.bytes)).toBe(TEXT);
    expect(whole?.etag).toBe(etagOf(TEXT));
  });
});

describe('a body in parts', () => {
  const TEXT = '重庆与西安'.repeat(9);
  const packs = splitBody('large', TEXT, 50);
  const opened = new Map(packs.map((pack) => [packHash(pack), decodePack(pack)]));
  const end = bodyOf(packs.at(-1) ?? new Uint8Array(), 'large');
  const packOfHash = async (hash: string) => opened.get(hash) ?? null;

  it('knows its length before it is joined', () => {
    expect(packs).toHaveLength(3);
    expect(end && bodyLength(end)).toBe(encode(TEXT).byteLength);
    expect(end?.etag).toBe(etagOf(TEXT));
  });

  it('is joined in order, without changing its parts', async () => {
    const whole = end && (await wholeBody('large', end, packOfHash));
    expect(new TextDecoder().decode(whole?.bytes)).toBe(TEXT);
    expect(whole?.etag).toBe(etagOf(TEXT));
    expect(packs.map((pack) => bodyOf(pack, 'large')?.bytes.byteLength)).toEqual([50, 50, 35]);
  });

  it('is missing if one part is missing', async () => {
    const first = packHash(packs[0] ?? new Uint8Array());
    const allButOne = async (hash: string) => (hash === first ? null : packOfHash(hash));
    expect(end && (await wholeBody('large', end, allButOne))).toBeNull();
  });

  it('is not copied if it is in one part', async () => {
    const pack = packOf(BODIES);
    const body = bodyOf(pack, 'first');
    const whole = body && (await wholeBody('first', body, packOfHash));
    expect(whole?.bytes.buffer).toBe(pack.buffer);
    expect(body && bodyLength(body)).toBe(encode(BODIES.first).byteLength);
  });
});
