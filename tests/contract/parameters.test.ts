/** Parameters: their defaults, their order, and invalid values. */
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Comparison,
  EntityDocument,
  LeadersDocument,
  ParameterError,
  RankingDocument,
} from '../../engine/model/documents.ts';
import { sampleRankingUrl } from '../../site/api/sample.ts';
import { type Deployment, readDeployment } from '../support/contract/deployment.ts';
import { fetchDocument, get } from '../support/contract/http.ts';

const RANKING = '/v1/rankings/{dataset}/{metric}/{period}';
const COMPARE = '/v1/compare/{dataset}/{metric}/{period}';
const LEADERS = '/v1/leaders/{dataset}/{metric}';
const ENTITY = '/v1/entities/{dataset}/{entity}';

let deployed: Deployment;
let path: { dataset: string; metric: string; period: string };

beforeAll(async () => {
  deployed = await readDeployment();
  const { dataset, metric, period } = deployed.sample;
  path = { dataset, metric, period };
});

interface ProblemDocument {
  readonly errors: readonly ParameterError[];
}

interface FetchResult<Document> {
  readonly response: Response;
  readonly data: Document | null;
  readonly error: ProblemDocument | null;
}

/** Fetches a path template with its parameters filled in; `data` on a 200, `error` otherwise. */
async function fetchResult<Document>(
  template: string,
  { path, query = {} }: { path: Record<string, string>; query?: Record<string, string> },
): Promise<FetchResult<Document>> {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const response = await get(`${filled}?${new URLSearchParams(query)}`);
  const body: unknown = await response.json();
  return response.status === 200
    ? { response, data: body as Document, error: null }
    : { response, data: null, error: body as ProblemDocument };
}

async function etagOf(address: string): Promise<string | null> {
  const response = await get(address, { method: 'HEAD' });
  expect([address, response.status]).toEqual([address, 200]);
  return response.headers.get('ETag');
}

describe('of a ranking', () => {
  it('the defaults may be given, in any order, with the same bytes', async () => {
    const { level, basis, asOf } = deployed.sample;
    const pairs = [`level=${level}`, `basis=${basis}`, `as_of=${asOf}`];
    const plain = await etagOf(sampleRankingUrl(deployed.sample));
    for (const query of [pairs, pairs.toReversed(), pairs.slice(0, 1), pairs.slice(1, 2)]) {
      expect(await etagOf(`${sampleRankingUrl(deployed.sample)}?${query.join('&')}`)).toBe(plain);
    }
  });

  it('a date after all evidence selects the newest vintage; one before it is a 404 with the first date', async () => {
    const plain = await etagOf(sampleRankingUrl(deployed.sample));
    expect(await etagOf(`${sampleRankingUrl(deployed.sample)}?as_of=9999-12-31`)).toBe(plain);
    const { error, response } = await fetchResult<RankingDocument>(RANKING, {
      path,
      query: { as_of: '1066-10-14' },
    });
    expect(response.status).toBe(404);
    const [first = ''] = /\d{4}-\d{2}-\d{2}/.exec(error?.errors[0]?.expected ?? '') ?? [];
    const { data } = await fetchResult<RankingDocument>(RANKING, { path, query: { as_of: first } });
    expect(data?.asOf).toBe(first);
  });

  it('an unknown dataset, metric or period is a 404 with the nearest', async () => {
    for (const name of ['dataset', 'metric', 'period'] as const) {
      const wrong = { ...path, [name]: `${path[name]}x` };
      const { error, response } = await fetchResult<RankingDocument>(RANKING, { path: wrong });
      expect([name, response.status]).toEqual([name, 404]);
      expect(error?.errors[0]).toMatchObject({ parameter: name, value: `${path[name]}x` });
      expect(error?.errors[0]?.nearest).toContain(path[name]);
    }
  });

  it('lang changes no JSON, and rejects an invalid tag', async () => {
    const plain = await etagOf(sampleRankingUrl(deployed.sample));
    expect(await etagOf(`${sampleRankingUrl(deployed.sample)}?lang=zh`)).toBe(plain);
    const { error } = await fetchResult<RankingDocument>(RANKING, { path, query: { lang: '*' } });
    expect(error?.errors[0]?.parameter).toBe('lang');
  });
});

describe('of a comparison', () => {
  it('both members are required, and must be known', async () => {
    const { first, second } = deployed.sample;
    for (const [query, status] of [
      ['', 400],
      [`?a=${first}`, 400],
      [`?b=${first}`, 400],
      [`?a=${first}&b=no-such-place`, 400],
      [`?a=no-such-place&b=${second}`, 400],
    ] as const) {
      const address = `/v1/compare/${path.dataset}/${path.metric}/${path.period}${query}`;
      const response = await get(address);
      expect([query, response.status]).toEqual([query, status]);
    }
  });

  it('in reverse order, proven and refuted are swapped; no member is above itself', async () => {
    const { first, second } = deployed.sample;
    const compare = async (a: string, b: string) =>
      (await fetchResult<Comparison>(COMPARE, { path, query: { a, b } })).data;
    const [one, other] = [await compare(first, second), await compare(second, first)];
    expect(one?.verdict).not.toBe('refuted');
    if (one?.verdict === 'proven') expect(other?.verdict).toBe('refuted');
    if (one?.verdict === 'stated') expect(other?.verdict).toBe('denied');
    expect(one?.a).toEqual(other?.b);
    expect((await compare(first, first))?.verdict).toBe('refuted');
  });

  it('agrees with the ranks of any two entries', async () => {
    const { data } = await fetchResult<RankingDocument>(RANKING, { path });
    const entries = data?.entries ?? [];
    for (const a of entries.slice(0, 4)) {
      for (const b of entries.slice(0, 4)) {
        const query = { a: a.entity.id, b: b.entity.id };
        const { data: found } = await fetchResult<Comparison>(COMPARE, { path, query });
        const { high } = b.bounds;
        if (high !== null && a.bounds.low > high)
          expect(['proven', 'stated']).toContain(found?.verdict);
        if (found?.byFigures === 'proven') expect(found.verdict).toBe('proven');
      }
    }
  });
});

describe('of leaders', () => {
  it('the default level may be given; an unknown one is a 400 with all levels', async () => {
    const { dataset, metric } = path;
    const { data } = await fetchResult<LeadersDocument>(LEADERS, { path: { dataset, metric } });
    const level = data?.level ?? '';
    const explicit = await fetchDocument<LeadersDocument>(
      `/v1/leaders/${dataset}/${metric}?level=${level}`,
    );
    expect(explicit).toEqual(data);
    const { error, response } = await fetchResult<LeadersDocument>(LEADERS, {
      path: { dataset, metric },
      query: { level: 'no-such-level' },
    });
    expect(response.status).toBe(400);
    expect(error?.errors[0]?.allowed).toContain(level);
  });

  it('each year links to its ranking, whose first entries are its leaders', async () => {
    const { dataset, metric } = path;
    const { data } = await fetchResult<LeadersDocument>(LEADERS, { path: { dataset, metric } });
    const years = (data?.items ?? []).filter(({ ranking }) => ranking !== null);
    expect(years.length).toBeGreaterThan(0);
    for (const { ranking, leaders, status, coverage } of years) {
      const document = await fetchDocument<RankingDocument>(ranking ?? '');
      expect(document.coverage).toEqual(coverage);
      const listed = document.entries.map(({ entity }) => entity.id);
      if (status === 'proven') expect(leaders[0]?.id).toBe(listed[0]);
    }
  });
});

describe('of an entity', () => {
  it('an unknown one is a 404 with the nearest', async () => {
    const { dataset, entity } = deployed.sample;
    const { error, response } = await fetchResult<EntityDocument>(ENTITY, {
      path: { dataset, entity: `${entity}x` },
    });
    expect(response.status).toBe(404);
    expect(error?.errors[0]?.nearest).toContain(entity);
  });

  it('has the rank that the ranking has for it', async () => {
    const { dataset, entity, level, basis } = deployed.sample;
    const { data } = await fetchResult<EntityDocument>(ENTITY, { path: { dataset, entity } });
    const place = data?.rankings.find(
      (row) =>
        row.metric === path.metric &&
        row.period === path.period &&
        row.level === level &&
        row.basis === basis,
    );
    const { data: ranking } = await fetchResult<RankingDocument>(RANKING, { path });
    const entry = ranking?.entries.find((row) => row.entity.id === entity);
    expect(place).toMatchObject({ rank: entry?.rank, bounds: entry?.bounds });
  });
});

describe('releases', () => {
  it('include the current one, which is served', async () => {
    const data = await fetchDocument<{
      readonly current: string;
      readonly releases: readonly { readonly release: string; readonly link: string }[];
    }>('/v1/releases');
    expect(data.current).toBe(deployed.release);
    expect(data.releases.map(({ release }) => release)).toContain(deployed.release);
    for (const { link } of data.releases) expect((await get(link)).status).toBe(200);
  });

  it('an unknown one is a 404 at every address', async () => {
    for (const rest of ['', '/datasets', `/rankings/${path.dataset}/${path.metric}/latest`]) {
      const response = await get(`/v1/releases/0123456789abcdef${rest}`);
      expect([rest, response.status]).toEqual([rest, 404]);
      expect(await response.json()).toMatchObject({ errors: [{ parameter: 'release' }] });
    }
  });
});
