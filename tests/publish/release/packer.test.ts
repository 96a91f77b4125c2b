/** Packs: full but never too large, and bodies that span several. */
import { describe, expect, test } from 'vitest';
import { packKey } from '../../../engine/model/address.ts';
import {
  bodyAt,
  bodyLength,
  type DecodedPack,
  decodePack,
  wholeBody,
} from '../../../engine/model/pack.ts';
import {
  documentItems,
  type EncodedBodies,
  encodeBinary,
  MAX_PACK_BYTES,
  Packer,
} from '../../../publish/release/pack.ts';

/** The bytes of that share of a pack. */
const full = (share: number): number => Math.round(share * MAX_PACK_BYTES);

/** Bytes that differ at every position, so that no two ranges are equal. */
function bytesOf(length: number, seed = 1): Uint8Array {
  const numbers = new Uint32Array(Math.ceil(length / 4));
  let state = seed;
  for (let at = 0; at < numbers.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    numbers[at] = state;
  }
  return new Uint8Array(numbers.buffer, 0, length);
}

/** Bodies in their stored form. */
function stored(bodies: Iterable<readonly [string, Uint8Array]>): EncodedBodies {
  return new Map([...bodies].map(([address, bytes]) => [address, encodeBinary(bytes)]));
}

/** Items of one body each, of these lengths. */
function items(prefix: string, ...lengths: readonly number[]): [string, EncodedBodies][] {
  return lengths.map((length, at) => {
    const name = `${prefix}${at}`;
    return [name, stored([[name, bytesOf(length, at + 1)]])];
  });
}

function packOf({ values }: Packer, hash: string | undefined): DecodedPack | null {
  const value = hash === undefined ? undefined : values.get(packKey(hash));
  return value ? decodePack(new Uint8Array(value)) : null;
}

/** The body at an address as the worker finds it, and its declared length. */
async function found(packer: Packer, position: number | undefined, address: string) {
  const pack = packOf(packer, packer.hashes[position ?? -1]);
  const packed = pack && bodyAt(pack, address);
  if (!packed) return null;
  const body = await wholeBody(address, packed, async (hash) => packOf(packer, hash));
  return body && { ...body, length: bodyLength(packed), parts: packed.before.length };
}

function isSame(found: Uint8Array | undefined, bytes: Uint8Array): boolean {
  return found !== undefined && Buffer.compare(found, bytes) === 0;
}

function sizes({ values }: Packer): number[] {
  return [...values.values()].map((value) => value.length);
}

describe('packs', () => {
  test('that are half full end with a group, so that what is added to it moves no later group', () => {
    const groupOf = (name: string) => name.slice(0, 1);
    const later = [...items('b', full(0.47), full(0.4)), ...items('c', full(0.6))];
    const packer = new Packer();
    packer.add([...items('a', full(0.2), full(0.33)), ...later], groupOf);
    const updated = new Packer();
    updated.add([...items('a', full(0.2), full(0.33), full(0.27)), ...later], groupOf);
    expect(sizes(packer).map((size) => (size / MAX_PACK_BYTES).toFixed(1))).toEqual([
      '0.5',
      '0.9',
      '0.6',
    ]);
    expect(updated.hashes.slice(1)).toEqual(packer.hashes.slice(1));
    expect(updated.hashes[0]).not.toBe(packer.hashes[0]);
  });

  test('are filled one after another, as far as the next item fits', () => {
    const packer = new Packer();
    const positions = packer.add(
      items('i', full(0.4), full(0.4), full(0.27), full(0.6), full(0.03)),
    );
    expect([...positions]).toEqual([
      ['i0', 0],
      ['i1', 0],
      ['i2', 1],
      ['i3', 1],
      ['i4', 1],
    ]);
    expect(Math.max(...sizes(packer))).toBeLessThanOrEqual(MAX_PACK_BYTES);
  });

  test('count the size of their index: many small bodies don’t make one too large', () => {
    const packer = new Packer();
    const address = (at: number) => `v1/rankings/${'long'.repeat(20)}/${at}`;
    packer.add(
      documentItems(
        stored(Array.from({ length: 20_000 }, (_, at) => [address(at), bytesOf(20, at)])),
      ),
    );
    expect(packer.hashes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes(packer))).toBeLessThanOrEqual(MAX_PACK_BYTES);
    expect(Math.min(...sizes(packer).slice(0, -1))).toBeGreaterThan(MAX_PACK_BYTES * 0.98);
  });

  test('keep the bodies of an item together', async () => {
    const packer = new Packer();
    const bodies = new Map([
      ['a', bytesOf(full(0.53))],
      ['b', bytesOf(full(0.4), 2)],
    ]);
    const positions = packer.add<string>([...items('i', full(0.13)), ['both', stored(bodies)]]);
    expect(positions).toEqual(
      new Map([
        ['i0', 0],
        ['both', 1],
      ]),
    );
    for (const [address, bytes] of bodies)
      expect(isSame((await found(packer, 1, address))?.bytes, bytes)).toBe(true);
  });

  test('store nothing twice, and are named by their content', () => {
    const packer = new Packer();
    const one = packer.add(items('i', 10, 20));
    const two = packer.add(items('i', 10, 20));
    expect(packer.values.size).toBe(1);
    expect(packer.hashes[one.get('i0') ?? -1]).toBe(packer.hashes[two.get('i0') ?? -1]);
    const other = new Packer();
    other.add(items('j', 10, 20));
    expect(other.hashes[0]).not.toBe(packer.hashes[0]);
  });

  test('are empty without items', () => {
    const packer = new Packer();
    expect(packer.add([])).toEqual(new Map());
    expect(packer.hashes).toEqual([]);
  });
});

describe('a log', () => {
  test('continues in its last pack when something is appended', () => {
    const lengths = Array.from({ length: 60 }, (_, at) => 30_000 + ((at * 7919) % 90_000));
    const before = new Packer();
    before.add(items('i', ...lengths));
    const after = new Packer();
    after.add(items('i', ...lengths, 80_000, 80_000));
    expect(before.hashes.length).toBeGreaterThan(2);
    expect(after.hashes.slice(0, before.hashes.length - 1)).toEqual(before.hashes.slice(0, -1));
  });
});

describe('a body that is too large for one pack', () => {
  const FULL = MAX_PACK_BYTES - 10_000;

  test.each([
    ['as large as a pack', MAX_PACK_BYTES, 1],
    ['of two packs and a byte', 2 * MAX_PACK_BYTES + 1, 2],
    ['of two parts exactly', 2 * FULL, 1],
    ['of several packs', full(3.5), 3],
  ])('%s is reassembled to the same bytes', async (_, length, parts) => {
    const packer = new Packer();
    const bytes = bytesOf(length);
    const positions = packer.add(documentItems(stored([['large', bytes]])));
    const body = await found(packer, positions.get('large'), 'large');
    expect(body?.parts).toBe(parts);
    expect(body?.length).toBe(length);
    expect(isSame(body?.bytes, bytes)).toBe(true);
    expect(Math.max(...sizes(packer))).toBeLessThanOrEqual(MAX_PACK_BYTES);
  });

  test('has the ETag of the whole body, in every part', async () => {
    const whole = new Packer();
    const end = bytesOf(full(0.87));
    whole.add(documentItems(stored([['body', end]])));
    const inParts = new Packer();
    const both = stored([
      ['body', end],
      ['larger', bytesOf(full(0.93), 2)],
      ['small', bytesOf(full(0.13), 3)],
    ]);
    const positions = inParts.add([['item', both]]);
    const position = positions.get('item');
    expect((await found(inParts, position, 'body'))?.etag).toBe(
      (await found(whole, 0, 'body'))?.etag,
    );
    const first = packOf(inParts, inParts.hashes[0]);
    const part = first && bodyAt(first, 'larger');
    expect(part?.etag).toBe((await found(inParts, position, 'larger'))?.etag);
  });

  test('precedes an item that is too large, the largest first, and the rest stays together', async () => {
    const packer = new Packer();
    const bodies = new Map([
      ['page', bytesOf(full(0.2), 1)],
      ['json', bytesOf(full(1.33), 2)],
      ['view', bytesOf(full(0.6), 3)],
    ]);
    const position = packer.add([['item', stored(bodies)]]).get('item');
    const parts: Record<string, number> = {};
    for (const [address, bytes] of bodies) {
      const body = await found(packer, position, address);
      expect(isSame(body?.bytes, bytes)).toBe(true);
      parts[address] = body?.parts ?? -1;
    }
    expect(parts).toEqual({ page: 0, json: 1, view: 1 });
    expect(Math.max(...sizes(packer))).toBeLessThanOrEqual(MAX_PACK_BYTES);
  });

  test('shares the pack of its end with small items', () => {
    const packer = new Packer();
    const positions = packer.add(
      documentItems(
        stored([
          ['before', bytesOf(1000)],
          ['large', bytesOf(MAX_PACK_BYTES + 1000, 2)],
          ['after', bytesOf(1000, 3)],
        ]),
      ),
    );
    expect(new Set(positions.values()).size).toBe(1);
    expect(packer.hashes).toHaveLength(2);
  });

  test('is missing if one of its parts is missing or belongs to another body', async () => {
    const packer = new Packer();
    const positions = packer.add(documentItems(stored([['large', bytesOf(2 * FULL + 5)]])));
    const end = packOf(packer, packer.hashes[positions.get('large') ?? -1]);
    const packed = end && bodyAt(end, 'large');
    if (!packed) throw new Error('no end');
    const other = new Packer();
    other.add(documentItems(stored([['large', bytesOf(FULL, 9)]])));
    expect(await wholeBody('large', packed, async () => null)).toBeNull();
    expect(await wholeBody('large', packed, async () => packOf(other, other.hashes[0]))).toBeNull();
    expect(await wholeBody('other', packed, async (hash) => packOf(packer, hash))).toBeNull();
  });

  test('doesn’t help if an item has too many small bodies', () => {
    const bodies = Array.from({ length: 5000 }, (_, at): [string, Uint8Array] => [
      `${at}${'x'.repeat(400)}`,
      bytesOf(1),
    ]);
    expect(() => new Packer().add([['item', stored(bodies)]])).toThrow(
      '5000 bodies don’t fit into one pack',
    );
  });
});
