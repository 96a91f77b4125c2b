/** Bodies that are too large for one pack: joined of their parts where all are there, and not read where nobody wants them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packKey } from '../../../engine/model/store-keys.ts';
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

/** A release whose table of bounds lies in packs of so many bytes. */
function releaseWith(table: string, length: number) {
  const packs = splitBody('v1/datasets/vehicles/bounds.csv', table, length);
  const release = releaseOfPacks(packs, {
    documents: { 'v1/datasets/vehicles/bounds.csv': packs.length - 1 },
    datasets: { vehicles: syntheticIndex(VEHICLES, packs.length) },
  });
  return { release, keys: packs.map((pack) => packKey(packHash(pack))) };
}

// Cuts go through characters: bytes are joined, not texts.
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
  it('is cut where the test says', () => {
    expect(NEW.keys.length).toBeGreaterThan(4);
    expect(new Set(NEW.keys).size).toBe(NEW.keys.length);
  });

  it('is answered whole, with the one ETag and its length', async () => {
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

  it('is not read for a HEAD, which is told its length all the same', async () => {
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
  ])('is not read for who has %s already', async (_, known) => {
    const env = both();
    const response = await fetchWorker(env, TABLE, { headers: { 'If-None-Match': known } });
    expect(response.status).toBe(304);
    expect(env.RELEASES.reads.filter((key) => key.startsWith('pack/'))).toEqual(NEW.keys.slice(-1));
  });

  it('is read for who has another', async () => {
    const headers = { 'If-None-Match': etagOf(OLD_TABLE) };
    expect(await (await fetchWorker(both(), TABLE, { headers })).text()).toBe(NEW_TABLE);
  });

  it('is the one of a release that is asked for by name', async () => {
    const address = `/v1/releases/${OLD.release.id}/datasets/vehicles/bounds.csv`;
    const response = await fetchWorker(both(), address);
    expect(await response.text()).toBe(OLD_TABLE);
    expect(response.headers.get('Likewise-Release')).toBe(OLD.release.id);
  });
});

describe('where a part is not as it should be', () => {
  it.each([
    ['isn’t visible yet', null],
    ['is cut off', encode('{}')],
    ['is another’s', OLD.release.files.get(OLD.keys[0] ?? '')],
  ])('and %s, the release before answers, whole', async (_, value) => {
    const files = publishedFiles(NEW.release, OLD.release);
    if (value) files.set(PART, value);
    else files.delete(PART);
    const response = await fetchWorker(fakeEnv(files), TABLE);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(OLD_TABLE);
    expect(response.headers.get('Likewise-Release')).toBe(OLD.release.id);
  });

  it('the snapshot has it', async () => {
    const files = publishedFiles(NEW.release, OLD.release);
    for (const key of [PART, ...OTHERS]) files.delete(key);
    const response = await fetchWorker(fakeEnv(files, publishedFiles(NEW.release)), TABLE);
    expect(await response.text()).toBe(NEW_TABLE);
  });

  it('and nothing else is there, it is said that nothing can be read', async () => {
    const files = publishedFiles(NEW.release);
    files.delete(PART);
    const response = await fetchWorker(fakeEnv(files), TABLE);
    expect(response.status).toBe(503);
  });
});
