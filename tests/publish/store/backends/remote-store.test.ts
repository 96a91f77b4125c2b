/** The Cloudflare store: the real wrangler with a fake Cloudflare. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeyValueStore } from '../../../../publish/store/backends/key-value-store.ts';
import { remoteStore } from '../../../../publish/store/backends/remote-store.ts';
import { type FailureMode, FakeCloudflare } from '../../../support/stores/fake-cloudflare.ts';

const isDeep = process.env.LIKEWISE_DEEP === '1';
const cloudflare = new FakeCloudflare();
let store: KeyValueStore;

beforeAll(async () => {
  for (const [name, value] of Object.entries(await cloudflare.start())) vi.stubEnv(name, value);
  store = remoteStore('production');
});

beforeEach(() => {
  cloudflare.requests.splice(0);
  cloudflare.nextFailures.splice(0);
});

afterAll(() => {
  cloudflare.stop();
  vi.unstubAllEnvs();
});

/** Bytes that aren't valid UTF-8. */
const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);

test('a written value is listed with its size, read back exactly, and gone once deleted', async () => {
  await store.write(
    new Map([
      ['pack/a b', bytes],
      ['current', Buffer.from('{}')],
    ]),
  );
  expect(await store.list()).toEqual(
    new Map([
      ['pack/a b', 5000],
      ['current', 2],
    ]),
  );
  expect(Buffer.from((await store.read('pack/a b')) ?? []).equals(bytes)).toBe(true);
  expect(await store.read('pack/none')).toBeNull();
  await store.remove(['pack/a b', 'pack/never']);
  expect([...cloudflare.values.keys()]).toEqual(['current']);
  // Many values are one request.
  expect(cloudflare.requests).toEqual([
    'PUT bulk',
    'GET keys',
    'GET values',
    'GET values',
    'DELETE bulk',
  ]);
});

const errors: [FailureMode, string, RegExp][] = [
  ['quota', 'quota', /^writing 1 value failed: today’s free-plan quota is used up \(/],
  ['forbidden', 'rights', /^writing 1 value failed: not logged in to Cloudflare, or not permitted/],
  ['wrong-namespace', 'account', /no such KV namespace in this account/],
  ['busy', 'busy', /too many requests to Cloudflare/],
  ['failing', 'failing', /^writing 1 value failed: Cloudflare returned a server error/],
];

describe('an error of Cloudflare', () => {
  // Each runs wrangler; `store-error.test.ts` has the other texts.
  test.each(isDeep ? errors : errors.slice(0, 1))(
    'of %s is a store error',
    async (mood, kind, message) => {
      cloudflare.nextFailures.push(mood);
      const writing = store.write(new Map([['pack/x', bytes]]));
      await expect(writing).rejects.toMatchObject({
        kind,
        message: expect.stringMatching(message),
      });
    },
  );

  test.runIf(isDeep).each<[FailureMode, string]>([
    ['busy', 'busy'],
    ['failing', 'failing'],
    ['forbidden', 'rights'],
  ])('of %s is a store error for reads and lists too', async (mood, kind) => {
    cloudflare.nextFailures.push(mood, mood);
    await expect(store.read('pack/x')).rejects.toMatchObject({ kind });
    await expect(store.list()).rejects.toMatchObject({ kind });
  });

  test.runIf(isDeep)('without a network is a store error too', async () => {
    vi.stubEnv('CLOUDFLARE_API_BASE_URL', 'http://127.0.0.1:9/client/v4');
    await expect(store.list()).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/^listing the keys of the store failed: Cloudflare can’t be/),
    });
  });
});
