/** Stored documents of a dataset: its own document, tables, entities, changes and pages. */
import { describe, expect, it } from 'vitest';
import { etagOf, publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const RELEASE = syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS);
const ENV = fakeEnv(publishedFiles(RELEASE));
const STORED: Readonly<Record<string, string>> = DOCUMENTS;
const TABLES = [
  'observations',
  'claims',
  'sources',
  'milestones',
  'conflicts',
  'entities',
  'bounds',
];

interface ProblemBody {
  readonly detail: string;
  readonly errors: readonly { parameter: string; nearest?: readonly string[] }[];
}

async function problemAt(address: string, env = ENV) {
  const response = await fetchWorker(env, address);
  return { status: response.status, ...((await response.json()) as ProblemBody) };
}

describe('a document of a dataset', () => {
  it.each([
    ['/v1/datasets', 'v1/datasets'],
    ['/v1/datasets/vehicles', 'v1/datasets/vehicles.json'],
    ['/v1/datasets/vehicles.json', 'v1/datasets/vehicles.json'],
    ['/v1/datasets/vehicles/datapackage.json', 'v1/datasets/vehicles/datapackage.json'],
    ['/v1/entities/vehicles/chongqing', 'v1/entities/vehicles/chongqing.json'],
    ['/v1/entities/vehicles/chongqing.json', 'v1/entities/vehicles/chongqing.json'],
    ['/v1/entities/vehicles/chongqing.view.json', 'v1/entities/vehicles/chongqing.view.json'],
    ['/v1/entities/vehicles/chongqing.md', 'v1/entities/vehicles/chongqing.md'],
    ['/v1/changes/vehicles', 'v1/changes/vehicles.json'],
    ['/v1/changes/vehicles.json', 'v1/changes/vehicles.json'],
    ['/v1/changes/vehicles.atom', 'v1/changes/vehicles.atom'],
    ['/v1/changes/vehicles.csv', 'v1/changes/vehicles.csv'],
    ['/v1/rankings', 'v1/rankings'],
    ['/v1/rankings/vehicles', 'v1/rankings/vehicles.json'],
    ['/v1/rankings/vehicles.json', 'v1/rankings/vehicles.json'],
    ['/datasets/vehicles', 'datasets/vehicles.html'],
    ['/zh/datasets/vehicles', 'zh/datasets/vehicles.html'],
    ['/datasets/vehicles/changes', 'changes/vehicles.html'],
    ['/zh/datasets/vehicles/changes', 'zh/changes/vehicles.html'],
    ['/vehicles/changes', 'changes/vehicles.html'],
    ['/zh/vehicles/changes', 'zh/changes/vehicles.html'],
    ...TABLES.flatMap((table) =>
      ['', '.json', '.csv'].map((ending) => [
        `/v1/datasets/vehicles/${table}${ending}`,
        `v1/datasets/vehicles/${table}${ending || '.json'}`,
      ]),
    ),
  ])('at %s is the stored %s', async (address = '', stored = '') => {
    const response = await fetchWorker(ENV, address);
    const body = STORED[stored] ?? '';
    expect(response.headers.get('ETag')).toBe(etagOf(body));
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(body);
    expect(body).not.toBe('');
  });

  it('keeps the byte order mark, which spreadsheets need', async () => {
    const response = await fetchWorker(ENV, '/v1/datasets/vehicles/bounds.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  });

  it.each(['/datasets/vehicles?utm_source=x', '/vehicles/changes?observation=a/b/2025/c/d'])(
    'at %s is a page that no site may frame',
    async (address) => {
      const { headers } = await fetchWorker(ENV, address);
      expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    },
  );
});

async function textAt(address: string): Promise<string> {
  const response = await fetchWorker(ENV, address);
  expect([address, response.status]).toEqual([address, 200]);
  return Buffer.from(await response.arrayBuffer()).toString();
}

describe('a table with as_of', () => {
  const csv = '/v1/datasets/vehicles/bounds.csv';

  it.each([
    ['2025-05-31', '1'],
    ['2025-06-01', '1\r\n2'],
    ['2025-12-31', '1\r\n2'],
    ['2026-01-01', '2'],
    ['2100-01-01', '2'],
  ])('has the rows of that date, %s', async (date, rows) => {
    expect(await textAt(`${csv}?as_of=${date}`)).toBe(`\ufefftable\r\n${rows}\r\n`);
  });

  it.each([...TABLES, 'datapackage'])('exists of %s', async (table) => {
    const text = await textAt(`/v1/datasets/vehicles/${table}.json?as_of=2025-05-31`);
    expect(JSON.parse(text)).toEqual(
      table === 'datapackage'
        ? { name: 'vehicles 2025-05-31' }
        : { on: '2025-05-31', [table]: [1] },
    );
  });

  it('has an ETag of its own, and links that keep the date', async () => {
    const [now, then] = [
      await fetchWorker(ENV, csv),
      await fetchWorker(ENV, `${csv}?as_of=2025-05-31`),
    ];
    const etag = then.headers.get('ETag') ?? '';
    expect(etag).not.toBe(now.headers.get('ETag'));
    expect(then.headers.get('Link')).toContain(`<${csv}?as_of=2025-05-31>; rel="canonical"`);
    const headers = { 'If-None-Match': etag };
    const again = await fetchWorker(ENV, `${csv}?as_of=2025-05-31`, { headers });
    expect(again.status).toBe(304);
  });

  it('has a 400 for what is no date', async () => {
    expect(await problemAt(`${csv}?as_of=2025-02-30`)).toMatchObject({
      status: 400,
      errors: [{ parameter: 'as_of' }],
    });
  });
});

describe('changes between two days', () => {
  const daysIn = (text: string) => text.match(/(?<=[">\n])2026-01-\d\d/g) ?? [];

  it.each([
    ['from=2026-01-10&to=2026-01-18', ['2026-01-18', '2026-01-10']],
    ['from=2026-01-11', ['2026-01-18']],
    ['to=2026-01-17', ['2026-01-10']],
    ['from=2026-01-11&to=2026-01-17', []],
    ['from=2026-01-18&to=2026-01-10', []],
  ])('are those of these days in every format: %s', async (query, days) => {
    for (const ending of ['', '.json', '.csv', '.atom'])
      expect(daysIn(await textAt(`/v1/changes/vehicles${ending}?${query}`))).toEqual(days);
  });

  it('keep what stands around them', async () => {
    const at = (ending: string) => textAt(`/v1/changes/vehicles${ending}?to=2026-01-10`);
    expect(await at('.csv')).toBe('\ufeffdate,kind\r\n2026-01-10,figure\r\n');
    expect(await at('.atom')).toBe(
      '<feed xmlns="http://www.w3.org/2005/Atom">\n  <entry>\n    <updated>2026-01-10T00:00:00Z</updated>\n  </entry>\n</feed>\n',
    );
    expect(JSON.parse(await at(''))).toEqual({
      changes: [{ date: '2026-01-10' }],
      links: { self: '/v1/changes/vehicles?to=2026-01-10' },
    });
  });

  it.each(['from', 'to'])('have a 400 for a bad %s', async (parameter) => {
    expect(await problemAt(`/v1/changes/vehicles?${parameter}=yesterday`)).toMatchObject({
      status: 400,
      detail: `bad ${parameter}: yesterday; expected a date, YYYY-MM-DD`,
      errors: [{ parameter }],
    });
  });
});

describe('an unknown name', () => {
  it.each([
    '/v1/datasets/vehicels',
    '/v1/datasets/vehicels/bounds.csv',
    '/v1/datasets/vehicels/datapackage.json',
    '/v1/changes/vehicels.atom',
    '/v1/rankings/vehicels',
    '/v1/entities/vehicels/chongqing',
    '/datasets/vehicels',
    '/datasets/vehicels/changes',
    '/vehicels/changes',
    '/zh/vehicels/changes',
  ])('of a dataset at %s is a 404 with the nearest', async (address) => {
    expect(await problemAt(address)).toMatchObject({
      status: 404,
      detail: 'unknown dataset: vehicels; nearest: vehicles',
      errors: [{ parameter: 'dataset', nearest: ['vehicles'] }],
    });
  });

  it.each([
    ['shenzen', ['shenzhen', 'chongqing', 'xian']],
    ['XIAN.json', ['xian', 'shenzhen', 'chongqing']],
    ['%E9%87%8D%E5%BA%86', []],
    ['..%2F..%2Fdatasets%2Fvehicles', undefined],
    ['__proto__', undefined],
  ])('of an entity, %s, is a 404 with the nearest', async (entity, nearest) => {
    const problem = await problemAt(`/v1/entities/vehicles/${entity}`);
    expect(problem).toMatchObject({ status: 404, errors: [{ parameter: 'entity' }] });
    if (nearest) expect(problem.errors[0]?.nearest).toEqual(nearest);
  });

  it('of an entity suggests only entities of its dataset', async () => {
    const documents = { ...DOCUMENTS, 'v1/entities/planes/shenzen.json': '{}' };
    const datasets = { vehicles: VEHICLES, planes: { vintages: {} } };
    const env = fakeEnv(publishedFiles(syntheticRelease(datasets, documents)));
    const { errors } = await problemAt('/v1/entities/vehicles/shenzen', env);
    expect(errors[0]?.nearest).not.toContain('shenzen');
    expect((await fetchWorker(env, '/v1/entities/planes/shenzen')).status).toBe(200);
  });

  it.each([
    ['/v1/datasets/vehicles.csv', 'ending'],
    ['/v1/entities/vehicles/chongqing.csv', 'ending'],
    ['/v1/changes/vehicles.svg', 'ending'],
    ['/v1/rankings/vehicles.csv', 'ending'],
    ['/datasets/vehicles.html', 'ending'],
    ['/vehicles/changes.html', 'path'],
    ['/datasets/vehicles/changes.html', 'path'],
    ['/v1/datasets/vehicles/datapackage', 'path'],
    ['/v1/datasets/vehicles/bounds.view.json', 'path'],
    ['/v1/datasets/vehicles/nothing', 'path'],
    ['/v1/datasets.json', 'path'],
  ])('of a form at %s is a 404 that names the wrong part', async (address, parameter) => {
    expect(await problemAt(address)).toMatchObject({ status: 404, errors: [{ parameter }] });
  });
});

describe('an old release', () => {
  it('without histories has a 404 for a date', async () => {
    const old = syntheticRelease(
      { vehicles: VEHICLES },
      { 'v1/datasets/vehicles/bounds.csv': 'bounds' },
    );
    const env = fakeEnv(publishedFiles(RELEASE, old));
    const address = `/v1/releases/${old.id}/datasets/vehicles/bounds.csv`;
    expect((await fetchWorker(env, address)).status).toBe(200);
    expect((await problemAt(`${address}?as_of=2026-01-01`, env)).status).toBe(404);
  });

  it('without a table has a 404 for it, and still serves its other documents', async () => {
    const { 'v1/datasets/vehicles.json': own } = DOCUMENTS;
    const old = syntheticRelease({ vehicles: VEHICLES }, { 'v1/datasets/vehicles.json': own });
    const env = fakeEnv(publishedFiles(RELEASE, old));
    const folder = `/v1/releases/${old.id}/datasets/vehicles`;
    expect((await fetchWorker(env, folder)).status).toBe(200);
    expect(await problemAt(`${folder}/bounds.csv`, env)).toMatchObject({
      status: 404,
      detail: 'this release has no document v1/datasets/vehicles/bounds.csv',
    });
  });
});
