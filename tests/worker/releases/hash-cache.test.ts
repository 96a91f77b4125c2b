/** Values that are named by their hash: remembered, checked once, and asked for anew where they were missing. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BundledRelease } from '../../../worker/releases/bundled-release.ts';
import { SYSTEM_CLOCK } from '../../../worker/releases/clock.ts';
import { HashCache } from '../../../worker/releases/hash-cache.ts';
import { Incidents } from '../../../worker/releases/incidents.ts';
import { KvClient } from '../../../worker/releases/kv-client.ts';
import { encode, type StoreFiles } from '../../support/releases/packed-release.ts';
import { BackgroundTasks, FakeAssets, FakeKv } from '../../support/stores/fake-bindings.ts';

const { waitUntil } = new BackgroundTasks();
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

let now = 0;

/** KV that also notes for how long it may remember. */
class NotingKv extends FakeKv {
  readonly lifetimes: number[] = [];

  override async get(key: string, options?: { readonly cacheTtl: number }) {
    this.lifetimes.push(options?.cacheTtl ?? 0);
    return super.get(key);
  }
}

/** A shelf of texts of which so many bytes are remembered. */
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

/** Files that hold texts under their hashes, or others in their place. */
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
  it('is read once and checked once', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest');
    const kv = new FakeKv(filesOf(['one']));
    const shelf = shelfOver(kv);
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await shelf.get(hashOf('one'), waitUntil)).toBe('one');
    }
    expect(kv.reads).toHaveLength(1);
    expect(digest).toHaveBeenCalledTimes(1);
  });

  it('is forgotten where there is no room for it, and read again', async () => {
    const kv = new FakeKv(filesOf(['first', 'other', 'third']));
    const shelf = shelfOver(kv);
    for (const text of ['first', 'other', 'third', 'first']) {
      expect(await shelf.get(hashOf(text), waitUntil)).toBe(text);
    }
    expect(kv.reads).toHaveLength(4);
  });

  it('that is too large to be remembered is still answered, to all who came for it', async () => {
    const large = 'x'.repeat(11);
    const shelf = shelfOver(new FakeKv(filesOf([large])));
    const answers = [1, 2, 3].map(() => shelf.get(hashOf(large), waitUntil));
    expect(await Promise.all(answers)).toEqual([large, large, large]);
  });

  it('of the snapshot is checked as well', async () => {
    const kv = new FakeKv();
    const shipped = filesOf(['good', 'bad'], (text) => text.replace('bad', 'evil'));
    const shelf = shelfOver(kv, shipped);
    expect(await shelf.get(hashOf('good'), waitUntil)).toBe('good');
    expect(await shelf.get(hashOf('bad'), waitUntil)).toBeNull();
  });

  it('that KV has wrong is taken from the snapshot', async () => {
    const kv = new FakeKv(filesOf(['one'], () => 'garbage'));
    expect(await shelfOver(kv, filesOf(['one'])).get(hashOf('one'), waitUntil)).toBe('one');
  });

  it('with the right hash that makes no sense is none', async () => {
    expect(await shelfOver(new FakeKv(filesOf(['']))).get(hashOf(''), waitUntil)).toBeNull();
  });
});

describe('a value that is missing', () => {
  it.each([
    ['absent', filesOf([])],
    ['wrong', filesOf(['one'], () => 'garbage')],
  ])(
    '(%s) is asked for again after half a minute, and then KV is to look anew',
    async (_, files) => {
      const kv = new NotingKv(files);
      const shelf = shelfOver(kv);
      for (let turn = 0; turn < 30; turn += 1) {
        expect(await shelf.get(hashOf('one'), waitUntil)).toBeNull();
        now += 1000;
      }
      expect(kv.lifetimes).toEqual([600]);
      kv.files = filesOf(['one']);
      expect(await shelf.get(hashOf('one'), waitUntil)).toBe('one');
      expect(kv.lifetimes).toEqual([600, 30]);
    },
  );

  it('because KV rests is asked for as soon as it doesn’t', async () => {
    const kv = new FakeKv(filesOf(['one', 'two']));
    const shelf = shelfOver(kv);
    kv.mode = 'failing';
    await shelf.get(hashOf('one'), waitUntil);
    kv.mode = 'healthy';
    now += 29_999;
    expect(await shelf.get(hashOf('two'), waitUntil)).toBeNull();
    now += 1;
    expect(await shelf.get(hashOf('two'), waitUntil)).toBe('two');
    expect(await shelf.get(hashOf('one'), waitUntil)).toBe('one');
  });
});
