/** Every operation of the API's description: its response, caching, methods and parameters. */
import { beforeAll, describe, expect, it } from 'vitest';
import { headersAt } from '../../scripts/lib/build-assets.ts';
import {
  ALL_OPERATIONS,
  type Deployment,
  exampleAddress,
  readDeployment,
} from '../support/contract/deployment.ts';
import { get } from '../support/contract/http.ts';
import { constantHeader, readPaths } from '../support/contract/openapi-checker.ts';
import { ResponseChecker } from '../support/contract/response-checker.ts';

let deployed: Deployment;
let responseChecker: ResponseChecker;

beforeAll(async () => {
  deployed = await readDeployment();
  responseChecker = new ResponseChecker(deployed.checker);
});

/** The headers that HEAD, 304 and GET share. */
const KEPT = ['ETag', 'Cache-Control', 'Likewise-Release', 'Link', 'Access-Control-Allow-Origin'];

/** Operations of the worker, and static assets. */
const DYNAMIC = ALL_OPERATIONS.filter(([, { isStatic }]) => !isStatic);
const STATIC = ALL_OPERATIONS.filter(([, { isStatic }]) => isStatic);

it('the description describes every operation, and this suite tests each', () => {
  const served = readPaths(deployed.description).sort();
  const described = new Set(ALL_OPERATIONS.map(([, { describedAt }]) => describedAt));
  expect(served).toEqual([...described].sort());
});

describe.each(ALL_OPERATIONS)('%s', (_, operation) => {
  it('matches its description', async () => {
    const address = exampleAddress(operation, deployed);
    const response = await get(address);
    const body = new Uint8Array(await response.arrayBuffer());
    const { status, headers } = response;
    expect([address, status]).toEqual([address, 200]);
    const error = responseChecker.errorOf(
      { method: 'GET', address, headers: {} },
      { status, headers, body },
    );
    expect(error).toBe('');
    expect(headers.get('Content-Type')).toBe(operation.mediaType);
    expect(headers.get('Likewise-Release')).toBe(operation.isStatic ? null : deployed.release);
  });

  it('has the described headers, with the described lifetime', async () => {
    const { headers } = await get(exampleAddress(operation, deployed));
    const described =
      deployed.description.paths[operation.describedAt]?.get.responses['200']?.headers ?? {};
    for (const [name, { $ref }] of Object.entries(described)) {
      expect([name, headers.has(name)]).toEqual([name, true]);
      const only = constantHeader(deployed.description, $ref);
      if (only !== null) expect(headers.get(name)).toBe(only);
    }
    if (!operation.isFrozen) expect(headers.has('Link')).toBe('Link' in described);
    expect(headers.has('Set-Cookie')).toBe(false);
    expect(headers.has('Deprecation')).toBe(false);
  });
});

describe.each(DYNAMIC)('%s', (path, operation) => {
  it('supports If-None-Match, HEAD and preflights', async () => {
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

  it('has a 405 with Allow', async () => {
    const response = await get(exampleAddress(operation, deployed), { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(
      deployed.checker.schemaErrors('#/components/schemas/Problem', await response.json()),
    ).toBe('');
  });

  it('rejects an unknown parameter under /v1, and ignores it elsewhere', async () => {
    const address = exampleAddress(operation, deployed);
    const more = `${address}${address.includes('?') ? '&' : '?'}fbclid=x`;
    const [plain, response] = [await get(address), await get(more)];
    if (!path.startsWith('/v1')) {
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(await plain.text());
      return;
    }
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'fbclid', value: 'x' }] });
  });
});

describe.each(ALL_OPERATIONS.filter(([, { isFrozen }]) => isFrozen))('%s', (_, operation) => {
  it('has the bytes of the current address, while its release is current', async () => {
    const frozen = await get(exampleAddress(operation, deployed));
    const living = await get(exampleAddress({ ...operation, isFrozen: false }, deployed));
    expect(frozen.headers.get('ETag')).toBe(living.headers.get('ETag'));
    const [one, other] = [await frozen.arrayBuffer(), await living.arrayBuffer()];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

/** A character as its code, which an address may have instead. */
const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

describe.each(STATIC)('%s, a static asset', (path) => {
  it('supports HEAD and If-None-Match', async () => {
    const full = await get(path);
    await full.arrayBuffer();
    const etag = full.headers.get('ETag') ?? '';
    const head = await get(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of [...KEPT, 'Content-Type', 'Content-Security-Policy'])
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    for (const known of [etag, `W/${etag}`]) {
      const response = await get(path, { headers: { 'If-None-Match': known } });
      expect([known, response.status, await response.text()]).toEqual([known, 304, '']);
      for (const name of KEPT) expect(response.headers.get(name)).toBe(full.headers.get(name));
    }
    expect((await get(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('has the headers of the worker’s responses', async () => {
    const { headers } = await get(path);
    // The edge removes headers that are for it alone.
    const expected = Object.entries(headersAt(path)).filter(([name]) => !/^Cloudflare-/.test(name));
    expect(expected.length).toBeGreaterThan(5);
    for (const [name, value] of expected) expect([name, headers.get(name)]).toEqual([name, value]);
  });

  it('has a 405 with Allow', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await get(path, { method });
      expect([method, response.status, response.headers.get('Allow')]).toEqual([
        method,
        405,
        'GET, HEAD',
      ]);
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  it('ignores parameters', async () => {
    const [plain, response] = [await get(path), await get(`${path}?fbclid=x`)];
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(await plain.text());
  });

  it('has one address, to which other spellings redirect', async () => {
    for (const odd of [`/${path}`, path.replace(/[a-z]/, percentEncoded)]) {
      const { status, headers } = await get(odd);
      if (status === 307) expect(headers.get('Location')).toBe(path);
      else expect([odd, status]).toEqual([odd, 404]);
    }
  });
});
