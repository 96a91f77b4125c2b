/** `/v1/leaders/{dataset}/{metric}`: the list of leaders that a request selects. */
import { describe, expect, it } from 'vitest';
import { leadersAddress, vintageAddress } from '../../../engine/model/address.ts';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { bodyOf, syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const ENV = fakeEnv(publishedFiles(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS)));
const TOTAL = '/v1/leaders/vehicles/total';

function stored(metric: string, level: string, basis: string | null, asOf: string): string {
  const stem = leadersAddress({ dataset: 'vehicles', metric, level, basis });
  return bodyOf(vintageAddress(stem, asOf, 'json'));
}

const NOW = stored('total', 'city', null, '2026-01-18');

describe('leaders', () => {
  it.each([
    ['without a query are those of the default level, each year on its own basis', TOTAL, NOW],
    ['with an ending are the same', `${TOTAL}.json`, NOW],
    ['of the default level by name are the same', `${TOTAL}?level=city`, NOW],
    [
      'of another level',
      `${TOTAL}?level=province`,
      stored('total', 'province', null, '2025-03-01'),
    ],
    [
      'of a metric that the default level lacks are those of the first that has any',
      '/v1/leaders/vehicles/nev',
      stored('nev', 'province', null, '2026-01-12'),
    ],
    [
      'as of a date are those known then',
      `${TOTAL}?as_of=2026-01-17`,
      stored('total', 'city', null, '2024-01-15'),
    ],
    ['on the day of a change are the new ones', `${TOTAL}?as_of=2026-01-18`, NOW],
    ['on a date to come are those of now', `${TOTAL}?as_of=2099-01-01`, NOW],
    [
      'on one basis are a separate list',
      `${TOTAL}?basis=plant&as_of=2025-05-31`,
      stored('total', 'city', 'plant', '2025-02-01'),
    ],
  ])('%s', async (_, address, body) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(body);
  });

  it.each<[string, number, string, string]>([
    [`${TOTAL}?as_of=2024-01-14`, 404, 'as_of', 'expected 2024-01-15 or later'],
    [`${TOTAL}?basis=plant`, 404, 'as_of', 'expected a date before 2025-06-01'],
    [`${TOTAL}?basis=headquarters`, 404, 'basis', 'expected plant'],
    [`${TOTAL}?level=province&basis=plant`, 404, 'basis', 'basis plant'],
    ['/v1/leaders/vehicles/nev?level=city', 404, 'level', 'expected province'],
    ['/v1/leaders/vehicles/nev-share', 404, 'level', 'nev-share has no leaders'],
    ['/v1/leaders/vehicles/totals', 404, 'metric', 'unknown metric: totals; nearest: total'],
    ['/v1/leaders/vehicle/total', 404, 'dataset', 'nearest: vehicles'],
    ['/v1/leaders/vehicles/constructor', 404, 'metric', 'unknown metric: constructor'],
    [`${TOTAL}?level=district`, 400, 'level', 'expected city, province'],
    [`${TOTAL}?basis=`, 400, 'basis', 'expected headquarters, plant, unspecified'],
    [`${TOTAL}?level=constructor`, 400, 'level', 'unknown level: constructor'],
    [`${TOTAL}?as_of=2026`, 400, 'as_of', 'expected a date'],
    [`${TOTAL}?lang=zh`, 400, 'lang', 'expected level, basis, as_of'],
    [`${TOTAL}.csv`, 404, 'ending', 'expected none, .json'],
  ])('at %s are a %i that names %s: %s', async (address, status, parameter, words) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(status);
    const body = (await response.json()) as { detail: string; errors: { parameter: string }[] };
    expect(body.errors[0]?.parameter).toBe(parameter);
    expect(body.detail).toContain(words);
  });

  it('have a canonical URL with level and basis, and with a date only if the request has one', async () => {
    const linkAt = async (address: string) =>
      (await fetchWorker(ENV, address)).headers.get('Link')?.split(';')[0];
    expect(await linkAt(TOTAL)).toBe(`<${TOTAL}?level=city>`);
    expect(await linkAt(`${TOTAL}?as_of=2026-01-17&basis=plant`)).toBeUndefined();
    expect(await linkAt(`${TOTAL}?as_of=2025-05-31&basis=plant`)).toBe(
      `<${TOTAL}?level=city&basis=plant&as_of=2025-02-01>`,
    );
  });
});
