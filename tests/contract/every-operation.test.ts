/** Everything that the description lists, one by one: each is there, is what it is said to be, and may be kept and revalidated. */
import { beforeAll, describe, expect, it } from 'vitest';
import { headersAt } from '../../scripts/lib/asset-headers.ts';
import {
  ALL_OPERATIONS,
  type Deployment,
  exampleAddress,
  readDeployment,
} from '../support/contract/deployment.ts';
import { get } from '../support/contract/http.ts';
import { constantHeader } from '../support/contract/openapi-checker.ts';
import { ResponseChecker } from '../support/contract/response-checker.ts';

let deployed: Deployment;
let soundness: ResponseChecker;

beforeAll(async () => {
  deployed = await readDeployment();
  soundness = new ResponseChecker(deployed.checker);
});

/** The headers that HEAD, 304 and GET have alike. */
const KEPT = ['ETag', 'Cache-Control', 'Likewise-Release', 'Link', 'Access-Control-Allow-Origin'];

/** What the worker answers, and what is a file beside it. */
const ANSWERED = ALL_OPERATIONS.filter(([, { isStatic }]) => !isStatic);
const FILES = ALL_OPERATIONS.filter(([, { isStatic }]) => isStatic);

it('the description lists all that the worker answers, and this suite asks for all of it', () => {
  const served = Object.keys(deployed.description.paths).sort();
  expect(served).toEqual(ALL_OPERATIONS.map(([path]) => path).sort());
});

describe.each(ALL_OPERATIONS)('%s', (path, operation) => {
  it('answers as it is described', async () => {
    const address = exampleAddress(operation, deployed);
    const answer = await get(address);
    const body = new Uint8Array(await answer.arrayBuffer());
    const { status, headers } = answer;
    expect([address, status]).toEqual([address, 200]);
    const fault = soundness.errorOf(
      { method: 'GET', address, headers: {} },
      { status, headers, body },
    );
    expect(fault).toBe('');
    expect(headers.get('Content-Type')).toBe(operation.mediaType);
    expect(headers.get('Likewise-Release')).toBe(operation.isStatic ? null : deployed.release);
  });

  it('has the headers that are described, and no lifetime but that', async () => {
    const { headers } = await get(exampleAddress(operation, deployed));
    const described = deployed.description.paths[path]?.get.responses['200']?.headers ?? {};
    for (const [name, { $ref }] of Object.entries(described)) {
      expect([name, headers.has(name)]).toEqual([name, true]);
      const only = constantHeader(deployed.description, $ref);
      if (only !== null) expect(headers.get(name)).toBe(only);
    }
    expect(headers.has('Link')).toBe('Link' in described);
    expect(headers.has('Set-Cookie')).toBe(false);
    expect(headers.has('Deprecation')).toBe(false);
  });
});

describe.each(ANSWERED)('%s', (path, operation) => {
  it('answers 304 to whoever has it, HEAD with the same headers, and a preflight', async () => {
    const address = exampleAddress(operation, deployed);
    const full = await get(address);
    const etag = full.headers.get('ETag') ?? '';
    await full.arrayBuffer();
    const unchanged = await get(address, { headers: { 'If-None-Match': etag } });
    expect(unchanged.status).toBe(304);
    for (const name of KEPT) expect(unchanged.headers.get(name)).toBe(full.headers.get(name));
    const head = await get(address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of [...KEPT, 'Content-Type']) {
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    }
    const preflight = await get(address, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
  });

  it('refuses to be changed, with what is allowed', async () => {
    const answer = await get(exampleAddress(operation, deployed), { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(deployed.checker.schemaErrors('#/components/schemas/Problem', await answer.json())).toBe(
      '',
    );
  });

  it('refuses an unknown parameter under /v1, and ignores it elsewhere', async () => {
    const address = exampleAddress(operation, deployed);
    const more = `${address}${address.includes('?') ? '&' : '?'}fbclid=x`;
    const [plain, answer] = [await get(address), await get(more)];
    if (!path.startsWith('/v1')) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(await plain.text());
      return;
    }
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ parameter: 'fbclid', value: 'x' }] });
  });
});

describe.each(ALL_OPERATIONS.filter(([, { isFrozen }]) => isFrozen))('%s', (_, operation) => {
  it('has the very bytes of the living address, while its release is the current one', async () => {
    const frozen = await get(exampleAddress(operation, deployed));
    const living = await get(exampleAddress({ ...operation, isFrozen: false }, deployed));
    expect(frozen.headers.get('ETag')).toBe(living.headers.get('ETag'));
    const [one, other] = [await frozen.arrayBuffer(), await living.arrayBuffer()];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe.each(FILES)('%s, a file', (path) => {
  it('answers HEAD with the same headers, and 304 to whoever names its ETag', async () => {
    const full = await get(path);
    await full.arrayBuffer();
    const etag = full.headers.get('ETag') ?? '';
    const head = await get(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of [...KEPT, 'Content-Type', 'Content-Security-Policy'])
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    for (const known of [etag, `W/${etag}`]) {
      const answer = await get(path, { headers: { 'If-None-Match': known } });
      expect([known, answer.status, await answer.text()]).toEqual([known, 304, '']);
      for (const name of KEPT) expect(answer.headers.get(name)).toBe(full.headers.get(name));
    }
    expect((await get(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('has the headers that the worker gives to its own answers', async () => {
    const { headers } = await get(path);
    // What is said to the edge alone, the edge keeps to itself.
    const told = Object.entries(headersAt(path)).filter(([name]) => !/^Cloudflare-/.test(name));
    expect(told.length).toBeGreaterThan(5);
    for (const [name, value] of told) expect([name, headers.get(name)]).toEqual([name, value]);
  });

  it('refuses to be changed, with what is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await get(path, { method });
      expect([method, answer.status, answer.headers.get('Allow')]).toEqual([
        method,
        405,
        'GET, HEAD',
      ]);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  it('ignores parameters', async () => {
    const [plain, answer] = [await get(path), await get(`${path}?fbclid=x`)];
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(await plain.text());
  });

  it('is found under its one address: odd spellings lead there', async () => {
    for (const odd of [`/${path}`, path.replace('o', '%6F')]) {
      const { status, headers } = await get(odd);
      if (status === 307) expect(headers.get('Location')).toBe(path);
      else expect([odd, status]).toEqual([odd, 404]);
    }
  });
});
