/** `.card.png` and `.tall.png`: pictures of current rankings, and the problem where there is none. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packKey, rankingAddress, vintageAddress } from '../../../engine/model/address.ts';
import { ON_DEMAND } from '../../../engine/model/manifest.ts';
import type { Env } from '../../../worker/env.ts';
import { portOf } from '../../support/free-port.ts';
import {
  etagOf,
  publishedFiles,
  releaseOfPacks,
  type SyntheticRelease,
} from '../../support/releases/packed-release.ts';
import { bodyOf, syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const ENV = fakeEnv(publishedFiles(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS)));
const RANKING = '/v1/rankings/vehicles/total/2025';
const KEY = { dataset: 'vehicles', metric: 'total', period: '2025', level: 'city', basis: 'plant' };
const picture = (form: string) => bodyOf(vintageAddress(rankingAddress(KEY), '2026-01-18', form));

describe('a picture', () => {
  it.each([
    ['in English', `${RANKING}.card.png`, 'en.card.png'],
    ['in Chinese', `${RANKING}.card.png?lang=zh-Hant`, 'zh.card.png'],
    ['in English for a language that isn’t stored', `${RANKING}.tall.png?lang=fr`, 'en.tall.png'],
    ['tall', `${RANKING}.tall.png`, 'en.tall.png'],
    ['by all of its names', `${RANKING}.tall.png?level=city&basis=plant`, 'en.tall.png'],
    ['of the latest year', '/v1/rankings/vehicles/total/latest-year.tall.png', 'en.tall.png'],
    ['on the day of the newest vintage', `${RANKING}.card.png?as_of=2026-01-18`, 'en.card.png'],
    ['on a day to come', `${RANKING}.card.png?as_of=2030-01-01`, 'en.card.png'],
  ])('%s is the stored one', async (_, address, form) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.headers.get('ETag')).toBe(etagOf(picture(form)));
  });

  it('in SVG may load nothing and run nothing, where it is opened by itself', async () => {
    const { headers } = await fetchWorker(ENV, `${RANKING}.svg`);
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    const { headers: others } = await fetchWorker(ENV, `${RANKING}.csv`);
    expect(others.get('Content-Security-Policy')).toBeNull();
  });

  it.each([
    ['of an older vintage', `${RANKING}.card.png?as_of=2026-01-17`, 'as of 2026-01-10'],
    ['of a ranking that has none', '/v1/rankings/vehicles/total/2024.card.png', 'as of 2025-03-01'],
    ['on a basis that has none', `${RANKING}.tall.png?basis=unspecified`, 'unspecified'],
    ['at a level that has none', `${RANKING}.tall.png?level=province`, 'province'],
  ])('%s is a 404 that names the other forms', async (_, address, words) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(404);
    const body = (await response.json()) as { detail: string; errors: object[] };
    expect(body.detail).toContain(words);
    expect(body.detail).toContain('every ranking has .svg');
    expect(body.errors).toEqual([
      {
        parameter: 'ending',
        value: address.includes('card') ? '.card.png' : '.tall.png',
        allowed: ['.json', '.view.json', '.csv', '.md', '.svg'],
      },
    ]);
    const drawn = await fetchWorker(ENV, address.replace(/\.(card|tall)\.png/, '.svg'));
    expect(drawn.status).toBe(200);
  });

  it('of a withdrawn ranking is the same 404 as the ranking', async () => {
    const response = await fetchWorker(ENV, '/v1/rankings/vehicles/total/2022.card.png');
    expect(await response.json()).toMatchObject({ status: 404, errors: [{ parameter: 'as_of' }] });
  });
});

/** The same release, whose pictures aren't in packs. */
function withPicturesOnDemand({ manifest, files }: SyntheticRelease): SyntheticRelease {
  const packs = manifest.packs.map((hash) => files.get(packKey(hash)) ?? new Uint8Array());
  const text = JSON.stringify(manifest.datasets).replace(
    /"pictures":\d+/g,
    `"pictures":"${ON_DEMAND}"`,
  );
  return releaseOfPacks(packs, { documents: manifest.documents, datasets: JSON.parse(text) });
}

describe('a picture that is drawn on demand', () => {
  const release = withPicturesOnDemand(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS));
  const png = new TextEncoder().encode('drawn');
  const etag = etagOf('drawn');
  let server: Server;
  let requested: (string | undefined)[] = [];
  let env: Env = ENV;

  beforeAll(async () => {
    const known = `${rankingAddress(KEY)}@2026-01-18.en.card.png`;
    server = createServer((request, response) => {
      requested.push(request.url);
      if (!request.url?.endsWith(known)) response.writeHead(404).end();
      else response.writeHead(200, { ETag: etag }).end(png);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = `http://127.0.0.1:${portOf(server)}`;
    env = { ...fakeEnv(publishedFiles(release)), PICTURE_SERVER: address };
  });
  beforeEach(() => {
    requested = [];
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('is the one that the server draws', async () => {
    const response = await fetchWorker(env, `${RANKING}.card.png`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.headers.get('Content-Length')).toBe('5');
    expect(response.headers.get('ETag')).toBe(etag);
    expect(await response.text()).toBe('drawn');
    const id = response.headers.get('Likewise-Release');
    expect(requested).toEqual([`/${id}/${rankingAddress(KEY)}@2026-01-18.en.card.png`]);
  });

  it('isn’t sent to a client that has it', async () => {
    const headers = { 'If-None-Match': etag };
    expect((await fetchWorker(env, `${RANKING}.card.png`, { headers })).status).toBe(304);
  });

  it.each([
    ['that the server doesn’t have', () => env, `${RANKING}.tall.png`],
    ['without a server', () => fakeEnv(publishedFiles(release)), `${RANKING}.card.png`],
  ])('%s is 503, and the ranking is still there', async (_, envOf, address) => {
    expect((await fetchWorker(envOf(), address)).status).toBe(503);
    expect((await fetchWorker(envOf(), RANKING)).status).toBe(200);
  });
});
