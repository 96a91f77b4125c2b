/** A store that keeps the manifests that it has read. */
import { expect, test, vi } from 'vitest';
import { cacheManifests } from '../../../../publish/store/backends/wrappers.ts';
import { MemoryStore, packKeyOf, textRelease } from '../../../support/stores/memory-store.ts';

const release = textRelease('a');
const manifest = `manifest/${release.id}`;

function cachedStore(values: ReadonlyMap<string, Uint8Array> = release.values) {
  const memory = new MemoryStore();
  for (const [key, value] of values) memory.values.set(key, value);
  const read = vi.spyOn(memory, 'read');
  const store = cacheManifests({
    list: () => memory.list(),
    read: (key) => memory.read(key),
    write: (written) => memory.write(written),
    remove: (keys) => memory.remove(keys),
    close: () => memory.close(),
  });
  return { store, read };
}

test('reads a manifest once', async () => {
  const { store, read } = cachedStore();
  expect(await store.read(manifest)).toEqual(release.values.get(manifest));
  expect(await store.read(manifest)).toEqual(release.values.get(manifest));
  expect(read).toHaveBeenCalledTimes(1);
});

test.each([
  ['a pack', packKeyOf('a'), release.values],
  ['a damaged manifest', manifest, new Map([[manifest, Buffer.from('?')]])],
  ['a missing manifest', manifest, new Map()],
])('reads %s each time', async (_, key, values) => {
  const { store, read } = cachedStore(values);
  await store.read(key);
  await store.read(key);
  expect(read).toHaveBeenCalledTimes(2);
});

test('doesn’t return a removed manifest', async () => {
  const { store } = cachedStore();
  await store.read(manifest);
  await store.remove([manifest]);
  expect(await store.read(manifest)).toBeNull();
});
