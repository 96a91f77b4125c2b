/** The list of releases for operators. */
import { expect, test } from 'vitest';
import { listReleases, rollback } from '../../../publish/store/kept-releases.ts';
import { publish } from '../../../publish/store/publish.ts';
import { VirtualClock } from '../../support/simulation/virtual-clock.ts';
import { MemoryStore, packKeyOf, textRelease } from '../../support/stores/memory-store.ts';

const one = textRelease('a', 'bb');
const two = textRelease('a', 'ccc');
const three = textRelease('d');
const TIME = '2026-01-18T12:00:00.000Z';

async function published() {
  const store = new MemoryStore();
  const clock = new VirtualClock(new Date(TIME));
  for (const release of [one, two]) await publish(release, store, { clock });
  await publish(three, store, { clock, reason: 'd only' });
  return store;
}

const sizeOf = ({ values }: typeof one) =>
  [...values.values()].reduce((sum, value) => sum + value.length, 0);

test('lists the kept releases, the last published first, with state, number of values, size and reason', async () => {
  const store = await published();
  await rollback(store, one.id);
  const { releases, gone, keys, bytes } = await listReleases(store);
  const common = { published: TIME, missing: 0 };
  const unknown = { ...common, reason: null };
  const reason = 'd only';
  expect(releases).toEqual([
    { release: three.id, state: 'previous', keys: 2, bytes: sizeOf(three), ...common, reason },
    { release: two.id, state: 'kept', keys: 3, bytes: sizeOf(two), ...unknown },
    { release: one.id, state: 'current', keys: 3, bytes: sizeOf(one), ...unknown },
  ]);
  expect(gone).toBe(0);
  expect(keys).toBe(store.values.size);
  expect(bytes).toBe([...store.values.values()].reduce((sum, value) => sum + value.length, 0));
});

test('reports missing values, and a manifest that can’t be read', async () => {
  const store = await published();
  store.values.delete(packKeyOf('ccc'));
  store.values.delete(`manifest/${one.id}`);
  const { releases } = await listReleases(store);
  expect(releases[1]).toMatchObject({ release: two.id, keys: 3, missing: 1, bytes: null });
  expect(releases[2]).toMatchObject({ release: one.id, keys: null, missing: 0, bytes: null });
});

test('has no size if the store has none', async () => {
  const store = await published();
  const list = store.list.bind(store);
  store.list = async () => new Map([...(await list()).keys()].map((key) => [key, null]));
  const { releases, bytes } = await listReleases(store);
  expect([releases[0]?.bytes, bytes]).toEqual([null, null]);
});

test('is empty if nothing was published', async () => {
  expect(await listReleases(new MemoryStore())).toEqual({
    releases: [],
    gone: 0,
    keys: 0,
    bytes: 0,
  });
});
