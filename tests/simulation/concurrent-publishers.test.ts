/**
 * Several who write one store at once, from places that see each other's writes late. KV has no locks, so what holds is: a write
 * is seen everywhere within the wait, and between the last look and the switch there is less than that.
 */
import { describe, expect, test } from 'vitest';
import { CommandError } from '../../engine/dataset/command-error.ts';
import { collectGarbage } from '../../publish/store/gc.ts';
import { publish } from '../../publish/store/publish.ts';
import { isIntact, releaseKeys } from '../../publish/store/release-reader.ts';
import { rollback } from '../../publish/store/rollback.ts';
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
/** A look and a switch take a few operations. */
const LAGS = { operation: 2000, visibility: 20_000 };

function drawRelease(random: Random) {
  return textRelease(...[...'abcdefgh'].filter(() => random() < 0.5), 'always');
}

/** The keys of what is served that aren't there, or aren't what they say; by what is true, whoever sees it. */
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

/** What came of it: the value, or the words in which it stopped. */
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
    'the second %i ms after the first: one publishes, the other says why it doesn’t, or comes after',
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

  test('both with force: both may be done, and what is served is whole', async () => {
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

/** A life of three who publish, roll back and collect at random times; returns how often one was done. */
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

test(`${LIVES} lives in which publishers, rollbacks and collections meet: never a pointer to a release that isn’t whole`, async () => {
  let done = 0;
  for (let seed = 0; seed < LIVES; seed += 1) {
    const { world, words } = await live(seed, WAIT);
    for (const one of words) expect(one).toMatch(STOPPED);
    done += words.filter((one) => one === 'done').length;
    expect(world.torn, `life ${seed}`).toEqual([]);
    await publish(drawRelease(world.random), world.store.viewOf('last'), world);
    expect(await reachabilityErrors(world.store.latest), `life ${seed}`).toEqual(NO_ERRORS);
  }
  // Most have their way; of those that meet, some stop.
  expect(done).toBeGreaterThan(LIVES * 4);
  expect(done).toBeLessThan(LIVES * 9);
  if (isDeep)
    console.log(`of ${LIVES * 9} commands that met, ${done} were done, the others stopped`);
});

test('the wait is what holds it: without one, some of the same lives tear', async () => {
  let torn = 0;
  for (let seed = 0; seed < LIVES; seed += 1) {
    const { world } = await live(seed, 0);
    torn += world.torn.length > 0 ? 1 : 0;
  }
  expect(torn).toBeGreaterThan(0);
});
