/** The pointer in an isolate: when it is read, when requests wait for it, and its freshness. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POINTER_KEY } from '../../../engine/model/address.ts';
import { Incidents } from '../../../worker/log.ts';
import { BundledRelease } from '../../../worker/releases/bundled-release.ts';
import { isFallback } from '../../../worker/releases/freshness.ts';
import { KvClient, SYSTEM_CLOCK } from '../../../worker/releases/kv-client.ts';
import { PointerCache } from '../../../worker/releases/pointer-cache.ts';
import { encode, type StoreFiles } from '../../support/releases/packed-release.ts';
import { BackgroundTasks, FakeAssets, FakeKv } from '../../support/stores/fake-bindings.ts';

const NAMES = new Map(['a', 'b', 'c'].map((letter) => [letter.repeat(16), letter]));

function pointerTo(letter: string, sequence: number): StoreFiles {
  const pointer = { release: letter.repeat(16), previous: null, sequence };
  return new Map([[POINTER_KEY, encode(JSON.stringify(pointer))]]);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 0 });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

class Watching {
  readonly kv: FakeKv;
  readonly background = new BackgroundTasks();
  readonly #watch: PointerCache;

  constructor(kv: StoreFiles, shipped: StoreFiles = new Map()) {
    this.kv = new FakeKv(kv);
    const troubles = new Incidents(Date.now);
    const snapshot = new BundledRelease(new FakeAssets(shipped), troubles, Date.now);
    this.#watch = new PointerCache(
      new KvClient(this.kv, troubles, SYSTEM_CLOCK),
      snapshot,
      Date.now,
    );
  }

  /** The release of the pointer, and the pointer’s freshness. */
  async look(): Promise<string> {
    const named = await this.#watch.current(this.background.waitUntil);
    return named ? `${NAMES.get(named.pointer.release)} ${named.freshness}` : 'none';
  }

  /** The same at a time, in seconds. */
  lookAt(time: number): Promise<string> {
    vi.setSystemTime(time * 1000);
    return this.look();
  }
}

describe('a pointer', () => {
  it('is read at most once in half a minute', async () => {
    const watching = new Watching(pointerTo('a', 1));
    for (let second = 0; second < 300; second += 1) {
      await Promise.all([watching.lookAt(second), watching.look(), watching.look()]);
      await watching.background.settled();
    }
    expect(watching.kv.reads).toHaveLength(10);
  });

  it('is read by one of the first concurrent requests, and all wait for it', async () => {
    const watching = new Watching(pointerTo('a', 1));
    watching.kv.mode = 'hanging';
    const looks = [watching.look(), watching.look(), watching.look()];
    watching.kv.resume();
    expect(await Promise.all(looks)).toEqual(['a current', 'a current', 'a current']);
    expect(watching.kv.reads).toHaveLength(1);
  });

  it.each([
    [29, 'a current', 1],
    [30, 'a current', 2],
    [59, 'a current', 2],
    [60, 'b current', 2],
    [3600, 'b current', 2],
  ])('that is %i s old: %s', async (age, expected, reads) => {
    const watching = new Watching(pointerTo('a', 1));
    await watching.look();
    watching.kv.files = pointerTo('b', 2);
    expect(await watching.lookAt(age)).toBe(expected);
    expect(watching.kv.reads).toHaveLength(reads);
  });

  it('that is being read delays no request until it is a minute old', async () => {
    const watching = new Watching(pointerTo('a', 1));
    await watching.look();
    watching.kv.mode = 'hanging';
    expect(await watching.lookAt(40)).toBe('a current');
    const look = watching.lookAt(60);
    await vi.advanceTimersByTimeAsync(150);
    expect(await look).toBe('a last good');
  });

  it('has the age of the start of its read', async () => {
    const watching = new Watching(pointerTo('a', 1));
    await watching.look();
    watching.kv.mode = 'hanging';
    await watching.lookAt(30);
    vi.setSystemTime(55_000);
    watching.kv.resume();
    await watching.background.settled();
    watching.kv.mode = 'failing';
    expect(await watching.lookAt(89)).toBe('a current');
    expect(await watching.lookAt(90)).toBe('a last good');
  });

  it('that can’t be read is the last good one, and is read every half minute', async () => {
    const watching = new Watching(pointerTo('a', 1), pointerTo('c', 0));
    await watching.look();
    watching.kv.mode = 'failing';
    for (let second = 60; second < 600; second += 1) {
      expect(await watching.lookAt(second)).toBe('a last good');
    }
    expect(watching.kv.reads).toHaveLength(1 + 540 / 30);
    watching.kv.mode = 'healthy';
    watching.kv.files = pointerTo('b', 2);
    expect(await watching.lookAt(600)).toBe('b current');
  });

  it('is that of the snapshot without KV, else null', async () => {
    expect(await new Watching(new Map(), pointerTo('c', 0)).look()).toBe('c snapshot');
    expect(await new Watching(new Map()).look()).toBe('none');
  });

  it('of KV replaces the snapshot’s, whatever their sequences', async () => {
    const watching = new Watching(new Map(), pointerTo('c', 9));
    await watching.look();
    watching.kv.files = pointerTo('a', 1);
    expect(await watching.lookAt(30)).toBe('a current');
  });
});

describe('a pointer with a lower sequence', () => {
  it('is ignored for ten minutes, and confirms nothing', async () => {
    const watching = new Watching(pointerTo('b', 2));
    await watching.look();
    watching.kv.files = pointerTo('a', 1);
    expect(await watching.lookAt(60)).toBe('b last good');
    expect(await watching.lookAt(599)).toBe('b last good');
  });

  it('is used when it stays', async () => {
    const watching = new Watching(pointerTo('b', 2));
    await watching.look();
    watching.kv.files = pointerTo('a', 1);
    expect(await watching.lookAt(600)).toBe('a current');
  });

  it('is ignored when a higher one follows', async () => {
    const watching = new Watching(pointerTo('b', 2));
    await watching.look();
    watching.kv.files = pointerTo('a', 1);
    await watching.lookAt(60);
    watching.kv.files = pointerTo('c', 3);
    expect(await watching.lookAt(90)).toBe('c current');
  });
});

describe('with the same sequence', () => {
  it('the pointer that was read later is used, because two publishers may have written', async () => {
    const watching = new Watching(pointerTo('a', 2));
    await watching.look();
    watching.kv.files = pointerTo('b', 2);
    expect(await watching.lookAt(60)).toBe('b current');
  });
});

it.each([
  ['current', false],
  ['previous', true],
  ['last good', true],
  ['snapshot', true],
  [undefined, false],
] as const)('a release that is %s is a fallback: %s', (standing, expected) => {
  expect(isFallback(standing)).toBe(expected);
});
