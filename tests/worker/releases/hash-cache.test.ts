/** Values named by their hash: cached, verified once, and read again after a miss. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Incidents } from '../../../worker/log.ts';
import { BundledRelease } from '../../../worker/releases/bundled-release.ts';
import { HashCache } from '../../../worker/releases/hash-cache.ts';
import { KvClient, SYSTEM_CLOCK } from '../../../worker/releases/kv-client.ts';
import { encode, type StoreFiles } from '../../support/releases/packed-release.ts';
import { BackgroundTasks, FakeAssets, FakeKv } from '../../support/stores/fake-bindings.ts';

const { waitUntil } = new BackgroundTasks();
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

let now = 0;

/** KV that also records the cacheTtl of each read. */
class NotingKv extends FakeKv {
  readonly lifetimes: number[] = [];

  override async get(key: string, options?: { readonly cacheTtl: number }) {
    this.lifetimes.push(options?.cacheTtl ?? 0);
    return super.get(key);
  }
}

/** A cache of texts with a limit in bytes. */
function shelfOver(kv: FakeKv, shipped: StoreFiles = new Map(), maxBytes = 10): HashCache<string> {
  const troubles = new Incidents(() => now);
  const sources = {
    kv: new KvClient(kv, troubles, { ...SYSTEM_CLOCK, now: () => now }),
    bundled: new BundledRelease(new FakeAssets(shipped), troubles, () => now),
    now: () => now,
  };
  const parse = (bytes: Uint8Array) => new TextDecoder().decode(bytes) || null;
  return new HashCache(sources, { keyOf: (hash) => `text/${hash}`, parse, maxBytes });
}

/** Files that hold texts under their hashes, or other texts. */
function filesOf(texts: readonly string[], instead: (text: string) => string = (text) => text) {
  return new Map(texts.map((text) => [`text/${hashOf(text)}`, encode(instead(text))]));
}

beforeEach(() => {
  now = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a value', () => {
  it('is read once and verified once', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest');
    const kv = new FakeKv(filesOf(['one']));
    const cache = shelfOver(kv);
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await cache.get(hashOf('one'), waitUntil)).toBe('one');
    }
    expect(kv.reads).toHaveLength(1);
    expect(digest).toHaveBeenCalledTimes(1);
  });

  it('is read again after it was evicted', async () => {
    const kv = new FakeKv(filesOf(['first', 'other', 'third']));
    const cache = shelfOver(kv);
    for (const text of ['first', 'other', 'third', 'first']) {
      expect(await cache.get(hashOf(text), waitUntil)).toBe(text);
    }
    expect(kv.reads).toHaveLength(4);
  });

  it('that is too large for the cache is still returned to all requests', async () => {
    const large = 'x'.repeat(11);
    const cache = shelfOver(new FakeKv(filesOf([large])));
    const results = [1, 2, 3].map(() => cache.get(hashOf(large), waitUntil));
    expect(await Promise.all(results)).toEqual([large, large, large]);
  });

  it('of the snapshot is verified too', async () => {
    const kv = new FakeKv();
    const shipped = filesOf(['good', 'bad'], (text) => text.replace('bad', 'evil'));
    const cache = shelfOver(kv, shipped);
    expect(await cache.get(hashOf('good'), waitUntil)).toBe('good');
    expect(await cache.get(hashOf('bad'), waitUntil)).toBeNull();
  });

  it('that is corrupt in KV is read from the snapshot', async () => {
    const kv = new FakeKv(filesOf(['one'], () => 'garbage'));
    expect(await shelfOver(kv, filesOf(['one'])).get(hashOf('one'), waitUntil)).toBe('one');
  });

  it('with the right hash that can’t be parsed is null', async () => {
    expect(await shelfOver(new FakeKv(filesOf(['']))).get(hashOf(''), waitUntil)).toBeNull();
  });
});

describe('a missing value', () => {
  it.each([
    ['absent', filesOf([])],
    ['wrong', filesOf(['one'], () => 'garbage')],
  ])('(%s) is read again after half a minute, with a short cacheTtl', async (_, files) => {
    const kv = new NotingKv(files);
    const cache = shelfOver(kv);
    for (let turn = 0; turn < 30; turn += 1) {
      expect(await cache.get(hashOf('one'), waitUntil)).toBeNull();
      now += 1000;
    }
    expect(kv.lifetimes).toEqual([600]);
    kv.files = filesOf(['one']);
    expect(await cache.get(hashOf('one'), waitUntil)).toBe('one');
    expect(kv.lifetimes).toEqual([600, 30]);
  });

  it('because the breaker is open is read as soon as it closes', async () => {
    const kv = new FakeKv(filesOf(['one', 'two']));
    const cache = shelfOver(kv);
    kv.mode = 'failing';
    await cache.get(hashOf('one'), waitUntil);
    kv.mode = 'healthy';
    now += 29_999;
    expect(await cache.get(hashOf('two'), waitUntil)).toBeNull();
    now += 1;
    expect(await cache.get(hashOf('two'), waitUntil)).toBe('two');
    expect(await cache.get(hashOf('one'), waitUntil)).toBe('one');
  });
});
