/** A preview copy has no KV: the worker serves the snapshot among its assets, and is in good order. */
import { expect, it } from 'vitest';
import type { Env } from '../../../worker/env.ts';
import { RESPONSE_PARTS } from '../../support/releases/marked-release.ts';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { FakeAssets, FakeLimiter } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import { EXAMPLE_RELEASE } from '../../support/worker/route-examples.ts';

const files = new Map([...publishedFiles(EXAMPLE_RELEASE), ...RESPONSE_PARTS]);
const release = EXAMPLE_RELEASE.id;

const env = (assets: FakeAssets): Env => ({
  ASSETS: assets,
  PUBLIC_ORIGIN: 'https://likewise-preview.desk.workers.dev',
  RATE_LIMIT: 'off',
  LIMITER: new FakeLimiter(),
});

it('serves documents from the snapshot as the current release', async () => {
  const response = await fetchWorker(env(new FakeAssets(files)), '/v1/datasets');
  expect(response.status).toBe(200);
  expect(response.headers.get('Likewise-Release')).toBe(release);
});

it('reports in /healthz that it is in good order, and where its data is', async () => {
  const response = await fetchWorker(env(new FakeAssets(files)), '/healthz');
  expect(await response.json()).toMatchObject({ status: 'ok', release, store: 'snapshot' });
});

it('has no earlier builds of the widget', async () => {
  const response = await fetchWorker(env(new FakeAssets(files)), '/widget-0123abcd.js');
  expect(response.status).toBe(404);
});
