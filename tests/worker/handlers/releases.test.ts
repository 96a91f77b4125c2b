/** Named releases: their list, responses that don't change, and the problems for removed and unknown ones. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestKey, POINTER_KEY, packKey } from '../../../engine/model/address.ts';
import { encode, PUBLISHED, publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import { FREEZABLE, frozenAddress } from '../../support/worker/route-examples.ts';

const OLD = syntheticRelease({ vehicles: VEHICLES }, { ...DOCUMENTS, v1: '{"name":"old"}' });
const NEW = syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS);
const GONE = '0123456789abcdef';
const FROZEN = 'public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800';
const ENV = fakeEnv(publishedFiles(NEW, OLD, { gone: [GONE], sequence: 7 }));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function problemAt(env: typeof ENV, address: string) {
  const response = await fetchWorker(env, address);
  const body = (await response.json()) as { detail: string; errors: object[] };
  return { response, ...body };
}

describe('the list of releases', () => {
  it('has the kept releases, the last published first, each with a link', async () => {
    const response = await fetchWorker(ENV, '/v1/releases');
    const document = (await response.json()) as { releases: { link: string }[] };
    expect(document).toEqual({
      current: NEW.id,
      releases: [NEW.id, OLD.id].map((release) => ({
        release,
        published: PUBLISHED,
        link: `/v1/releases/${release}`,
      })),
      links: { self: '/v1/releases' },
    });
    for (const { link } of document.releases)
      expect((await fetchWorker(ENV, link)).status).toBe(200);
  });

  it('has another ETag for each other content', async () => {
    const stores = [
      publishedFiles(NEW),
      publishedFiles(OLD),
      publishedFiles(NEW, OLD),
      publishedFiles(NEW, OLD, { releases: [{ release: NEW.id, published: PUBLISHED }] }),
      publishedFiles(NEW, undefined, { releases: [{ release: NEW.id, published: null }] }),
    ];
    const responses = await Promise.all(
      stores.map((files) => fetchWorker(fakeEnv(files), '/v1/releases')),
    );
    const bodies = await Promise.all(responses.map((response) => response.text()));
    const etags = responses.map(({ headers }) => headers.get('ETag'));
    expect(new Set(etags).size).toBe(new Set(bodies).size);
    expect(new Set(bodies).size).toBe(4);
  });

  it('is the snapshot’s without KV, and has one release for an old pointer', async () => {
    const snapshot = await fetchWorker(fakeEnv(new Map(), publishedFiles(OLD)), '/v1/releases');
    expect(await snapshot.json()).toMatchObject({ current: OLD.id });
    const pointer = encode(JSON.stringify({ release: NEW.id, previous: OLD.id }));
    const old = await fetchWorker(
      fakeEnv(publishedFiles(NEW, OLD).set(POINTER_KEY, pointer)),
      '/v1/releases',
    );
    expect(await old.json()).toMatchObject({
      current: NEW.id,
      releases: [{ release: NEW.id, published: null }],
    });
  });
});

describe('a response from a named release', () => {
  it.each(FREEZABLE)(
    'at %s has the bytes and the ETag of the current one, and a longer lifetime',
    async (address) => {
      const living = await fetchWorker(ENV, address);
      const kept = await fetchWorker(ENV, frozenAddress(address, NEW.id));
      expect(kept.headers.get('Cache-Control')).toBe(FROZEN);
      expect(kept.headers.get('Cloudflare-CDN-Cache-Control')).toBe(FROZEN);
      const rest = ({ headers }: Response) =>
        [...headers].filter(([name]) => !name.endsWith('cache-control'));
      expect(rest(kept)).toEqual(rest(living));
      expect(await kept.bytes()).toEqual(await living.bytes());
    },
  );

  it('does not change when another release is current', async () => {
    expect(await (await fetchWorker(ENV, '/v1')).text()).toBe(DOCUMENTS.v1);
    const kept = await fetchWorker(ENV, `/v1/releases/${OLD.id}`);
    expect(await kept.text()).toBe('{"name":"old"}');
    expect(kept.headers.get('Likewise-Release')).toBe(OLD.id);
  });

  it('is a 304 to a client that has it from the current address', async () => {
    const etag = (await fetchWorker(ENV, '/v1/datasets')).headers.get('ETag') ?? '';
    const init = { headers: { 'If-None-Match': etag } };
    expect((await fetchWorker(ENV, `/v1/releases/${OLD.id}/datasets`, init)).status).toBe(304);
  });

  it('is a 404 or 400 as in the current release, with the release in a header', async () => {
    const { response } = await problemAt(ENV, `/v1/releases/${OLD.id}/datasets/vehicle`);
    expect(response.status).toBe(404);
    expect(response.headers.get('Likewise-Release')).toBe(OLD.id);
    expect((await fetchWorker(ENV, `/v1/releases/${OLD.id}?x=1`)).status).toBe(400);
  });
});

describe('a release that is no longer kept', () => {
  it.each([
    ['', '/v1'],
    ['/datasets/vehicles/bounds.csv', '/v1/datasets/vehicles/bounds.csv'],
    [
      '/rankings/vehicles/total/2025.svg?lang=zh&level=city',
      '/v1/rankings/vehicles/total/2025.svg?lang=zh&level=city',
    ],
    ['/rankings/no/such/ranking', '/v1/rankings/no/such/ranking'],
  ])('is a 410 at %s that names the current address with its query', async (path, current) => {
    const { response, detail, errors } = await problemAt(ENV, `/v1/releases/${GONE}${path}`);
    expect(response.status).toBe(410);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=30');
    expect(detail).toBe(`release ${GONE} is no longer kept; the current one is at ${current}`);
    expect(errors).toEqual([{ parameter: 'release', value: GONE, expected: current }]);
  });
});

describe('an unknown release', () => {
  it.each([
    'fedcba9876543210',
    'latest',
    'abc',
    `${GONE}0`,
    GONE.toUpperCase(),
    '..%2Fcurrent',
    'x'.repeat(200),
  ])('is a 404 that names the list of releases: %.40s', async (release) => {
    const { response, detail } = await problemAt(ENV, `/v1/releases/${release}/datasets`);
    expect(response.status).toBe(404);
    expect(detail).toMatch(
      /^unknown release: .{1,101}; expected a release listed at \/v1\/releases$/,
    );
  });
});

describe('if KV fails', () => {
  const snapshotOnly = () => fakeEnv(new Map(), publishedFiles(OLD));

  it('the release of the snapshot is served', async () => {
    expect((await fetchWorker(snapshotOnly(), `/v1/releases/${OLD.id}/datasets`)).status).toBe(200);
  });

  it.each([NEW.id, GONE])('release %s is a 503', async (release) => {
    const { response } = await problemAt(snapshotOnly(), `/v1/releases/${release}/datasets`);
    expect(response.status).toBe(503);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Retry-After')).toBe('30');
  });

  it('an invalid release id is still a 404', async () => {
    const { response } = await problemAt(snapshotOnly(), '/v1/releases/latest/datasets');
    expect(response.status).toBe(404);
  });

  it.each([
    ['manifest', manifestKey(OLD.id)],
    ['pack', packKey(OLD.manifest.packs[0] ?? '')],
  ])(
    'a kept release whose %s is not visible is a 503, and never another release',
    async (_, key) => {
      const files = publishedFiles(NEW, OLD);
      files.delete(key);
      const { response } = await problemAt(fakeEnv(files), `/v1/releases/${OLD.id}`);
      expect(response.status).toBe(503);
      expect((await fetchWorker(fakeEnv(files), '/v1')).status).toBe(200);
    },
  );
});
