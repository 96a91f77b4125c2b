/** Publishing: documents first, pointer last, and nothing twice. */
import { describe, expect, test } from 'vitest';
import type { Pointer } from '../../data/documents.ts';
import type { Store } from '../../data/kv.ts';
import { keep, publish } from '../../data/publish.ts';
import type { Release } from '../../data/release.ts';

class MemoryStore implements Store {
  readonly values = new Map<string, Uint8Array>();
  readonly written: string[][] = [];
  failAfter = Number.POSITIVE_INFINITY;

  async list() {
    return new Set(this.values.keys());
  }

  async read(key: string) {
    const value = this.values.get(key);
    return value ? Buffer.from(value).toString() : null;
  }

  async write(values: ReadonlyMap<string, Uint8Array>) {
    if (this.written.length >= this.failAfter) throw new Error('the store is down');
    this.written.push([...values.keys()]);
    for (const [key, value] of values) this.values.set(key, value);
  }

  get pointer(): Pointer | null {
    const value = this.values.get('current');
    return value ? JSON.parse(Buffer.from(value).toString()) : null;
  }
}

function release(id: string, keys: readonly string[]): Release {
  const values = new Map(keys.map((key) => [key, Buffer.from(key)]));
  return { id, manifest: { packs: [], documents: {}, datasets: {} }, values };
}

const NOON = new Date('2026-01-18T12:00:00Z');

const one = release('one', ['pack/a', 'pack/b', 'manifest/one']);
const two = release('two', ['pack/a', 'pack/c', 'manifest/two']);

describe('publish', () => {
  test('writes the documents, then the pointer, which names the release before', async () => {
    const store = new MemoryStore();
    expect(await publish(one, store, NOON)).toEqual({ release: 'one', previous: null, writes: 4 });
    expect(await publish(two, store, NOON)).toEqual({ release: 'two', previous: 'one', writes: 3 });
    expect(store.written).toEqual([
      ['pack/a', 'pack/b', 'manifest/one'],
      ['current'],
      ['pack/c', 'manifest/two'],
      ['current'],
    ]);
    expect(store.pointer).toMatchObject({ release: 'two', previous: 'one' });
  });

  test('lists every release that was published, the last first, and counts its writes', async () => {
    const store = new MemoryStore();
    await publish(one, store, NOON);
    await publish(two, store, new Date('2026-01-19T12:00:00Z'));
    expect(store.pointer).toEqual({
      release: 'two',
      previous: 'one',
      sequence: 2,
      releases: [
        { release: 'two', published: '2026-01-19T12:00:00.000Z' },
        { release: 'one', published: '2026-01-18T12:00:00.000Z' },
      ],
      gone: [],
    });
  });

  test('lists a release once that is published again, as kept and not as gone', async () => {
    const store = new MemoryStore();
    await publish(one, store, NOON);
    await publish(two, store, NOON);
    await publish(one, store, new Date('2026-01-20T12:00:00Z'));
    expect(store.pointer?.releases.map(({ release: id }) => id)).toEqual(['one', 'two']);
    expect(store.pointer?.sequence).toBe(3);
  });

  test('goes on from a pointer that lists no releases yet', async () => {
    const store = new MemoryStore();
    await store.write(new Map([['current', Buffer.from('{"release":"one","previous":null}')]]));
    await publish(two, store, NOON);
    expect(store.pointer?.releases).toEqual([
      { release: 'two', published: '2026-01-18T12:00:00.000Z' },
      { release: 'one', published: null },
    ]);
  });

  test('keeps what isn’t of a release, once', async () => {
    const store = new MemoryStore();
    const files = new Map([['widget/widget-12345678.js', Buffer.from('1')]]);
    expect(await keep(files, store)).toBe(1);
    expect(await keep(files, store)).toBe(0);
    await publish(one, store, NOON);
    expect(store.values.has('widget/widget-12345678.js')).toBe(true);
  });

  test('writes nothing the second time', async () => {
    const store = new MemoryStore();
    await publish(one, store, NOON);
    expect((await publish(one, store, NOON)).writes).toBe(0);
    expect(store.written).toHaveLength(2);
  });

  test('leaves the old release in place when the store fails, and goes on from there later', async () => {
    const store = new MemoryStore();
    await publish(one, store, NOON);
    store.failAfter = 3;
    await expect(publish(two, store, NOON)).rejects.toThrow('the store is down');
    expect(store.pointer?.release).toBe('one');
    store.failAfter = Number.POSITIVE_INFINITY;
    expect((await publish(two, store, NOON)).writes).toBe(1);
    expect(store.pointer?.release).toBe('two');
  });
});
