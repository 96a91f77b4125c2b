/**
 * The real command, killed during its work on the real local store. Readers still get a complete release, and the next publish
 * completes and cleans up.
 */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { isReleaseKey } from '../../engine/model/address.ts';
import { localStore } from '../../publish/store/backends/local-store.ts';
import { reachableKeys } from '../../publish/store/gc.ts';
import type { KeyValueStore } from '../../publish/store/open-store.ts';
import { readPointer } from '../../publish/store/release-pointer.ts';
import { isIntact, readManifest, releaseKeys } from '../../publish/store/release-reader.ts';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';
import { randomInteger, randomItem, seededRandom } from '../support/simulation/seeded-random.ts';

const isDeep = process.env.LIKEWISE_DEEP === '1';
const KILLS = isDeep ? 12 : 1;
const today = new Date().toISOString().slice(0, 10);
/** The output after which it is killed: `waiting` is the last before the switch. */
const STAGES = isDeep ? ['writing', 'reading back', 'waiting'] : ['writing'];
/** The wait lasts a second, so that the process can be killed during it. */
const ARGS = ['--data', 'mine', '--wait', '1'];

let place: CommandSandbox;

beforeAll(() => {
  place = new CommandSandbox();
});

afterAll(() => place.remove());

/** Opens the store while no other process uses it. */
async function look<T>(work: (store: KeyValueStore) => Promise<T>): Promise<T> {
  const store = localStore(place.state);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Values that the pointer leads to and that don't match their keys, and the current release. */
const served = () =>
  look(async (store) => {
    const pointer = await readPointer(store);
    const manifest = pointer && (await readManifest(pointer.release, store));
    const keys = pointer && manifest ? releaseKeys(pointer.release, manifest) : [];
    const faults: string[] = [];
    for (const key of keys) {
      const value = await store.read(key);
      if (!value || !isIntact(key, value)) faults.push(key);
    }
    return { release: pointer?.release, count: keys.length, faults };
  });

const leftovers = () =>
  look(async (store) => {
    const pointer = await readPointer(store);
    const reached = pointer ? await reachableKeys(pointer, store) : new Set();
    return [...(await store.list()).keys()].filter((key) => isReleaseKey(key) && !reached.has(key));
  });

/** Another figure each time, so that each release differs. */
function addFigure(number: number): void {
  place.append(
    'observations.csv',
    `b,total,${2024 + number},count,${1200 + number},10,stated,,,bureau,${today},,,\n`,
  );
}

test(`killed ${KILLS === 1 ? 'once' : `${KILLS} times`} readers keep a complete release, and the next publish cleans up`, async () => {
  const random = seededRandom(5);
  expect(await place.run('data-publish', ARGS)).toMatchObject({ code: 0 });
  for (let number = 0; number < KILLS; number += 1) {
    addFigure(2 * number);
    const stage = randomItem(random, STAGES);
    const delay = isDeep ? randomInteger(random, 0, 600) : 0;
    let isHit = false;
    const killed = await place.run('data-publish', ARGS, (errors, child) => {
      if (isHit || !errors.includes(stage)) return;
      isHit = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    expect(isHit, killed.errors).toBe(true);
    const after = await served();
    expect(after.faults).toEqual([]);
    expect(after.count).toBeGreaterThan(0);

    addFigure(2 * number + 1);
    const { code, output, errors } = await place.run('data-publish', ARGS);
    expect(code, errors).toBe(0);
    const now = await served();
    expect(output).toContain(`Release ${now.release} is current`);
    expect(now.faults).toEqual([]);
    expect(await leftovers()).toEqual([]);
  }
});
