/**
 * Concurrent publishers on one eventually consistent store. KV has no locks; the protocol relies on this: a write
 * is visible everywhere within the wait, and the last check is less than that before the switch.
 */
import { describe, expect, test } from 'vitest';
import { CommandError } from '../../engine/model/command-error.ts';
import { collectGarbage } from '../../publish/store/gc.ts';
import { rollback } from '../../publish/store/kept-releases.ts';
import { publish } from '../../publish/store/publish.ts';
import { isIntact, releaseKeys } from '../../publish/store/release-reader.ts';
import { type Random, randomInteger, seededRandom } from '../support/simulation/seeded-random.ts';
import { NO_ERRORS, reachabilityErrors } from '../support/simulation/store-invariants.ts';
import { VirtualClock } from '../support/simulation/virtual-clock.ts';
import { EventuallyConsistentStore } from '../support/stores/eventually-consistent-store.ts';
import { textRelease } from '../support/stores/memory-store.ts';

const isDeep = process.env.LIKEWISE_DEEP === '1';
const LIVES = isDeep ? 2000 : 100;
const BEGIN = new Date('2026-01-18T12:00:00Z');
const DAY = 86_400_000;
const WAIT = 60_000;
/** A check and a switch take a few operations. */
const LAGS = { operation: 2000, visibility: 20_000 };

function drawRelease(random: Random) {
  return textRelease(...[...'abcdefgh'].filter(() => random() < 0.5), 'always');
}

/** The keys of the served release that are missing or corrupt, in the store’s newest state. */
function faultsOf({ latest }: EventuallyConsistentStore): string[] {
  const { pointer } = latest;
  if (!pointer) return [];
  const manifest = latest.values.get(`manifest/${pointer.release}`);
  if (!manifest) return [`manifest/${pointer.release}`];
  return releaseKeys(pointer.release, JSON.parse(Buffer.from(manifest).toString())).filter(
    (key) => {
      const value = latest.values.get(key);
      return !value || !isIntact(key, value);
    },
  );
}

function worldOf(seed: number) {
  const clock = new VirtualClock(BEGIN);
  const random = seededRandom(seed);
  const store = new EventuallyConsistentStore(clock, random, LAGS);
  const torn: string[] = [];
  store.onChange = () => torn.push(...faultsOf(store));
  return { clock, random, store, torn, wait: WAIT, most: 900, progress: () => {} };
}

/** The result, or the error message. */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}

const STOPPED =
  /^done$|the pointer changed|another publish began|may still be running|changed the store 3 times|no release was current before/;

describe('two publishers', () => {
  test.each([0, 1000, 30_000, 70_000])(
    'the second %i ms after the first: one publishes, the other reports a conflict or follows',
    async (later) => {
      for (let seed = 0; seed < (isDeep ? 200 : 20); seed += 1) {
        const world = worldOf(seed);
        const { clock, store } = world;
        const first = publish(textRelease('a', 'b'), store.viewOf('first'), world);
        await clock.sleep(later);
        const second = publish(textRelease('b', 'c'), store.viewOf('second'), world);
        const outcomes = await Promise.all([outcome(first), outcome(second)]);
        expect(outcomes).toContain('done');
        for (const words of outcomes) expect(words).toMatch(STOPPED);
        expect(world.torn).toEqual([]);
      }
    },
  );

  test('both with force: both may publish, and the served release is complete', async () => {
    for (let seed = 0; seed < (isDeep ? 200 : 20); seed += 1) {
      const world = { ...worldOf(seed), force: true };
      const works = ['first', 'second'].map((name, position) =>
        outcome(publish(textRelease('a', `of ${position}`), world.store.viewOf(name), world)),
      );
      for (const words of await Promise.all(works)) expect(words).toMatch(STOPPED);
      expect(world.torn).toEqual([]);
    }
  });
});

/** Runs three publishers, rollbacks and collections at random times; returns how many succeeded. */
async function live(seed: number, wait: number) {
  const world = { ...worldOf(seed), wait };
  const { clock, random, store } = world;
  const act = async (name: string) => {
    await clock.sleep(randomInteger(random, 0, 240_000));
    const view = store.viewOf(name);
    const kind = random();
    const force = random() < 0.2;
    if (kind < 0.7) return outcome(publish(drawRelease(random), view, { ...world, force }));
    if (kind < 0.85) return outcome(rollback(view, null));
    return outcome(collectGarbage(view, world));
  };
  await publish(drawRelease(random), store.viewOf('founder'), world);
  await clock.sleep(LAGS.visibility);
  const words: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    words.push(...(await Promise.all(['one', 'two', 'three'].map(act))));
    await clock.sleep(randomInteger(random, LAGS.visibility, 20 * DAY));
  }
  return { world, words };
}

test(`${LIVES} random runs of publishers, rollbacks and collections: the pointer always names a complete release`, async () => {
  let done = 0;
  for (let seed = 0; seed < LIVES; seed += 1) {
    const { world, words } = await live(seed, WAIT);
    for (const one of words) expect(one).toMatch(STOPPED);
    done += words.filter((one) => one === 'done').length;
    expect(world.torn, `life ${seed}`).toEqual([]);
    await publish(drawRelease(world.random), world.store.viewOf('last'), world);
    expect(await reachabilityErrors(world.store.latest), `life ${seed}`).toEqual(NO_ERRORS);
  }
  // Most succeed; some of the concurrent ones stop.
  expect(done).toBeGreaterThan(LIVES * 4);
  expect(done).toBeLessThan(LIVES * 9);
  if (isDeep)
    console.log(`of ${LIVES * 9} commands that met, ${done} were done, the others stopped`);
});

test('the wait is necessary: without it, some of the same runs break a release', async () => {
  let torn = 0;
  for (let seed = 0; seed < LIVES; seed += 1) {
    const { world } = await live(seed, 0);
    torn += world.torn.length > 0 ? 1 : 0;
  }
  expect(torn).toBeGreaterThan(0);
});
