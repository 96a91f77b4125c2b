/** `.card.png` and `.tall.png`: pictures of rankings as they are known now, and what is said where there is none. */
import { describe, expect, it } from 'vitest';
import { rankingAddress, vintageAddress } from '../../../engine/model/document-address.ts';
import { etagOf, publishedFiles } from '../../support/releases/packed-release.ts';
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

  it.each([
    ['of an older vintage', `${RANKING}.card.png?as_of=2026-01-17`, 'as of 2026-01-10'],
    ['of a ranking that has none', '/v1/rankings/vehicles/total/2024.card.png', 'as of 2025-03-01'],
    ['on a basis that has none', `${RANKING}.tall.png?basis=unspecified`, 'unspecified'],
    ['at a level that has none', `${RANKING}.tall.png?level=province`, 'province'],
  ])('%s is not there, and the problem names what is', async (_, address, words) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(404);
    const body = (await response.json()) as { detail: string; errors: object[] };
    expect(body.detail).toContain(words);
    expect(body.detail).toContain('every ranking has .svg');
    expect(body.errors).toEqual([
      {
        parameter: 'ending',
        value: address.includes('card') ? '.card.png' : '.tall.png',
        allowed: ['.json', '.view.json', '.csv', '.svg'],
      },
    ]);
    const drawn = await fetchWorker(ENV, address.replace(/\.(card|tall)\.png/, '.svg'));
    expect(drawn.status).toBe(200);
  });

  it('of a ranking that was withdrawn is as gone as the ranking', async () => {
    const response = await fetchWorker(ENV, '/v1/rankings/vehicles/total/2022.card.png');
    expect(await response.json()).toMatchObject({ status: 404, errors: [{ parameter: 'as_of' }] });
  });
});
