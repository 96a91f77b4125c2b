/**
 * Publishers killed at any point. Whatever they had done, the release that readers get is whole, the next publish completes, and
 * nothing is left that nothing leads to.
 */
import { describe, expect, test } from 'vitest';
import { collect } from '../../publish/store/gc.ts';
import { keep, publish } from '../../publish/store/publish.ts';
import { rollback } from '../../publish/store/rollback.ts';
import { between, type Random, seeded } from '../support/simulation/seeded-random.ts';
import { faultsOfServed, litter, TIDY } from '../support/simulation/store-invariants.ts';
import { VirtualClock } from '../support/simulation/virtual-clock.ts';
import { Killed, MortalStore } from '../support/stores/crashing-store.ts';
import { MemoryStore, releaseOf } from '../support/stores/memory-store.ts';

const isDeep = process.env.LIKEWISE_DEEP === '1';
const BEGIN = new Date('2026-01-18T12:00:00Z');
const WAIT = 60_000;
const DAY = 86_400_000;
const PINNED = 'widget/widget-12345678.js';

/** What every command is given, in a world of its own. */
function worldOf(seed: number) {
  const clock = new VirtualClock(BEGIN);
  const random = seeded(seed);
  const sweeping = { clock, random, wait: WAIT, most: 900, progress: () => {} };
  return { clock, random, sweeping };
}

type World = ReturnType<typeof worldOf>;

/** A store with a release, a pinned build, and what a publish left that was interrupted. */
async function lived({ random, sweeping }: World): Promise<MemoryStore> {
  const store = new MemoryStore();
  await keep(new Map([[PINNED, Buffer.from('widget')]]), store);
  await publish(releaseOf('a', 'b', 'c'), store, sweeping);
  const dying = new MortalStore(store, 9, random);
  await expect(publish(releaseOf('x', 'y', 'z'), dying, sweeping)).rejects.toThrow(Killed);
  return store;
}

/** Runs something that is killed after so many steps; returns whether it was. */
async function killedAfter(
  last: number,
  store: MemoryStore,
  random: Random,
  work: (store: MortalStore) => Promise<unknown>,
): Promise<boolean> {
  const mortal = new MortalStore(store, last, random);
  try {
    await work(mortal);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  return mortal.isDead;
}

const later = [
  ['the same release', releaseOf('a', 'd', 'e', 'f')],
  ['another release', releaseOf('a', 'b', 'g')],
  ['the release before', releaseOf('a', 'b', 'c')],
] as const;

describe.each(later)('killed at each of its steps, and then %s is published', (_, next) => {
  test('what is served is whole, that publish completes, and nothing is left', async () => {
    const doomed = releaseOf('a', 'd', 'e', 'f');
    let kills = 0;
    for (let isKilled = true; isKilled; kills += isKilled ? 1 : 0) {
      const world = worldOf(kills);
      const store = await lived(world);
      isKilled = await killedAfter(kills, store, world.random, (mortal) =>
        publish(doomed, mortal, world.sweeping),
      );
      expect(await faultsOfServed(store)).toEqual([]);
      await publish(next, store, world.sweeping);
      expect(store.pointer?.release).toBe(next.id);
      expect(await faultsOfServed(store)).toEqual([]);
      expect(await litter(store, [PINNED])).toEqual(TIDY);
    }
    // Look 2, journal 1, values 4, read back 5, look 3, pointer 1; list 1, manifests 2, look 2, removals 4.
    expect(kills).toBe(25);
  });
});

describe('killed at each of its steps', () => {
  /** Twelve releases, the first two of which are old enough to go. */
  async function old(world: World): Promise<MemoryStore> {
    const store = new MemoryStore();
    await keep(new Map([[PINNED, Buffer.from('widget')]]), store);
    for (let day = 0; day < 12; day += 1) {
      await publish(releaseOf('a', `of day ${day}`), store, world.sweeping);
      if (day === 1) await world.clock.sleep(31 * DAY);
    }
    await world.clock.sleep(31 * DAY);
    return store;
  }

  test('a collection leaves all that is kept whole, and the next one ends it', async () => {
    let kills = 0;
    for (let isKilled = true; isKilled; kills += isKilled ? 1 : 0) {
      const world = worldOf(kills);
      const store = await old(world);
      isKilled = await killedAfter(kills, store, world.random, (mortal) =>
        collect(mortal, world.sweeping),
      );
      expect((await litter(store, [PINNED])).missing).toEqual([]);
      await collect(store, world.sweeping);
      expect(store.pointer?.releases).toHaveLength(10);
      expect(store.pointer?.gone).toHaveLength(2);
      expect(await litter(store, [PINNED])).toEqual(TIDY);
    }
    expect(kills).toBeGreaterThan(20);
  });

  test('a rollback has happened or not', async () => {
    let kills = 0;
    const seen = new Set<string | undefined>();
    for (let isKilled = true; isKilled; kills += isKilled ? 1 : 0) {
      const world = worldOf(kills);
      const store = await old(world);
      isKilled = await killedAfter(kills, store, world.random, (mortal) =>
        rollback(mortal, null, () => []),
      );
      seen.add(store.pointer?.release);
      expect(await faultsOfServed(store)).toEqual([]);
    }
    expect(kills).toBe(5);
    expect(seen.size).toBe(2);
  });
});

/** A release of some of ten texts. */
function drawRelease(random: Random) {
  const texts = [...'abcdefghij'].filter(() => random() < 0.5);
  return releaseOf(...texts, 'always');
}

test(`${isDeep ? 200 : 20} lives of publishes, rollbacks and collections, each killed at random: always whole, and tidy after the next publish`, async () => {
  const counts = { kills: 0, acts: 0, publishes: 0 };
  for (let life = 0; life < (isDeep ? 200 : 20); life += 1) {
    const world = worldOf(life);
    const { random, sweeping, clock } = world;
    const store = await lived(world);
    for (let act = 0; act < 15; act += 1) {
      await clock.sleep(between(random, 0, 3 * DAY));
      const kind = random();
      const last = between(random, 0, 45);
      const isKilled = await killedAfter(last, store, random, async (mortal) => {
        if (kind < 0.7) return publish(drawRelease(random), mortal, sweeping);
        if (kind < 0.85) return rollback(mortal, null, () => []).catch(rethrowKill);
        return collect(mortal, sweeping).catch(rethrowKill);
      });
      counts.acts += 1;
      counts.kills += isKilled ? 1 : 0;
      expect(await faultsOfServed(store), `life ${life}, act ${act}`).toEqual([]);
      expect((await litter(store, [PINNED])).missing).toEqual([]);
      if (random() < 0.3) {
        await publish(drawRelease(random), store, sweeping);
        counts.publishes += 1;
        expect(await litter(store, [PINNED]), `life ${life}, act ${act}`).toEqual(TIDY);
      }
    }
  }
  expect(counts.kills).toBeGreaterThan(counts.acts / 4);
  if (isDeep) console.log('killed at random:', counts);
});

/** A command may refuse, for a publish may be going on; it may not do harm. */
function rethrowKill(error: unknown): void {
  if (error instanceof Killed) throw error;
  expect(String(error)).toMatch(/may still be going on|no release was current before/);
}
