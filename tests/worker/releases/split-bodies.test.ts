/** Bodies that are too large for one pack: joined from their parts, which are read only if needed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packKey } from '../../../engine/model/address.ts';
import {
  encode,
  etagOf,
  packHash,
  publishedFiles,
  releaseOfPacks,
  splitBody,
} from '../../support/releases/packed-release.ts';
import { syntheticIndex } from '../../support/releases/synthetic-release.ts';
import { VEHICLES } from '../../support/releases/vehicles.ts';
import { type FakeEnv, fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const TABLE = '/v1/datasets/vehicles/bounds.csv';

/** A release whose table of bounds is split into packs of so many bytes. */
function releaseWith(table: string, length: number) {
  const packs = splitBody('v1/datasets/vehicles/bounds.csv', table, length);
  const release = releaseOfPacks(packs, {
    documents: { 'v1/datasets/vehicles/bounds.csv': packs.length - 1 },
    datasets: { vehicles: syntheticIndex(VEHICLES, packs.length) },
  });
  return { release, keys: packs.map((pack) => packKey(packHash(pack))) };
}

// The cuts split characters, because bytes are joined, not text.
const tableOf = (value: number) =>
  Array.from({ length: 40 }, (_, row) => `重庆,${value + row}\n`).join('');
const NEW_TABLE = tableOf(2_788_000);
const OLD_TABLE = tableOf(2_541_000);
const NEW = releaseWith(NEW_TABLE, 100);
const OLD = releaseWith(OLD_TABLE, 100);
const [PART = '', ...OTHERS] = NEW.keys;

const both = (): FakeEnv => fakeEnv(publishedFiles(NEW.release, OLD.release));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a body in parts', () => {
  it('is split as the test requires', () => {
    expect(NEW.keys.length).toBeGreaterThan(4);
    expect(new Set(NEW.keys).size).toBe(NEW.keys.length);
  });

  it('is served whole, with one ETag and its length', async () => {
    const response = await fetchWorker(both(), TABLE);
    expect(response.status).toBe(200);
    expect(response.headers.get('ETag')).toBe(etagOf(NEW_TABLE));
    expect(response.headers.get('Content-Length')).toBe(String(encode(NEW_TABLE).byteLength));
    expect(await response.text()).toBe(NEW_TABLE);
  });

  it('reads each part once, and all of them only the first time', async () => {
    const env = both();
    await fetchWorker(env, TABLE);
    await fetchWorker(env, TABLE);
    const packs = env.RELEASES.reads.filter((key) => key.startsWith('pack/'));
    expect(packs.sort()).toEqual([...NEW.keys].sort());
  });

  it('is not read for HEAD, which still has its length', async () => {
    const env = both();
    const response = await fetchWorker(env, TABLE, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Length')).toBe(String(encode(NEW_TABLE).byteLength));
    expect(response.headers.get('ETag')).toBe(etagOf(NEW_TABLE));
    expect(await response.text()).toBe('');
    expect(env.RELEASES.reads.filter((key) => key.startsWith('pack/'))).toEqual(NEW.keys.slice(-1));
  });

  it.each([
    ['its ETag', etagOf(NEW_TABLE)],
    ['a list with its ETag', `"other", W/${etagOf(NEW_TABLE)}`],
    ['anything', '*'],
  ])('is not read for a client that has %s', async (_, known) => {
    const env = both();
    const response = await fetchWorker(env, TABLE, { headers: { 'If-None-Match': known } });
    expect(response.status).toBe(304);
    expect(env.RELEASES.reads.filter((key) => key.startsWith('pack/'))).toEqual(NEW.keys.slice(-1));
  });

  it('is read for a client that has another', async () => {
    const headers = { 'If-None-Match': etagOf(OLD_TABLE) };
    expect(await (await fetchWorker(both(), TABLE, { headers })).text()).toBe(NEW_TABLE);
  });

  it('is from the release that the request names', async () => {
    const address = `/v1/releases/${OLD.release.id}/datasets/vehicles/bounds.csv`;
    const response = await fetchWorker(both(), address);
    expect(await response.text()).toBe(OLD_TABLE);
    expect(response.headers.get('Likewise-Release')).toBe(OLD.release.id);
  });
});

describe('with an invalid part', () => {
  it.each([
    ['isn’t visible yet', null],
    ['is cut off', encode('{}')],
    ['is another’s', OLD.release.files.get(OLD.keys[0] ?? '')],
  ])('that %s, the previous release is served, whole', async (_, value) => {
    const files = publishedFiles(NEW.release, OLD.release);
    if (value) files.set(PART, value);
    else files.delete(PART);
    const response = await fetchWorker(fakeEnv(files), TABLE);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(OLD_TABLE);
    expect(response.headers.get('Likewise-Release')).toBe(OLD.release.id);
  });

  it('the snapshot is served', async () => {
    const files = publishedFiles(NEW.release, OLD.release);
    for (const key of [PART, ...OTHERS]) files.delete(key);
    const response = await fetchWorker(fakeEnv(files, publishedFiles(NEW.release)), TABLE);
    expect(await response.text()).toBe(NEW_TABLE);
  });

  it('and no fallback, the response is a 503', async () => {
    const files = publishedFiles(NEW.release);
    files.delete(PART);
    const response = await fetchWorker(fakeEnv(files), TABLE);
    expect(response.status).toBe(503);
  });
});
