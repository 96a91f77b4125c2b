/** Bodies that a release doesn't store: made on request, byte for byte as their ETags say, or not at all. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { DERIVED_FORMS, DERIVED_FORMS_VERSION } from '../../../engine/formats/derived-forms.ts';
import { packKey } from '../../../engine/model/address.ts';
import { jsonBody } from '../../../engine/model/json.ts';
import { etagOf } from '../../../publish/release/pack.ts';
import { makeRelease } from '../../../publish/release/release.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import {
  publishedFiles,
  releaseOfPacks,
  type SyntheticRelease,
} from '../../support/releases/packed-release.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const RANKING = '/v1/rankings/handmade/total/2024';

/** A release in which A has this figure, by renderers of a version. */
function releaseWith(value: number, forms = DERIVED_FORMS_VERSION): SyntheticRelease {
  const dataset = handmade('a b', [
    figure(`a total 2024 ${value}`),
    figure('b total 2024 90..100'),
  ]);
  const { manifest, values } = makeRelease([compile(dataset)]);
  const { packs, ...rest } = manifest;
  const files = packs.map((hash) => Uint8Array.from(values.get(packKey(hash)) ?? []));
  return releaseOfPacks(files, { ...rest, forms });
}

const RELEASE = releaseWith(120);
const NEWER = releaseWith(130, DERIVED_FORMS_VERSION + 1);

const renderers = Object.values(DERIVED_FORMS[DERIVED_FORMS_VERSION] ?? {});
const watchRenderers = () => renderers.map((one) => vi.spyOn(one, 'render'));

afterEach(() => vi.restoreAllMocks());

describe.each(['.csv', '.csv?lang=zh', '.md'])('%s', (ending) => {
  test('is made once, and has the ETag and length that the release says', async () => {
    const watched = watchRenderers();
    const env = fakeEnv(publishedFiles(RELEASE));
    for (const _ of [1, 2]) {
      const response = await fetchWorker(env, RANKING + ending);
      const body = new Uint8Array(await response.arrayBuffer());
      expect(response.headers.get('ETag')).toBe(etagOf(body));
      expect(response.headers.get('Content-Length')).toBe(String(body.byteLength));
      expect(new TextDecoder().decode(body)).toContain('120');
    }
    expect(watched.flatMap(({ mock }) => mock.calls)).toHaveLength(1);
  });

  test('isn’t made for HEAD, or for a client that has it', async () => {
    const watched = watchRenderers();
    const env = fakeEnv(publishedFiles(RELEASE));
    const head = await fetchWorker(env, RANKING + ending, { method: 'HEAD' });
    const etag = head.headers.get('ETag') ?? '';
    expect(Number(head.headers.get('Content-Length'))).toBeGreaterThan(100);
    const again = await fetchWorker(env, RANKING + ending, { headers: { 'If-None-Match': etag } });
    expect([head.status, again.status]).toEqual([200, 304]);
    expect(watched.flatMap(({ mock }) => mock.calls)).toHaveLength(0);
  });

  test('of a release by unknown renderers is that of the release before', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const env = fakeEnv(publishedFiles(NEWER, RELEASE));
    const response = await fetchWorker(env, RANKING + ending);
    expect(response.headers.get('Likewise-Release')).toBe(RELEASE.id);
    expect(await response.text()).toContain('120');
    expect(warn.mock.calls.join()).toContain('has no renderer of version 2');
    // Both forms of JSON are stored, so that they are of the new release.
    const json = await fetchWorker(env, `${RANKING}.json`);
    expect(json.headers.get('Likewise-Release')).toBe(NEWER.id);
    const kept = await fetchWorker(env, `/v1/releases/${NEWER.id}${RANKING.slice(3)}${ending}`);
    expect(kept.status).toBe(503);
  });

  test('is never other bytes than the publisher rendered', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const one of renderers) vi.spyOn(one, 'render').mockReturnValue('changed');
    const env = fakeEnv(publishedFiles(RELEASE));
    expect((await fetchWorker(env, RANKING + ending)).status).toBe(503);
    expect(warn.mock.calls.join()).toContain('rendered other bytes than the publisher');
  });
});

test('a pack has no bytes of these forms', () => {
  const stored = [...RELEASE.files.values()].map((bytes) => Buffer.from(bytes).toString('latin1'));
  expect(stored.join()).toContain('en.csv":["');
  expect(stored.join()).not.toContain('rank_best');
  expect(jsonBody(RELEASE.manifest).length).toBeLessThan(3000);
});
