/** The KV operations of a publish against the free plan's daily quota: estimated beforehand, and exact. */
import { describe, expect, test } from 'vitest';
import { publish, readState } from '../../../publish/store/publish.ts';
import { estimatePublish, exceededLimits } from '../../../publish/store/quota.ts';
import { MemoryStore, packKeyOf, textRelease } from '../../support/stores/memory-store.ts';

const one = textRelease('a', 'b');
const two = textRelease('a', 'c');

async function published(...releases: readonly ReturnType<typeof textRelease>[]) {
  const store = new MemoryStore();
  for (const release of releases) await publish(release, store);
  return store;
}

describe('the plan of a publish', () => {
  test.each<[string, () => Promise<MemoryStore>]>([
    ['a first release', () => published()],
    ['one that shares values', () => published(one)],
    ['the same release again', () => published(one, two)],
    [
      'one after an interrupted publish',
      async () => {
        const store = await published(one);
        store.values.set(packKeyOf('left'), Buffer.from('left'));
        store.values.set(packKeyOf('c'), Buffer.from('c'));
        return store;
      },
    ],
  ])('of %s is exact', async (_, prepare) => {
    const store = await prepare();
    const state = await readState(store);
    const plan = await estimatePublish(two, state, store);
    const { operations } = await publish(two, store, { state });
    expect(plan).toMatchObject({
      writes: operations.writes,
      removals: operations.removals,
    });
    // Values verified before aren't read again.
    expect(plan.reads).toBeGreaterThan(operations.reads);
    expect(plan.reads).toBeLessThan(operations.reads + 8);
    expect(plan.lists).toBe(operations.lists + 1);
  });

  test('counts the bytes of values, not those of the lock and the pointer', async () => {
    const store = await published(one);
    const plan = await estimatePublish(two, await readState(store), store);
    const manifest = two.values.get(`manifest/${two.id}`)?.length ?? 0;
    expect(plan.bytes).toBe(1 + manifest);
  });
});

test.each([
  [{ writes: 1000, removals: 1000, reads: 100_000, lists: 1000 }, []],
  [{ writes: 1001, removals: 0, reads: 0, lists: 0 }, ['writes']],
  [{ writes: 0, removals: 1001, reads: 100_001, lists: 1001 }, ['removals', 'reads', 'lists']],
])('of %o exceeds today’s free-plan quota for: %o', (plan, kinds) => {
  expect(exceededLimits({ ...plan, bytes: 0 })).toEqual(kinds);
});
