/** Garbage collection: releases it drops, values it deletes, in which order, and when it stops. */
import { describe, expect, test } from 'vitest';
import { LOCK_KEY } from '../../../engine/model/address.ts';
import type { KeptRelease } from '../../../engine/model/documents.ts';
import type { Pointer } from '../../../engine/model/manifest.ts';
import {
  collectGarbage,
  expiredReleases,
  planGarbageCollection,
} from '../../../publish/store/gc.ts';
import { publish, putMissing } from '../../../publish/store/publish.ts';
import { NO_ERRORS, reachabilityErrors } from '../../support/simulation/store-invariants.ts';
import { VirtualClock } from '../../support/simulation/virtual-clock.ts';
import { MemoryStore, packKeyOf, textRelease } from '../../support/stores/memory-store.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-03-01T00:00:00Z');
const PINNED = 'widget/widget-12345678.js';

/** A release, published that many days ago. */
function kept(release: string, daysAgo: number | null): KeptRelease {
  const published = daysAgo === null ? null : new Date(NOW.getTime() - daysAgo * DAY).toISOString();
  return { release, published };
}

function pointerTo(releases: readonly KeptRelease[], more: Partial<Pointer> = {}): Pointer {
  const names = releases.map(({ release }) => release);
  return {
    release: names[0] ?? '',
    previous: names[1] ?? null,
    sequence: names.length,
    releases,
    gone: [],
    ...more,
  };
}

/** `r1` was published last. */
const named = (count: number, daysAgo: (position: number) => number | null) =>
  Array.from({ length: count }, (_, index) => kept(`r${index + 1}`, daysAgo(index)));

describe('releases that may be dropped', () => {
  test.each<[string, Pointer, string[]]>([
    ['none of ten, however old', pointerTo(named(10, () => 400)), []],
    ['the eleventh, if it is old', pointerTo(named(11, () => 31)), ['r11']],
    ['no older one of the last thirty days', pointerTo(named(40, () => 29)), []],
    ['from the thirtieth day on', pointerTo(named(12, (at) => 19 + at)), ['r12']],
    [
      'not the current one',
      pointerTo(
        named(12, () => 400),
        { release: 'r12' },
      ),
      ['r11'],
    ],
    [
      'not the one before',
      pointerTo(
        named(12, () => 400),
        { previous: 'r11' },
      ),
      ['r12'],
    ],
    [
      'one without a time after an old one',
      pointerTo(named(12, (at) => (at < 11 ? 31 : null))),
      ['r11', 'r12'],
    ],
    [
      'none without a time after a young one',
      pointerTo(named(12, (at) => (at < 11 ? 2 : null))),
      [],
    ],
    ['none if no time is known', pointerTo(named(12, () => null)), []],
  ])('%s', (_, pointer, dropped) => {
    expect(expiredReleases(pointer, NOW)).toEqual(dropped);
  });
});

function optionsAt(clock: VirtualClock, most = 900) {
  return { clock, wait: 60_000, most, progress: () => {} };
}

/** A store with that many releases published a day apart, each with a pack of its own and one shared by all. */
async function store(count: number) {
  const clock = new VirtualClock(new Date('2026-01-01T00:00:00Z'));
  const values = new MemoryStore();
  await putMissing(new Map([[PINNED, Buffer.from('widget')]]), values);
  for (let day = 0; day < count; day += 1) {
    await publish(textRelease('shared', `day ${day}`), values, { clock });
    await clock.sleep(DAY);
  }
  values.written.splice(0);
  return { values, clock };
}

describe('a collection', () => {
  test('drops old releases from the list first, and after the wait deletes what only they needed', async () => {
    const { values, clock } = await store(12);
    await clock.sleep(30 * DAY);
    const before = clock.now().getTime();
    const remove = values.remove.bind(values);
    values.remove = async (keys) => {
      expect(values.pointer?.gone).toHaveLength(2);
      expect(clock.now().getTime() - before).toBe(60_000);
      await remove(keys);
    };
    const old = textRelease('shared', 'day 0').id;
    const { dropped, swept } = await collectGarbage(values, optionsAt(clock));
    expect(dropped).toEqual([textRelease('shared', 'day 1').id, old]);
    expect(swept).toEqual({ removed: 4, left: 0, stopped: null });
    expect(values.written).toEqual([['current']]);
    expect(values.pointer).toMatchObject({ sequence: 13, gone: dropped });
    expect(await reachabilityErrors(values, [PINNED])).toEqual(NO_ERRORS);
  });

  test('writes nothing if there is nothing to do', async () => {
    const { values, clock } = await store(12);
    const collected = await collectGarbage(values, optionsAt(clock));
    expect(collected).toEqual({ dropped: [], swept: { removed: 0, left: 0, stopped: null } });
    expect([values.written, values.removed]).toEqual([[], []]);
    expect(await collectGarbage(new MemoryStore(), optionsAt(clock))).toEqual(collected);
  });

  test('deletes no more than its limit, and the rest the next time', async () => {
    const { values, clock } = await store(12);
    await clock.sleep(30 * DAY);
    const first = await collectGarbage(values, optionsAt(clock, 3));
    expect(first.swept).toEqual({ removed: 3, left: 1, stopped: null });
    const second = await collectGarbage(values, optionsAt(clock, 3));
    expect(second).toMatchObject({ dropped: [], swept: { removed: 1, left: 0 } });
    expect(await reachabilityErrors(values, [PINNED])).toEqual(NO_ERRORS);
  });

  test('as a dry run reports what it would do, and writes nothing', async () => {
    const { values, clock } = await store(12);
    await clock.sleep(30 * DAY);
    const plan = await planGarbageCollection(values, clock.now());
    expect(plan.dropped).toHaveLength(2);
    expect(plan.swept).toEqual({ removed: 0, left: 4, stopped: null });
    expect([values.written, values.removed]).toEqual([[], []]);
  });

  test('ignores values that aren’t part of a release', async () => {
    const { values, clock } = await store(1);
    const foreign = ['notes', 'pack/readme', 'manifest/', PINNED];
    for (const key of foreign) values.values.set(key, Buffer.from('mine'));
    values.values.set(packKeyOf('left'), Buffer.from('left'));
    await collectGarbage(values, optionsAt(clock));
    expect(values.removed).toEqual([packKeyOf('left')]);
  });

  test('leaves a consistent store if deleting fails', async () => {
    const { values, clock } = await store(12);
    await clock.sleep(30 * DAY);
    const remove = values.remove.bind(values);
    values.remove = async (keys) => {
      await remove(keys.slice(0, 1));
      throw new Error('no rights to remove');
    };
    await expect(collectGarbage(values, optionsAt(clock))).rejects.toThrow('no rights to remove');
    expect((await reachabilityErrors(values, [PINNED])).missing).toEqual([]);
    values.remove = remove;
    await collectGarbage(values, optionsAt(clock));
    expect(await reachabilityErrors(values, [PINNED])).toEqual(NO_ERRORS);
  });
});

describe('a collection during a publish', () => {
  const other = (began: Date) => ({
    by: 'other',
    release: textRelease('new').id,
    began: began.toISOString(),
    keys: [...textRelease('new').values.keys()],
  });

  async function withBegun(hoursAgo: number) {
    const { values, clock } = await store(12);
    await clock.sleep(30 * DAY);
    const began = new Date(clock.now().getTime() - hoursAgo * 3_600_000);
    values.values.set(LOCK_KEY, Buffer.from(JSON.stringify(other(began))));
    values.values.set(packKeyOf('new'), Buffer.from('new'));
    return { values, clock };
  }

  test('is refused while a publish may be in progress, which it names', async () => {
    const { values, clock } = await withBegun(23);
    await expect(collectGarbage(values, optionsAt(clock))).rejects.toThrow(
      `a publish of release ${textRelease('new').id} began at`,
    );
    expect([values.written, values.removed]).toEqual([[], []]);
    expect((await planGarbageCollection(values, clock.now())).swept.left).toBe(4);
  });

  test('treats a publish’s remains as leftovers after a day', async () => {
    const { values, clock } = await withBegun(24);
    const { swept } = await collectGarbage(values, optionsAt(clock));
    expect(swept.removed).toBe(5);
    expect(values.values.has(packKeyOf('new'))).toBe(false);
  });

  test('ignores a lock that can’t be parsed', async () => {
    const { values, clock } = await withBegun(1);
    values.values.set(LOCK_KEY, Buffer.from('{"by":'));
    expect((await collectGarbage(values, optionsAt(clock))).swept.removed).toBe(5);
  });

  test.each<[string, (values: MemoryStore, clock: VirtualClock) => Promise<unknown>]>([
    [
      'a publish has begun',
      async (values, clock) => {
        const lock = Buffer.from(JSON.stringify(other(clock.now())));
        await values.write(new Map([[LOCK_KEY, lock]]));
      },
    ],
    [
      'the pointer has moved',
      async (values) => {
        const pointer = { ...values.pointer, sequence: 99 };
        await values.write(new Map([['current', Buffer.from(JSON.stringify(pointer))]]));
      },
    ],
  ])('deletes nothing if meanwhile %s', async (_, act) => {
    const { values, clock } = await store(12);
    await clock.sleep(30 * DAY);
    const collecting = collectGarbage(values, optionsAt(clock));
    await clock.sleep(30_000);
    await act(values, clock);
    const { swept } = await collecting;
    expect(swept).toMatchObject({ removed: 0, left: 4 });
    expect(swept.stopped).toContain('another publish or a rollback began');
    expect(values.removed).toEqual([]);
  });

  test('deletes nothing if the manifest of a kept release is lost', async () => {
    const { values, clock } = await store(12);
    await clock.sleep(30 * DAY);
    const lost = textRelease('shared', 'day 5').id;
    values.values.delete(`manifest/${lost}`);
    await expect(collectGarbage(values, optionsAt(clock))).rejects.toThrow(
      `the manifest of the kept release ${lost} can’t be read`,
    );
    expect(values.removed).toEqual([]);
  });
});
