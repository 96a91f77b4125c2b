/** The headers of static assets: the worker's own, in a file that the platform reads as it is meant. */
import { describe, expect, it } from 'vitest';
import { ASSET_RULES, headersAt, headersFile } from '../../../scripts/lib/asset-headers.ts';
import { DOCUMENT, EVERGREEN, IMMUTABLE } from '../../../worker/http/cache-policy.ts';
import { PAGE_HEADERS } from '../../../worker/http/headers.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import { exampleEnv } from '../../support/worker/route-examples.ts';

const PATHS = [
  ['/widget.js', EVERGREEN],
  ['/site.css', EVERGREEN],
  ['/widget-0123abcd.js', IMMUTABLE],
  ['/widget-0123abcd-zh-Hant.js', IMMUTABLE],
  ['/widget-manifest.json', DOCUMENT],
  ['/docs', DOCUMENT],
  ['/v1/openapi.json', DOCUMENT],
] as const;

/** The file read as the platform reads it: every rule that fits, in order; a name is taken away, or added to what is there. */
function asRead(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of file.split('\n')) {
    const [, taken] = /^ {2}! (\S+)$/.exec(line) ?? [];
    const [, name = '', value = ''] = /^ {2}([^!:]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) {
      fits = new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
    } else if (fits && taken !== undefined) delete headers[taken];
    else if (fits && name !== '')
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

describe.each(PATHS)('%s', (path, lifetime) => {
  it('has one lifetime, its own', () => {
    expect(headersAt(path)).toMatchObject(lifetime);
  });

  it('is read by the platform as it is meant', () => {
    expect(asRead(headersFile(ASSET_RULES), path)).toEqual(headersAt(path));
  });

  it('is as open as any answer of the worker', async () => {
    const { headers } = await fetchWorker(exampleEnv(), '/v1');
    for (const name of [
      ...['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'],
      ...['Cross-Origin-Resource-Policy', 'Timing-Allow-Origin', 'X-Content-Type-Options'],
    ]) {
      expect([name, headersAt(path)[name]]).toEqual([name, headers.get(name)]);
    }
  });

  it('says which methods it answers, for those that it refuses', () => {
    expect(headersAt(path).Allow).toBe('GET, HEAD');
  });
});

it('the documentation is as safe as the worker’s own pages', async () => {
  const { headers } = await fetchWorker(exampleEnv(), '/method');
  for (const name of Object.keys(PAGE_HEADERS))
    expect([name, headersAt('/docs')[name]]).toEqual([name, headers.get(name)]);
});

it('the file is within what the platform reads: 100 rules, lines of 2,000 characters', () => {
  expect(ASSET_RULES.length).toBeLessThanOrEqual(100);
  const lines = headersFile(ASSET_RULES).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(lines.filter((line) => !/^(\/\S+| {2}! \S+| {2}\S+: .+|)$/.test(line))).toEqual([]);
});
