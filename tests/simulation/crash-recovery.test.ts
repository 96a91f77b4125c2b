/**
 * Publishers killed at any point. Afterwards the served release is complete, the next publish succeeds, and
 * no unreferenced values are left.
 */
import { describe, expect, test } from 'vitest';
import { collectGarbage } from '../../publish/store/gc.ts';
import { rollback } from '../../publish/store/kept-releases.ts';
import { publish, putMissing } from '../../publish/store/publish.ts';
import { type Random, randomInteger, seededRandom } from '../support/simulation/seeded-random.ts';
import {
  NO_ERRORS,
  reachabilityErrors,
  servedReleaseErrors,
} from '../support/simulation/store-invariants.ts';
import { VirtualClock } from '../support/simulation/virtual-clock.ts';
import { CrashingStore, Killed } from '../support/stores/crashing-store.ts';
import { MemoryStore, textRelease } from '../support/stores/memory-store.ts';

const isDeep = process.env.LIKEWISE_DEEP === '1';
const BEGIN = new Date('2026-01-18T12:00:00Z');
const WAIT = 60_000;
const DAY = 86_400_000;
const PINNED = 'widget/widget-12345678.js';

/** The options of every command, in a separate store. */
function worldOf(seed: number) {
  const clock = new VirtualClock(BEGIN);
  const random = seededRandom(seed);
  const sweeping = { clock, random, wait: WAIT, most: 900, progress: () => {} };
  return { clock, random, sweeping };
}

type World = ReturnType<typeof worldOf>;

/** A store with a release, a pinned build, and the values of an interrupted publish. */
async function lived({ random, sweeping }: World): Promise<MemoryStore> {
  const store = new MemoryStore();
  await putMissing(new Map([[PINNED, Buffer.from('widget')]]), store);
  await publish(textRelease('a', 'b', 'c'), store, sweeping);
  const dying = new CrashingStore(store, 9, random);
  await expect(publish(textRelease('x', 'y', 'z'), dying, sweeping)).rejects.toThrow(Killed);
  return store;
}

/** Runs a command that is killed after so many steps; returns whether it was killed. */
async function killedAfter(
  last: number,
  store: MemoryStore,
  random: Random,
  work: (store: CrashingStore) => Promise<unknown>,
): Promise<boolean> {
  const mortal = new CrashingStore(store, last, random);
  try {
    await work(mortal);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  return mortal.hasCrashed;
}

const later = [
  ['the same release', textRelease('a', 'd', 'e', 'f')],
  ['another release', textRelease('a', 'b', 'g')],
  ['the release before', textRelease('a', 'b', 'c')],
] as const;

describe.each(later)('killed at each of its steps, and then %s is published', (_, next) => {
  test('the served release is complete, the publish succeeds, and nothing is left over', async () => {
    const doomed = textRelease('a', 'd', 'e', 'f');
    let kills = 0;
    for (let isKilled = true; isKilled; kills += isKilled ? 1 : 0) {
      const world = worldOf(kills);
      const store = await lived(world);
      isKilled = await killedAfter(kills, store, world.random, (mortal) =>
        publish(doomed, mortal, world.sweeping),
      );
      expect(await servedReleaseErrors(store)).toEqual([]);
      await publish(next, store, world.sweeping);
      expect(store.pointer?.release).toBe(next.id);
      expect(await servedReleaseErrors(store)).toEqual([]);
      expect(await reachabilityErrors(store, [PINNED])).toEqual(NO_ERRORS);
    }
    // Check 2, lock 1, manifest 1, values 4, read back 5, check 3, pointer 1; list 1, manifests 2, check 2, removals 4.
    expect(kills).toBe(26);
  });
});

describe('killed at each of its steps', () => {
  /** Twelve releases, the first two of which are old enough to be dropped. */
  async function old(world: World): Promise<MemoryStore> {
    const store = new MemoryStore();
    await putMissing(new Map([[PINNED, Buffer.from('widget')]]), store);
    for (let day = 0; day < 12; day += 1) {
      await publish(textRelease('a', `of day ${day}`), store, world.sweeping);
      if (day === 1) await world.clock.sleep(31 * DAY);
    }
    await world.clock.sleep(31 * DAY);
    return store;
  }

  test('a collection leaves the kept releases complete, and the next one finishes it', async () => {
    let kills = 0;
    for (let isKilled = true; isKilled; kills += isKilled ? 1 : 0) {
      const world = worldOf(kills);
      const store = await old(world);
      isKilled = await killedAfter(kills, store, world.random, (mortal) =>
        collectGarbage(mortal, world.sweeping),
      );
      expect((await reachabilityErrors(store, [PINNED])).missing).toEqual([]);
      await collectGarbage(store, world.sweeping);
      expect(store.pointer?.releases).toHaveLength(10);
      expect(store.pointer?.gone).toHaveLength(2);
      expect(await reachabilityErrors(store, [PINNED])).toEqual(NO_ERRORS);
    }
    expect(kills).toBeGreaterThan(20);
  });

  test('a rollback has happened or not', async () => {
    let kills = 0;
    const seen = new Set<string | undefined>();
    for (let isKilled = true; isKilled; kills += isKilled ? 1 : 0) {
      const world = worldOf(kills);
      const store = await old(world);
      isKilled = await killedAfter(kills, store, world.random, (mortal) => rollback(mortal, null));
      seen.add(store.pointer?.release);
      expect(await servedReleaseErrors(store)).toEqual([]);
    }
    expect(kills).toBe(5);
    expect(seen.size).toBe(2);
  });
});

/** A release of some of ten texts. */
function drawRelease(random: Random) {
  const texts = [...'abcdefghij'].filter(() => random() < 0.5);
  return textRelease(...texts, 'always');
}

test(`${isDeep ? 200 : 20} random runs of publishes, rollbacks and collections, each killed: always complete, and clean after the next publish`, async () => {
  const counts = { kills: 0, acts: 0, publishes: 0 };
  for (let life = 0; life < (isDeep ? 200 : 20); life += 1) {
    const world = worldOf(life);
    const { random, sweeping, clock } = world;
    const store = await lived(world);
    for (let act = 0; act < 15; act += 1) {
      await clock.sleep(randomInteger(random, 0, 3 * DAY));
      const kind = random();
      const last = randomInteger(random, 0, 45);
      const isKilled = await killedAfter(last, store, random, async (mortal) => {
        if (kind < 0.7) return publish(drawRelease(random), mortal, sweeping);
        if (kind < 0.85) return rollback(mortal, null).catch(rethrowKill);
        return collectGarbage(mortal, sweeping).catch(rethrowKill);
      });
      counts.acts += 1;
      counts.kills += isKilled ? 1 : 0;
      expect(await servedReleaseErrors(store), `life ${life}, act ${act}`).toEqual([]);
      expect((await reachabilityErrors(store, [PINNED])).missing).toEqual([]);
      if (random() < 0.3) {
        await publish(drawRelease(random), store, sweeping);
        counts.publishes += 1;
        expect(await reachabilityErrors(store, [PINNED]), `life ${life}, act ${act}`).toEqual(
          NO_ERRORS,
        );
      }
    }
  }
  expect(counts.kills).toBeGreaterThan(counts.acts / 4);
  if (isDeep) console.log('killed at random:', counts);
});

/** A command may refuse because of a running publish; it must do no harm. */
function rethrowKill(error: unknown): void {
  if (error instanceof Killed) throw error;
  expect(String(error)).toMatch(/may still be running|no release was current before/);
}
