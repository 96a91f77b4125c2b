/** The headers of static assets: the worker's own, in a `_headers` file that the platform parses as intended. */
import { describe, expect, it } from 'vitest';
import { ASSET_RULES, headersAt, headersFile } from '../../../scripts/lib/build-assets.ts';
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

/** Parses the file as the platform does: every matching rule in order, which removes a header or adds to it. */
function asRead(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of file.split('\n')) {
    const [, removed] = /^ {2}! (\S+)$/.exec(line) ?? [];
    const [, name = '', value = ''] = /^ {2}([^!:]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) {
      fits = new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
    } else if (fits && removed !== undefined) delete headers[removed];
    else if (fits && name !== '')
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

describe.each(PATHS)('%s', (path, lifetime) => {
  it('has one lifetime, its own', () => {
    expect(headersAt(path)).toMatchObject(lifetime);
  });

  it('is matched by the platform as intended', () => {
    expect(asRead(headersFile(ASSET_RULES), path)).toEqual(headersAt(path));
  });

  it('allows all origins, as the worker’s responses do', async () => {
    const { headers } = await fetchWorker(exampleEnv(), '/v1');
    for (const name of [
      ...['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'],
      ...['Cross-Origin-Resource-Policy', 'Timing-Allow-Origin', 'X-Content-Type-Options'],
    ]) {
      expect([name, headersAt(path)[name]]).toEqual([name, headers.get(name)]);
    }
  });

  it('lists its methods for a 405 response', () => {
    expect(headersAt(path).Allow).toBe('GET, HEAD');
  });
});

it('the documentation has the security headers of the worker’s pages', async () => {
  const { headers } = await fetchWorker(exampleEnv(), '/method');
  for (const name of Object.keys(PAGE_HEADERS))
    expect([name, headersAt('/docs')[name]]).toEqual([name, headers.get(name)]);
});

describe.each(['/new', '/zh/new', '/new-ranking/worker.js', '/new-ranking/page.js'])(
  '%s',
  (path) => {
    const policy = new Map(
      (headersAt(path)['Content-Security-Policy'] ?? '').split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources.join(' ')];
      }),
    );

    it('can send nothing to another origin', () => {
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('form-action')).toBe("'none'");
      const others = [...policy].filter(([name]) => name.endsWith('-src'));
      for (const [name, sources] of others)
        expect([name, sources.replace(/'self'|'none'|data:/g, '').trim()]).toEqual([name, '']);
      expect(policy.get('connect-src')).toBe("'self'");
    });

    it('runs only own scripts and workers', () => {
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('worker-src')).toBe("'self'");
      expect(policy.get('require-trusted-types-for')).toBe("'script'");
    });

    it('is matched by the platform as intended', () => {
      expect(asRead(headersFile(ASSET_RULES), path)).toEqual(headersAt(path));
    });
  },
);

it('the file is within the platform’s limits: 100 rules, lines of 2,000 characters', () => {
  expect(ASSET_RULES.length).toBeLessThanOrEqual(100);
  const lines = headersFile(ASSET_RULES).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(lines.filter((line) => !/^(\/\S+| {2}! \S+| {2}\S+: .+|)$/.test(line))).toEqual([]);
});
