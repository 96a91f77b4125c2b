/** The pointer as an isolate knows it: when it is read, when it is waited for, how good the word is. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POINTER_KEY } from '../../../engine/model/store-keys.ts';
import { BundledRelease } from '../../../worker/releases/bundled-release.ts';
import { SYSTEM_CLOCK } from '../../../worker/releases/clock.ts';
import { isFallback } from '../../../worker/releases/freshness.ts';
import { Incidents } from '../../../worker/releases/incidents.ts';
import { KvClient } from '../../../worker/releases/kv-client.ts';
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

  /** Which release is named, and how good the word is. */
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
  it('is read at most once in half a minute, whoever asks', async () => {
    const watching = new Watching(pointerTo('a', 1));
    for (let second = 0; second < 300; second += 1) {
      await Promise.all([watching.lookAt(second), watching.look(), watching.look()]);
      await watching.background.settled();
    }
    expect(watching.kv.reads).toHaveLength(10);
  });

  it('is read by one of those who come first, and waited for by all', async () => {
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

  it('that is being renewed holds nobody up until it is a minute old', async () => {
    const watching = new Watching(pointerTo('a', 1));
    await watching.look();
    watching.kv.mode = 'hanging';
    expect(await watching.lookAt(40)).toBe('a current');
    const look = watching.lookAt(60);
    await vi.advanceTimersByTimeAsync(150);
    expect(await look).toBe('a last good');
  });

  it('is as old as the read that brought it, not as its end', async () => {
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

  it('that nobody confirms is the last good one, and is asked for each half minute', async () => {
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

  it('is that of the snapshot where KV never gave one, and of nothing where there is none', async () => {
    expect(await new Watching(new Map(), pointerTo('c', 0)).look()).toBe('c snapshot');
    expect(await new Watching(new Map()).look()).toBe('none');
  });

  it('of KV takes the place of the snapshot’s, whatever their sequences', async () => {
    const watching = new Watching(new Map(), pointerTo('c', 9));
    await watching.look();
    watching.kv.files = pointerTo('a', 1);
    expect(await watching.lookAt(30)).toBe('a current');
  });
});

describe('a pointer of a lower sequence', () => {
  it('isn’t believed for ten minutes, and neither confirms what is known', async () => {
    const watching = new Watching(pointerTo('b', 2));
    await watching.look();
    watching.kv.files = pointerTo('a', 1);
    expect(await watching.lookAt(60)).toBe('b last good');
    expect(await watching.lookAt(599)).toBe('b last good');
  });

  it('is, when it stays', async () => {
    const watching = new Watching(pointerTo('b', 2));
    await watching.look();
    watching.kv.files = pointerTo('a', 1);
    expect(await watching.lookAt(600)).toBe('a current');
  });

  it('is forgotten when a higher one comes', async () => {
    const watching = new Watching(pointerTo('b', 2));
    await watching.look();
    watching.kv.files = pointerTo('a', 1);
    await watching.lookAt(60);
    watching.kv.files = pointerTo('c', 3);
    expect(await watching.lookAt(90)).toBe('c current');
  });
});

describe('of one sequence', () => {
  it('the one that was read later is believed, as two publishers may have written', async () => {
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
] as const)(
  'a release that answers as %s stands in for the current one: %s',
  (standing, expected) => {
    expect(isFallback(standing)).toBe(expected);
  },
);
