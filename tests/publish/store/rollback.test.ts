/** Rollback: one write, only to releases that are kept and complete. */
import { describe, expect, test } from 'vitest';
import { rollback } from '../../../publish/store/kept-releases.ts';
import { publish } from '../../../publish/store/publish.ts';
import { MemoryStore, packKeyOf, textRelease } from '../../support/stores/memory-store.ts';

const one = textRelease('a', 'b');
const two = textRelease('a', 'c');
const three = textRelease('d');

async function published() {
  const store = new MemoryStore();
  for (const release of [one, two, three]) await publish(release, store);
  store.written.splice(0);
  return store;
}

describe('a rollback', () => {
  test('switches to the previous release with one write, and keeps the list of releases', async () => {
    const store = await published();
    const releases = store.pointer?.releases;
    expect(await rollback(store, null)).toEqual({
      release: two.id,
      previous: three.id,
    });
    expect(store.written).toEqual([['current']]);
    expect(store.pointer).toEqual({
      release: two.id,
      previous: three.id,
      sequence: 4,
      releases,
      gone: [],
    });
  });

  test('is undone by another', async () => {
    const store = await published();
    await rollback(store, null);
    await rollback(store, null);
    expect(store.pointer).toMatchObject({ release: three.id, previous: two.id, sequence: 5 });
  });

  test('switches to any kept release', async () => {
    const store = await published();
    await rollback(store, one.id);
    expect(store.pointer?.release).toBe(one.id);
  });

  test('writes nothing if that release is current', async () => {
    const store = await published();
    const done = await rollback(store, three.id);
    expect(done).toEqual({ release: three.id, previous: null });
    expect(store.written).toEqual([]);
  });

  test('makes a concurrent publish stop', async () => {
    const store = await published();
    const write = store.write.bind(store);
    store.write = async (values) => {
      await write(values);
      if (values.has(packKeyOf('new'))) await rollback({ ...view(store), write }, null);
    };
    await expect(publish(textRelease('new'), store)).rejects.toThrow(
      `the pointer changed during this publish: found release ${two.id}, expected ${three.id}`,
    );
    expect(store.pointer?.release).toBe(two.id);
  });

  test.each<[string, (store: MemoryStore) => void, string | null, string]>([
    [
      'an unknown release, and names the nearest',
      () => {},
      `${one.id.slice(0, -1)}!`,
      `unknown release "${one.id.slice(0, -1)}!"; did you mean ${one.id}`,
    ],
    [
      'one that was dropped',
      (store) => {
        const pointer = { ...store.pointer, gone: ['0123456789abcdef'] };
        store.values.set('current', Buffer.from(JSON.stringify(pointer)));
      },
      '0123456789abcdef',
      'release 0123456789abcdef was dropped and is no longer in the store',
    ],
    [
      'one that lacks a pack, and names it',
      (store) => store.values.delete(packKeyOf('c')),
      two.id,
      `release ${two.id} is incomplete: 1 of its values are missing, among them ${packKeyOf('c')}`,
    ],
    [
      'one without a manifest',
      (store) => store.values.delete(`manifest/${two.id}`),
      null,
      `release ${two.id} is incomplete: its manifest is missing`,
    ],
    [
      'one whose manifest doesn’t match its name',
      (store) => store.values.set(`manifest/${two.id}`, Buffer.from('{}')),
      null,
      'its manifest is missing',
    ],
    [
      'without a previous release',
      (store) => {
        const pointer = { ...store.pointer, previous: null };
        store.values.set('current', Buffer.from(JSON.stringify(pointer)));
      },
      null,
      `release ${three.id} is the first: no release was current before it`,
    ],
    [
      'if nothing was published',
      (store) => store.values.clear(),
      null,
      'no release has been published',
    ],
  ])('refuses %s', async (_, prepare, requested, message) => {
    const store = await published();
    prepare(store);
    await expect(rollback(store, requested)).rejects.toThrow(message);
    expect(store.written).toEqual([]);
  });

  test('stops if the pointer moves while it verifies', async () => {
    const store = await published();
    const list = store.list.bind(store);
    store.list = async () => {
      const keys = await list();
      store.list = list;
      await publish(one, store);
      return keys;
    };
    await expect(rollback(store, null)).rejects.toThrow('the pointer changed during the rollback');
    expect(store.pointer?.release).toBe(one.id);
  });
});

/** The store's operations as plain functions. */
function view(store: MemoryStore) {
  return {
    list: () => store.list(),
    read: (key: string) => store.read(key),
    remove: (keys: readonly string[]) => store.remove(keys),
    close: () => store.close(),
  };
}
