/** The configuration that wrangler gets for a deployment. */
import { describe, expect, it } from 'vitest';
import { ASSETS } from '../../../scripts/lib/paths.ts';
import { readWranglerToml } from '../../../scripts/lib/settings.ts';
import { PREVIEW_TARGET, workerConfig, workerTarget } from '../../../scripts/lib/worker-config.ts';

const SETTINGS = {
  name: 'rankings',
  operator: { name: null, email: null, issues: null },
  domain: 'rankings.example.org',
  data: 'data',
  front: null,
};
const toml = readWranglerToml();

describe('production', () => {
  const target = { ...workerTarget(SETTINGS, 'production'), namespace: 'f00d' };

  it('has the domain, the namespace and rate limiting, and all else from wrangler.toml', () => {
    expect(workerConfig(toml, target)).toMatchObject({
      name: 'rankings',
      workers_dev: false,
      routes: [{ pattern: 'rankings.example.org', custom_domain: true }],
      vars: { PUBLIC_ORIGIN: 'https://rankings.example.org', RATE_LIMIT: 'on' },
      kv_namespaces: [{ binding: 'RELEASES', id: 'f00d' }],
      assets: { directory: ASSETS, binding: 'ASSETS' },
      ratelimits: toml.ratelimits,
      compatibility_date: toml.compatibility_date,
      observability: toml.observability,
    });
  });

  it('uploads no files before the address is known, for which they are built', () => {
    const config = JSON.stringify(workerConfig(toml, { ...target, origin: null }));
    expect(config).not.toContain(JSON.stringify(ASSETS));
    expect(config).toContain('"PUBLIC_ORIGIN":""');
  });
});

it('staging is another worker, on workers.dev, without rate limiting', () => {
  const config = workerConfig(toml, workerTarget(SETTINGS, 'staging'));
  expect(config).toMatchObject({ name: 'rankings-staging', workers_dev: true });
  expect(config).toMatchObject({ vars: { RATE_LIMIT: 'off' } });
  expect(config).not.toHaveProperty('routes');
});

it('a preview copy has neither KV nor what a temporary account may not have', () => {
  const config = workerConfig(toml, PREVIEW_TARGET);
  for (const name of ['kv_namespaces', 'cache', 'ratelimits', 'routes'])
    expect(config).not.toHaveProperty(name);
});
