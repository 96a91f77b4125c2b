/** Problem documents (RFC 9457): statuses, and the nearest or allowed values. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DatasetDocument } from '../../engine/model/documents.ts';
import { fetchDatasets, fetchRanking, get, sendRaw } from '../support/contract/http.ts';

interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly {
    readonly parameter: string;
    readonly value: string | null;
    readonly nearest?: readonly string[];
    readonly allowed?: readonly string[];
    readonly expected?: string;
  }[];
}

let dataset: DatasetDocument;
let stem: string;
let ranking: string;

beforeAll(async () => {
  const [first] = await fetchDatasets();
  if (!first) throw new Error('no datasets');
  dataset = first;
  stem = `/v1/rankings/${dataset.id}`;
  ranking = `${stem}/${dataset.defaults.metric}/${dataset.defaults.period}`;
});

async function problemAt(address: string, status: number, init: RequestInit = {}) {
  const response = await get(address, init);
  const body = (await response.json()) as ProblemBody;
  expect({ address, status: response.status }).toEqual({ address, status });
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  const isStored = status !== 405 && address.startsWith('/v1');
  const lifetime = isStored ? /^public, max-age=\d{1,2}$/ : /^no-store$/;
  expect(response.headers.get('Cache-Control')).toMatch(lifetime);
  expect(body.status).toBe(status);
  for (const text of [body.type, body.title, body.detail]) expect(text).not.toBe('');
  return { response, body, error: body.errors[0] };
}

describe('400', () => {
  it('names an unknown parameter, at every address under /v1', async () => {
    for (const address of ['/v1', '/v1/datasets', `/v1/datasets/${dataset.id}`, ranking]) {
      const { error } = await problemAt(`${address}?levle=city`, 400);
      expect(error).toMatchObject({ parameter: 'levle', value: 'city' });
    }
  });

  it('names a repeated parameter', async () => {
    const level = dataset.defaults.level;
    const { error } = await problemAt(`${ranking}?level=${level}&level=${level}`, 400);
    expect(error?.parameter).toBe('level');
  });

  it('lists the levels or bases if one is unknown', async () => {
    const level = await problemAt(`${ranking}?level=no-such-level`, 400);
    expect(level.error).toMatchObject({
      parameter: 'level',
      value: 'no-such-level',
      allowed: dataset.levels.map(({ id }) => id),
    });
    const basis = await problemAt(`${ranking}?basis=no-such-basis`, 400);
    expect(basis.error).toMatchObject({
      parameter: 'basis',
      value: 'no-such-basis',
      allowed: dataset.bases.map(({ id }) => id),
    });
  });

  it.each(['2026-02-30', '2026-1-1', '2026-01', 'now', '', '%zz', '2026-01-18T00:00:00Z'])(
    'rejects as_of=%s',
    async (asOf) => {
      const { error } = await problemAt(`${ranking}?as_of=${asOf}`, 400);
      expect(error?.parameter).toBe('as_of');
      expect(error?.expected).toContain('YYYY-MM-DD');
    },
  );
});

describe('404', () => {
  it('names the nearest dataset', async () => {
    for (const address of [
      `/v1/datasets/${dataset.id}x`,
      `/v1/rankings/${dataset.id}x/${dataset.defaults.metric}/latest`,
    ]) {
      const { error } = await problemAt(address, 404);
      expect(error?.parameter).toBe('dataset');
      expect(error?.nearest).toContain(dataset.id);
    }
  });

  it('names the nearest metric', async () => {
    const { error } = await problemAt(`${stem}/${dataset.defaults.metric}x/latest`, 404);
    expect(error?.parameter).toBe('metric');
    expect(error?.nearest).toContain(dataset.defaults.metric);
  });

  it('names the nearest period, also for a longer spelling of one that exists', async () => {
    const metric = dataset.defaults.metric;
    const { error } = await problemAt(`${stem}/${metric}/1066`, 404);
    expect(error).toMatchObject({ parameter: 'period', value: '1066' });
    expect(error?.nearest?.length).toBeGreaterThan(0);
    await problemAt(`${stem}/${metric}/2025-01--2025-12`, 404);
  });

  it('names the first date if as_of is before it', async () => {
    const first = await problemAt(`${ranking}?as_of=1066-10-14`, 404);
    const [date = ''] = /\d{4}-\d{2}-\d{2}/.exec(first.error?.expected ?? '') ?? [];
    expect((await fetchRanking(`${ranking}?as_of=${date}`)).asOf).toBe(date);
  });

  it('lists the levels or bases with a ranking if a known one has none', async () => {
    for (const { metric, period, level } of dataset.rankings) {
      const same = dataset.rankings.filter(
        (other) => other.metric === metric && other.period === period && other.level === level,
      );
      const missing = dataset.bases.find(({ id }) => !same.some(({ basis }) => basis === id));
      if (!missing) continue;
      const address = `${stem}/${metric}/${period}?level=${level}&basis=${missing.id}`;
      const { error } = await problemAt(address, 404);
      // A withdrawn ranking isn’t listed, but known: then the problem is about the date.
      if (error?.parameter !== 'as_of') {
        expect(error).toMatchObject({ parameter: 'basis', value: missing.id });
        expect(error?.allowed).toEqual(expect.arrayContaining(same.map(({ basis }) => basis)));
      }
      return;
    }
  });

  it.each(['.xml', '.JSON', '.', '.json.json'])('the ending %s is unknown', async (ending) => {
    await problemAt(`${ranking}${ending}`, 404);
  });

  it.each([
    '/v2',
    '/v1/',
    '/v1/datasets/',
    '/V1',
    '/v1/ranking',
    '/no-such-page',
    '/_snapshot/current',
  ])('the path %s is unknown', async (address) => {
    await problemAt(address, 404);
  });

  it('the snapshot is not public, in any spelling', async () => {
    // Static assets redirect other spellings to the plain one.
    for (const address of ['/%5Fsnapshot/current', '/_snapshot%2Fcurrent', '//_snapshot/current']) {
      await problemAt(address, 404, { redirect: 'follow' });
    }
  });

  it('a path with a trailing slash is unknown', async () => {
    await problemAt(`/v1/datasets/${dataset.id}/`, 404);
    await problemAt(`${ranking}/`, 404);
  });

  it('has the release in a header', async () => {
    const { response } = await problemAt(`/v1/datasets/${dataset.id}x`, 404);
    expect(response.headers.get('Likewise-Release')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has headers but no body for HEAD', async () => {
    const response = await get('/no-such-page', { method: 'HEAD' });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.text()).toBe('');
  });
});

describe('405', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s has Allow', async (method) => {
    for (const address of ['/', '/v1', ranking, '/healthz']) {
      const { response } = await problemAt(address, 405, { method });
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    }
  });
});

describe('an address of any length that the platform accepts', () => {
  it('is a client error, with a short response', async () => {
    for (const length of [100, 2000, 7000]) {
      const long = 'x'.repeat(length);
      for (const path of [`/${long}`, `/v1/datasets/${long}`, `${ranking}?level=${long}`]) {
        const { status, body } = await sendRaw(path);
        expect(length > 4096 ? [414] : [400, 404]).toContain(status);
        expect(body.byteLength).toBeLessThan(2000);
      }
    }
  });
});
