/** A whole deploy with a fake wrangler: the order of its steps, and its error at each step that can fail. */
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../publish/store/backends/store-error.ts';
import { type DeployOverrides, fakeDeploy } from '../../support/commands/fake-deploy.ts';

const ORDER = [
  'wrangler whoami --json',
  'npm build --env production',
  'wrangler deploy --dry-run --env production --outdir dist/worker',
  'npm size',
  'npm data:publish --remote --env production',
  'keep',
  'wrangler deploy --env production --var PUBLIC_ORIGIN:https://likewise.example',
  ...['ask', 'sleep', 'ask', 'sleep', 'ask'],
  'npm test:contract LIKEWISE_URL=https://likewise.example',
];

describe('a deploy', () => {
  it('uploads the data before the code, and reports each step before and after', async () => {
    const { code, output, calls } = await fakeDeploy();
    expect(code).toBe(0);
    expect(calls).toEqual(ORDER);
    const steps = output.split('\n').filter((line) => line.endsWith(' …'));
    expect(steps).toHaveLength(11);
    expect(output).toContain('[1/11] likewise-production at https://likewise.example');
    expect(output).toContain('deployed version 11-22');
    expect(output).toContain('[11/11] all contract tests pass');
  });

  it('uses the existing build if told to', async () => {
    const { calls } = await fakeDeploy({ isBuilt: true });
    expect(calls).toEqual(ORDER.filter((one) => !one.startsWith('npm build')));
  });

  it('warns of a workers.dev name, which isn’t reliable in mainland China', async () => {
    const origin = 'https://likewise.desk.workers.dev';
    const { code, output } = await fakeDeploy({ configured: { origin, isOnWorkersDev: true } });
    expect(code).toBe(0);
    expect(output).toContain(`warning: ${origin}: workers.dev is unreliable in mainland China`);
  });

  it('waits until the address serves the published release, three times in a row', async () => {
    const { code, calls } = await fakeDeploy({
      servedReleases: [null, 'old', 'aa', 'aa', 'old', 'aa'],
    });
    expect(code).toBe(0);
    expect(calls.filter((one) => one === 'ask')).toHaveLength(8);
  });
});

describe('the first deploy', () => {
  it('finds a namespace by its title and writes its id into wrangler.toml', async () => {
    const list = JSON.stringify([
      { id: 'x1', title: 'others' },
      { id: 'f00d', title: 'likewise-production-releases' },
    ]);
    const { code, calls, toml, output } = await fakeDeploy({
      configured: { namespace: null },
      replies: [['^kv namespace list', 0, list]],
    });
    expect(code).toBe(0);
    expect(calls).not.toContain(expect.stringContaining('namespace create'));
    expect(calls.indexOf('write')).toBeLessThan(
      calls.indexOf('npm data:publish --remote --env production'),
    );
    expect(toml).toContain('binding = "RELEASES"\nid = "f00d"\n');
    expect(output).toContain('wrangler.toml now has its id: commit that line');
  });

  const TITLE = 'likewise-production-releases';

  it('creates the namespace if there is none, before anything is published', async () => {
    const { code, calls, toml } = await fakeDeploy({
      configured: { namespace: null },
      replies: [
        ['^kv namespace list', 0, '[]', '', true],
        ['^kv namespace list', 0, JSON.stringify([{ id: 'f00d', title: TITLE }])],
        [`^kv namespace create ${TITLE} --env production$`, 0, '🌀 Creating namespace'],
      ],
    });
    expect(code).toBe(0);
    const from = calls.indexOf('wrangler kv namespace list --env production');
    expect(calls.slice(from, from + 6)).toEqual([
      'wrangler kv namespace list --env production',
      'wrangler deployments list --env production --json',
      `wrangler kv namespace create ${TITLE} --env production`,
      'wrangler kv namespace list --env production',
      'write',
      'npm data:publish --remote --env production',
    ]);
    expect(toml).toContain('id = "f00d"');
  });

  it('stops if the namespace it created isn’t listed', async () => {
    const { code, output, calls } = await fakeDeploy({
      configured: { namespace: null },
      replies: [
        ['^kv namespace list', 0, '[]'],
        ['^kv namespace create', 0, ''],
      ],
    });
    expect(code).toBe(1);
    expect(output).toContain(`${TITLE} was created but isn’t listed`);
    expect(calls).not.toContain('write');
  });

  it('resumes after an interruption: the namespace is neither created nor looked up again', async () => {
    const { calls } = await fakeDeploy({ configured: { namespace: 'f00d' } });
    expect(calls.filter((one) => /namespace|deployments/.test(one))).toEqual([]);
  });

  it('refuses to overwrite a worker of that name that isn’t ours', async () => {
    const { code, output, calls } = await fakeDeploy({
      configured: { namespace: null },
      replies: [
        ['^kv namespace list', 0, '[]'],
        ['^deployments list', 0, '[{"id":"1"}]'],
      ],
    });
    expect(code).toBe(1);
    expect(output).toContain(
      'the name is taken: this account already has a worker likewise-production',
    );
    expect(calls.join()).not.toContain('create');
  });
});

/** Each with the failure, its message, what is served, the remedy, and the last command that ran. */
const STOPS: readonly (readonly [
  string,
  DeployOverrides,
  RegExp,
  RegExp,
  RegExp,
  RegExp | null,
])[] = [
  [
    'the operator is missing',
    { operator: { name: null, email: null } },
    /operator\.json, name: found null.*\n.*operator\.json, email and issues/,
    /nothing has changed/,
    /fill in what is missing/,
    null,
  ],
  [
    'the origin is missing',
    { configured: { origin: '' } },
    /env\.production\.vars, PUBLIC_ORIGIN: found ""/,
    /nothing has changed/,
    /fill in/,
    null,
  ],
  [
    'the domain isn’t among the routes',
    { configured: { routes: [] } },
    /expected \{ pattern = "likewise\.example", custom_domain = true \} among them/,
    /nothing has changed/,
    /fill in/,
    null,
  ],
  [
    'no account is logged in',
    {
      replies: [
        [
          '^whoami',
          1,
          '{"loggedIn":false}',
          'You are not authenticated. Please run `wrangler login`.',
        ],
      ],
    },
    /not logged in to Cloudflare/,
    /nothing has changed/,
    /npx wrangler login, or set CLOUDFLARE_API_TOKEN/,
    /^wrangler whoami/,
  ],
  [
    'the build fails',
    { npm: { build: 1 } },
    /npm run build exited with 1/,
    /nothing has changed/,
    /fix the build’s errors/,
    /^npm build/,
  ],
  [
    'wrangler warns',
    { replies: [['^deploy --dry-run', 0, 'done', '▲ [WARNING] something is deprecated']] },
    /bundling without warnings failed: something is deprecated/,
    /nothing has changed/,
    /fix the error above/,
    /^wrangler deploy --dry-run/,
  ],
  [
    'a bundle exceeds its size limit',
    { npm: { size: 1 } },
    /npm run size exited with 1/,
    /nothing has changed/,
    /make it smaller/,
    /^npm size/,
  ],
  [
    'access to the store is denied',
    {
      configured: { namespace: null },
      replies: [['^kv namespace list', 1, '', '✘ [ERROR] Authentication error [code: 10000]']],
    },
    /listing the namespaces failed: not logged in to Cloudflare, or not permitted/,
    /nothing has changed/,
    /permissions listed in docs\/operating\.md/,
    /^wrangler kv namespace list/,
  ],
  [
    'the data can’t be published',
    { npm: { 'data:publish': 1 } },
    /npm run data:publish exited with 1/,
    /see the message of data:publish above/,
    /follow the message of data:publish/,
    /^npm data:publish/,
  ],
  [
    'the widget’s files can’t be stored',
    {
      tools: {
        uploadWidgetBuild: async () => {
          throw new StoreError('writing 3 values', 'quota', '');
        },
      },
    },
    /writing 3 values failed: today’s free-plan quota is used up/,
    /the new release with the previous code/,
    /after 00:00 UTC/,
    /^npm data:publish/,
  ],
  [
    'the upload fails',
    { replies: [['^deploy --env', 1, '', '✘ [ERROR] fetch failed: ECONNRESET']] },
    /deploying failed: Cloudflare can’t be reached/,
    /the new release with the previous code/,
    /check the network/,
    /^wrangler deploy --env/,
  ],
  [
    'the domain belongs to another account',
    {
      replies: [
        [
          '^deploy --env',
          1,
          '',
          '✘ [ERROR] Hostname has externally managed DNS records [code: 100117]',
        ],
      ],
    },
    /deploying failed: the domain is taken/,
    /with the previous code/,
    /remove that record or worker/,
    /^wrangler deploy --env/,
  ],
  [
    'the address never serves the release',
    { servedReleases: [null] },
    /likewise\.example\/healthz: found no release from KV, expected aa/,
    /the new release with the new code/,
    /DNS record and certificate/,
    /^ask$/,
  ],
  [
    'a contract test fails',
    { npm: { 'test:contract': 1 } },
    /npm run test:contract exited with 1/,
    /npx wrangler rollback --env production restores the code, npm run data:rollback -- --remote --env production the data/,
    /first test that failed/,
    /^npm test:contract/,
  ],
];

describe.each(STOPS)('if %s', (_, otherwise, what, served, remedy, last) => {
  it('a deploy stops there, reports what is served and the remedy, and exits with 1', async () => {
    const { code, output, calls } = await fakeDeploy(otherwise);
    expect(code).toBe(1);
    const [, stopped = ''] = output.split('\nfailed while ');
    expect(stopped).toMatch(what);
    expect(/^Still served: (.*)$/m.exec(stopped)?.[1]).toMatch(served);
    expect(/^What to do: (.*)$/m.exec(stopped)?.[1]).toMatch(remedy);
    expect(stopped).toContain('run the same command again');
    if (last === null) expect(calls).toEqual([]);
    else expect(calls.at(-1)).toMatch(last);
  });
});

describe('a dry run', () => {
  it('builds, bundles and measures, and calls no service', async () => {
    const { code, calls } = await fakeDeploy({ isDryRun: true });
    expect(code).toBe(0);
    expect(calls).toEqual([ORDER[1], ORDER[2], ORDER[3]]);
  });

  it('reports what is missing and continues, for no environment in particular', async () => {
    const { code, output, calls } = await fakeDeploy({
      isDryRun: true,
      operator: { name: null },
      configured: { origin: '' },
    });
    expect(code).toBe(0);
    expect(output).toContain('required for a deploy: site/operator.json, name');
    expect(calls[0]).toBe('npm build');
  });
});
