/** `/v1/verdict/{dataset}/{metric}/{period}?entity=`: which statements it takes, how it finds members, and bad requests. */
import { describe, expect, it } from 'vitest';
import { rankingAddress, vintageAddress } from '../../../engine/model/address.ts';
import type { VerdictDocument } from '../../../engine/model/documents.ts';
import type { ComparisonDocument } from '../../../engine/model/stored-comparison.ts';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { comparisonBoundsOf, syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchProblem, fetchWorker } from '../../support/worker/fetch-worker.ts';

const CITIES = {
  dataset: 'vehicles',
  metric: 'total',
  period: '2025',
  level: 'city',
  basis: 'plant',
};
const PROVINCES = { ...CITIES, level: 'province' };
const NEV = { ...PROVINCES, metric: 'nev' };

/** Undefined fields are left out of the JSON. */
type Change = (document: ComparisonDocument) => {
  readonly [Field in keyof ComparisonDocument]?: ComparisonDocument[Field] | undefined;
};

/** A stored comparison document that differs from the usual one. */
function stored(key: typeof CITIES, asOf: string, change: Change): Record<string, string> {
  const document = comparisonBoundsOf(key, asOf);
  return {
    [vintageAddress(rankingAddress(key), asOf, 'compare.json')]: JSON.stringify({
      ...document,
      ...change(document),
    }),
  };
}

const ENV = fakeEnv(
  publishedFiles(
    syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS, {
      // Provinces: Xi’an is called as Shenzhen is in Chinese, and only Hubei is no city.
      ...stored(PROVINCES, '2025-12-31', ({ members }) => ({
        members: members.map((member) => ({
          ...member,
          ...(member.id === 'shenzhen' ? { id: 'hubei', name: { en: 'Hubei', zh: '湖 北' } } : {}),
          ...(member.id === 'xian' ? { name: { en: 'Chongqing', zh: '西安' } } : {}),
          ...(member.id === 'chongqing' ? { id: 'cq', name: { en: 'Chongqing' } } : {}),
        })),
      })),
      // As releases of earlier versions had it.
      ...stored({ ...CITIES, period: '2025-11' }, '2025-12-20', () => ({ subject: undefined })),
      ...stored(NEV, '2026-01-12', ({ subject }) =>
        subject ? { subject: { ...subject, growth: 'nev-share' } } : {},
      ),
    }),
  ),
);
const VERDICT = '/v1/verdict/vehicles/total/2025';

async function verdictAt(query: string, path = VERDICT) {
  const response = await fetchWorker(ENV, `${path}?${query}`);
  const body = (await response.json()) as VerdictDocument;
  expect([query, response.status, body]).toEqual([query, 200, expect.anything()]);
  return body;
}

const problemAt = (query: string, path = VERDICT) => fetchProblem(ENV, `${path}?${query}`);

describe('a verdict', () => {
  it.each([
    ['entity=xian&rank=1', 'stated', 'open'],
    ['entity=sian&rank=1', 'stated', 'open'],
    ['entity=shenzhen&above=Sian', 'denied', 'open'],
    ['entity=chongqing&rank=1', 'denied', 'open'],
    ['entity=chongqing&rank=3', 'refuted', 'refuted'],
    ['entity=chongqing&rank=2', 'stated', 'open'],
    ['entity=chongqing&rank=1&among=listed', 'denied', 'open'],
    ['entity=chongqing&above=shenzhen', 'proven', 'proven'],
    ['entity=shenzhen&above=xian', 'denied', 'open'],
    ['entity=chongqing&least=300', 'proven', 'proven'],
    ['entity=chongqing&least=300.5', 'open', 'open'],
    ['entity=chongqing&most=299.99', 'refuted', 'refuted'],
    ['entity=chongqing&value=300', 'proven', 'proven'],
    ['entity=chongqing&value=305', 'open', 'open'],
    ['entity=chongqing&value=305&precision=5', 'proven', 'proven'],
    ['entity=chongqing&value=250&precision=5', 'refuted', 'refuted'],
    ['entity=xian&first-since=2024', 'stated', 'open'],
    ['entity=chongqing&first-since=2024', 'denied', 'open'],
    ['entity=xian&first-since=2023', 'denied', 'open'],
    ['entity=xian&first-since=2021', 'denied', 'open'],
  ])('on %s is %s, by figures %s', async (query, verdict, byFigures) => {
    const found = await verdictAt(query);
    expect([query, found.verdict, found.byFigures]).toEqual([query, verdict, byFigures]);
  });

  it('states in words what was asked, the answer, who stated it and how to cite it', async () => {
    const found = await verdictAt('entity=xian&rank=1');
    expect(found.statement).toEqual({
      en: 'xian is first among the 3 cities by vehicles built in 2025.',
      zh: '2025年，xian的汽车产量在3个城市中排第1名。',
    });
    expect(found.answer.en).toBe(
      'Stated: on the word of Bulletin, xian is first among the 3 cities by vehicles built in 2025; the figures alone don’t settle it.',
    );
    expect(found.answer.zh).toMatch(/^据称/);
    expect(found.statedBy.map(({ id }) => id)).toEqual(['bulletin']);
    expect(found.sources.map(({ id }) => id)).toEqual(['bulletin']);
    expect(found.settledBy).toEqual([
      'chongqing/total/2025/plant',
      'shenzhen/total/2025/plant',
      'xian/total/2025/plant',
    ]);
    expect(found.why.map(({ rule, explains }) => [rule, explains])).toEqual([
      ['claim', ['verdict']],
      ['bounds', ['byFigures']],
    ]);
    expect(found.why[1]?.text.en).toBe(
      'By published figures alone. xian: at most 400 vehicles. It can be first to third of 3. So the statement may be true, or not.',
    );
    expect(found.cite.text).toContain('on the word of Bulletin');
    expect(found.cite.text.endsWith(found.links.self)).toBe(true);
    expect(found.cite.bibtex).toContain('@misc{likewise:vehicles:total:2025:xian:rank:city:');
  });

  it('never says proven of a rank among those with figures without these words', async () => {
    const found = await verdictAt('entity=chongqing&above=shenzhen&among=listed');
    expect(found.verdict).toBe('proven');
    const refuted = await verdictAt('entity=chongqing&rank=3&among=listed');
    expect(refuted.answer.en).toContain('among the cities with figures');
    expect(refuted.answer.zh).toContain('有数字的城市');
  });

  it('has a permalink, a living link and a link to the ranking', async () => {
    const found = await verdictAt('as_of=2026-02-03&rank=1&entity=XIAN', `${VERDICT}.json`);
    const query = 'entity=xian&rank=1';
    const place = 'level=city&basis=plant';
    expect(found.links).toEqual({
      self: `${VERDICT}?${query}&${place}&as_of=2026-02-03`,
      latest: `${VERDICT}?${query}&${place}`,
      ranking: `/v1/rankings/vehicles/total/2025?${place}&as_of=2026-02-03`,
    });
    expect(await verdictAt(found.links.self.split('?')[1] ?? '')).toEqual(found);
    const latest = await verdictAt('entity=xian&rank=1', '/v1/verdict/vehicles/total/latest-year');
    expect(latest).toEqual(found);
  });

  it('takes any name in any case and spacing, at the first level that has it', async () => {
    const province = await verdictAt('entity=%E6%B9%96%20%20%E5%8C%97&rank=3');
    expect(province).toMatchObject({ level: 'province', entity: { id: 'hubei' } });
    expect(await verdictAt('entity=%20HUBEI&above=cq')).toMatchObject({ level: 'province' });
    expect(await verdictAt('entity=Chongqing&rank=2')).toMatchObject({ level: 'city' });
  });

  it('on growth is open where no rate is known', async () => {
    const found = await verdictAt('entity=xian&growth-least=5', '/v1/verdict/vehicles/nev/2025');
    expect(found).toMatchObject({ verdict: 'open', byFigures: 'open', settledBy: [] });
    expect(found.answer.en).toContain('no growth is known');
  });

  it('as Markdown has the same words', async () => {
    const response = await fetchWorker(ENV, `${VERDICT}.md?entity=xian&rank=1`);
    expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('# xian is first among the 3 cities');
    expect(text).toContain(
      '**Stated: on the word of Bulletin, xian is first among the 3 cities by vehicles built in 2025; the figures alone don’t settle it.**',
    );
    expect(text).toContain('## Sources');
  });

  it('has an ETag and supports If-None-Match', async () => {
    const address = `${VERDICT}?entity=xian&rank=1`;
    const etag = (await fetchWorker(ENV, address)).headers.get('ETag') ?? '';
    const known = { headers: { 'If-None-Match': etag } };
    expect((await fetchWorker(ENV, address, known)).status).toBe(304);
    expect((await fetchWorker(ENV, `${VERDICT}?entity=xian&rank=2`, known)).status).toBe(200);
  });
});

const EVERY_KIND = [
  'rank',
  'above',
  'least',
  'most',
  'value',
  'growth-least',
  'growth-most',
  'first-since',
];

describe('a bad request', () => {
  it.each([
    ['', 400, EVERY_KIND],
    ['entity=xian', 400, EVERY_KIND],
    ['rank=1', 400, ['entity']],
    ['entity=&rank=1', 400, ['entity']],
    ['entity=xian&rank=1&above=shenzhen', 400, ['rank', 'above']],
    ['entity=xian&rank=0', 400, ['rank']],
    ['entity=xian&rank=4', 400, ['rank']],
    ['entity=xian&rank=4&among=listed', 400, ['rank']],
    ['entity=xian&rank=1.5', 400, ['rank']],
    ['entity=xian&rank=', 400, ['rank']],
    ['entity=xian&above=', 400, ['above']],
    ['entity=xian&least=2%2C788', 400, ['least']],
    ['entity=xian&least=1e999', 400, ['least']],
    ['entity=xian&value=1&precision=-1', 400, ['precision']],
    ['entity=xian&least=1&precision=1', 400, ['precision']],
    ['entity=xian&growth-least=1', 400, ['growth-least']],
    ['entity=xian&first-since=2025', 400, ['first-since']],
    ['entity=xian&first-since=1900', 400, ['first-since']],
    ['entity=xian&first-since=24', 400, ['first-since']],
    ['entity=xian&rank=1&among=all', 400, ['among']],
    ['entity=xan&rank=1', 400, ['entity']],
    ['entity=xian&above=nobody', 400, ['above']],
    ['entity=constructor&rank=1', 400, ['entity']],
    ['entity=Chongqing&rank=1&level=province', 400, ['entity']],
    ['entity=hubei&rank=1&level=city', 400, ['entity']],
    ['entity=xian&rank=1&rank=2', 400, ['rank']],
    ['entity=xian&rank=1&lang=zh', 400, ['lang']],
    ['entity=xian&rank=1&level=district', 400, ['level']],
    ['entity=xian&rank=1&as_of=2026', 400, ['as_of']],
    ['entity=xian&rank=1&as_of=2025-12-30', 404, ['as_of']],
    ['entity=xian&rank=1&basis=headquarters', 404, ['basis']],
  ])('with %j is a %i that names %j', async (query, status, parameters) => {
    const problem = await problemAt(query);
    expect([query, problem.status, problem.parameters]).toEqual([query, status, parameters]);
  });

  it('with another name that several have lists the choices', async () => {
    expect(await problemAt('entity=port&rank=1')).toMatchObject({
      status: 400,
      detail: 'ambiguous entity: port; expected one of the ids xian (Xi’an), shenzhen (Shenzhen)',
    });
  });

  it('with an unknown name suggests the nearest, of any level', async () => {
    expect(await problemAt('entity=hubai&rank=1')).toMatchObject({
      detail: 'unknown entity: hubai; nearest: hubei, Hubei, xian',
    });
  });

  it('with an ambiguous name lists the choices', async () => {
    expect(await problemAt('entity=Chongqing&rank=1&level=province')).toMatchObject({
      detail:
        'ambiguous entity: Chongqing; expected one of the ids cq (Chongqing), xian (Chongqing)',
      errors: [{ allowed: ['cq', 'xian'] }],
    });
  });

  it('for a part of a year has no first year', async () => {
    const path = '/v1/verdict/vehicles/total/2025-01--2025-11';
    expect(await problemAt('entity=xian&first-since=2024', path)).toMatchObject({ status: 400 });
  });

  it('to a release of an earlier version is a 404; its comparisons are answered', async () => {
    const path = '/v1/verdict/vehicles/total/2025-11';
    const response = await fetchWorker(ENV, `${path}?entity=xian&rank=1`);
    expect(response.status).toBe(404);
    const compare = await fetchWorker(ENV, '/v1/compare/vehicles/total/2025-11?a=xian&b=shenzhen');
    expect(await compare.json()).toMatchObject({ verdict: 'stated' });
  });
});
