/** The configuration of a deploy: every gap is an error, and known drawbacks are warnings. */
import { describe, expect, it } from 'vitest';
import {
  configurationErrors,
  configurationWarnings,
  type EnvironmentConfig,
  isWorkersDev,
} from '../../../scripts/deploy/configuration.ts';
import { DEPLOY_TOOLS } from '../../../scripts/deploy/deploy-tools.ts';
import type { Operator } from '../../../site/operator.ts';

const OPERATOR: Operator = {
  name: { en: 'Desk' },
  email: null,
  issues: 'https://github.com/desk/likewise/issues',
};
const NOBODY: Operator = { name: null, email: null, issues: null };
const CONFIGURED: EnvironmentConfig = {
  name: 'likewise-production',
  origin: 'https://likewise.example',
  isOnWorkersDev: false,
  routes: ['likewise.example'],
  namespace: null,
};

describe('a configuration', () => {
  it.each<[string, Partial<EnvironmentConfig>]>([
    ['a domain of its own', {}],
    ['a route on a domain', { routes: ['other.example', 'likewise.example/*'] }],
    [
      'a workers.dev name',
      { origin: 'https://likewise.desk.workers.dev', isOnWorkersDev: true, routes: [] },
    ],
  ])('is complete with %s', (_, more) => {
    expect(configurationErrors({ ...CONFIGURED, ...more }, OPERATOR, 'production')).toEqual([]);
  });

  it.each<[string, Partial<EnvironmentConfig>, string]>([
    ['no place', { origin: undefined }, 'PUBLIC_ORIGIN: found undefined'],
    ['an empty origin', { origin: '' }, 'PUBLIC_ORIGIN: found ""'],
    ['a slash at the end', { origin: 'https://likewise.example/' }, 'without a trailing slash'],
    ['a path', { origin: 'https://likewise.example/a' }, 'expected scheme and host'],
    [
      'another domain among the routes',
      { routes: ['likewise.example.org'] },
      'wrangler.toml, env.production.routes: found ["likewise.example.org"], expected { pattern = "likewise.example", custom_domain = true } among them',
    ],
    [
      'a workers.dev name that is disabled',
      { origin: 'https://a.b.workers.dev' },
      'env.production.workers_dev: found false, expected true for https://a.b.workers.dev',
    ],
  ])('is refused with %s', (_, more, fault) => {
    const faults = configurationErrors({ ...CONFIGURED, ...more }, OPERATOR, 'production');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it('is refused with everything missing named at once', () => {
    expect(configurationErrors({ ...CONFIGURED, origin: '' }, NOBODY, 'staging')).toEqual([
      expect.stringContaining('site/operator.json, name'),
      expect.stringContaining('site/operator.json, email and issues'),
      expect.stringContaining('wrangler.toml, env.staging.vars, PUBLIC_ORIGIN'),
    ]);
  });
});

describe('a warning', () => {
  it.each([
    ['https://likewise.example', []],
    ['https://a.workers.dev', [/mainland China/]],
    ['https://workers.dev.example', []],
    ['http://likewise.example', [/expected https/]],
    ['http://a.workers.dev', [/mainland China/, /expected https/]],
  ])('of %s', (origin, expected) => {
    const warnings = configurationWarnings(origin);
    expect(warnings).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(warnings[index]).toMatch(pattern);
    expect(isWorkersDev(origin)).toBe(origin.endsWith('.workers.dev'));
  });
});

describe.each(['staging', 'production'] as const)('env.%s of wrangler.toml', (environment) => {
  it('is valid for a deploy', async () => {
    const configured = await DEPLOY_TOOLS.readConfiguration(environment);
    expect(configured.name).toBe(`likewise-${environment}`);
    expect(configured.routes).toBeInstanceOf(Array);
  });

  it('repeats every binding of the top level, since none is inherited', () => {
    const text = DEPLOY_TOOLS.readToml();
    const [top = ''] = text.split('[env.staging]');
    const own = text.split(`[env.${environment}]`)[1] ?? '';
    const names = [...top.matchAll(/^(?:binding|name) = "([A-Z]+)"$/gm)].map(([, name]) => name);
    expect(names).toEqual(['ASSETS', 'LIMITER', 'RELEASES']);
    for (const name of ['LIMITER', 'RELEASES']) expect(own).toContain(`= "${name}"`);
    for (const name of ['PUBLIC_ORIGIN', 'RATE_LIMIT'])
      expect(own).toMatch(new RegExp(`^${name} = `, 'm'));
  });
});

it('no two environments share a rate limiter', () => {
  const ids = [...DEPLOY_TOOLS.readToml().matchAll(/^namespace_id = "(\d+)"$/gm)].map(
    ([, id]) => id,
  );
  expect(new Set(ids).size).toBe(3);
  expect(ids).toHaveLength(3);
});
