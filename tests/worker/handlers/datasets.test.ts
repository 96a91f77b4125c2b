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
    ['/v1/changes/vehicles', 'v1/changes/vehicles.json'],
    ['/v1/changes/vehicles.json', 'v1/changes/vehicles.json'],
    ['/v1/changes/vehicles.atom', 'v1/changes/vehicles.atom'],
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

describe('an unknown name', () => {
  it.each([
    '/v1/datasets/vehicels',
    '/v1/datasets/vehicels/bounds.csv',
    '/v1/datasets/vehicels/datapackage.json',
    '/v1/changes/vehicels.atom',
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
    ['/v1/changes/vehicles.csv', 'ending'],
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
