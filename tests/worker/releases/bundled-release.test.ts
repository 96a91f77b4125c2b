/** The snapshot in the static assets: values, missing values, and failing assets. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POINTER_KEY } from '../../../engine/model/address.ts';
import type { AssetReader } from '../../../worker/env.ts';
import { Incidents } from '../../../worker/log.ts';
import { BundledRelease } from '../../../worker/releases/bundled-release.ts';
import { encode, publishedFiles, type StoreFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';

const RELEASE = syntheticRelease({}, { v1: 'shipped' });

/** Assets that record fetches; `status` replaces the response. */
class CountedAssets implements AssetReader {
  readonly fetched: string[] = [];
  status: number | null = null;
  readonly #files: StoreFiles;

  constructor(files: StoreFiles) {
    this.#files = files;
  }

  async fetch(address: string): Promise<Response> {
    this.fetched.push(address);
    if (this.status === 0) throw new Error('assets are not available');
    if (this.status !== null) return new Response(null, { status: this.status });
    const value = this.#files.get(address.replace('https://assets.local/_snapshot/', ''));
    return value ? new Response(value) : new Response(null, { status: 404 });
  }
}

let now = 0;
let assets: CountedAssets;
let snapshot: BundledRelease;

beforeEach(() => {
  now = 0;
  assets = new CountedAssets(publishedFiles(RELEASE).set('word', encode('four')));
  snapshot = new BundledRelease(assets, new Incidents(() => now), () => now);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const lengthOf = (value: ArrayBuffer) => (value.byteLength === 4 ? 4 : null);

describe('a value', () => {
  it('is the result of its parser', async () => {
    expect(await snapshot.read('word', lengthOf)).toBe(4);
    expect(assets.fetched).toEqual(['https://assets.local/_snapshot/word']);
  });

  it.each([
    ['isn’t there', 'none'],
    ['is of no use', POINTER_KEY],
  ])('that %s is fetched again after half a minute', async (_, key) => {
    for (let turn = 0; turn < 3; turn += 1) expect(await snapshot.read(key, lengthOf)).toBeNull();
    expect(assets.fetched).toHaveLength(1);
    now += 30_000;
    await snapshot.read(key, lengthOf);
    expect(assets.fetched).toHaveLength(2);
  });
});

describe('failing assets', () => {
  it.each([0, 500, 429])(
    '(%i) are fetched again by the next request, and logged once',
    async (status) => {
      assets.status = status;
      for (let turn = 0; turn < 5; turn += 1)
        expect(await snapshot.read('word', lengthOf)).toBeNull();
      assets.status = null;
      expect(await snapshot.read('word', lengthOf)).toBe(4);
      expect(console.warn).toHaveBeenCalledTimes(1);
    },
  );
});

describe('its pointer', () => {
  it('is read once', async () => {
    expect((await snapshot.pointer())?.release).toBe(RELEASE.id);
    expect((await snapshot.pointer())?.release).toBe(RELEASE.id);
    expect(assets.fetched).toHaveLength(1);
  });

  it('is null without a snapshot', async () => {
    const none = new BundledRelease(
      new CountedAssets(new Map()),
      new Incidents(() => now),
      () => now,
    );
    expect(await none.pointer()).toBeNull();
  });
});

describe('the check of the assets', () => {
  it.each([
    ['that disappear', 404],
    ['that can’t be read', 500],
    ['whose reads fail', 0],
  ])('notices assets %s within ten seconds, and their return', async (_, status) => {
    expect(await snapshot.isPresent()).toBe(true);
    assets.status = status;
    now += 9_999;
    expect(await snapshot.isPresent()).toBe(true);
    now += 1;
    expect(await snapshot.isPresent()).toBe(false);
    assets.status = null;
    now += 10_000;
    expect(await snapshot.isPresent()).toBe(true);
    expect(assets.fetched).toHaveLength(3);
  });
});
