/**
 * Deploys as users run them: the real commands and the real wrangler, with an imitation of Cloudflare's API and of the deployed
 * address, in a project of its own. Starting wrangler takes seconds, so some run only in the deep run.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';
import { FakeCloudflare } from '../support/stores/fake-cloudflare.ts';
import type { UploadedWorker } from '../support/stores/fake-workers.ts';

/** A first deploy starts wrangler some twenty times. */
const SLOW = { timeout: 600_000 };

const isDeep = process.env.LIKEWISE_DEEP === '1';
const PRELOAD = join(import.meta.dirname, '../support/commands/redirect-live.js');
const OPERATOR = { OPERATOR: 'The Desk', CONTACT: 'desk@example.org' };
const KEPT = { operator: 'The Desk', contact: 'desk@example.org' };
const LOGGED_OUT = { CLOUDFLARE_API_TOKEN: '', CLOUDFLARE_ACCOUNT_ID: '' };

let cloudflare: FakeCloudflare;
let sandbox: CommandSandbox;
let config = '';

/** Makes a project with the small dataset, whose commands reach an account without any worker. */
async function createProject(env: Readonly<Record<string, string>>): Promise<void> {
  cloudflare = new FakeCloudflare(null);
  const api = await cloudflare.start();
  const live = api.CLOUDFLARE_API_BASE_URL?.replace('/client/v4', '/live');
  // Wrangler keeps temporary accounts in its folder.
  config = mkdtempSync(join(tmpdir(), 'likewise-config-'));
  const home = { HOME: config, XDG_CONFIG_HOME: config };
  const preload = { FAKE_LIVE: live, NODE_OPTIONS: `--import=${PRELOAD}` };
  sandbox = new CommandSandbox({ ...api, ...home, ...preload, ...env });
  writeFileSync(join(sandbox.folder, 'settings.json'), JSON.stringify({ data: 'mine' }));
}

afterEach(() => {
  cloudflare.stop();
  sandbox.remove();
  rmSync(config, { recursive: true, force: true });
});

async function deploy(...args: readonly string[]): Promise<string> {
  const { code, output, errors } = await sandbox.run('deploy', args);
  expect(code, output + errors).toBe(0);
  return output;
}

function uploadedWorker(name: string): UploadedWorker {
  const worker = cloudflare.workers.workers.get(name);
  if (!worker) throw new Error(`${name} was not uploaded`);
  return worker;
}

function bindingsOf({ metadata }: UploadedWorker): Record<string, unknown> {
  return Object.fromEntries(metadata.bindings.map(({ name, text, type }) => [name, text ?? type]));
}

function assetText({ assets }: UploadedWorker, path: string): string {
  return assets.find((asset) => asset.path === path)?.bytes.toString() ?? '';
}

/** The newcomer's third step in docs/operating.md. Before it are npm ci and a login, for which these tests have a token. The fourth opens the address. */
const [, STEP = ''] =
  /^3\. `npm (.+)`$/m.exec(readFileSync(join(ROOT, 'docs/operating.md'), 'utf8')) ?? [];

describe('a deploy to an account', SLOW, () => {
  it('asks two questions, creates the namespace, learns the address, publishes and uploads', async () => {
    await createProject({});
    const { code, output } = await sandbox.runNpmAtTerminal(STEP.split(' '), [
      ['Who runs this copy', KEPT.operator],
      ['Where do corrections go', KEPT.contact],
    ]);
    expect(code, output).toBe(0);
    expect(JSON.parse(readFileSync(join(sandbox.folder, 'settings.json'), 'utf8'))).toEqual({
      ...{ data: 'mine', ...KEPT },
    });
    const origin = 'https://likewise.desk.workers.dev';
    expect(cloudflare.namespace).toBe('likewise-releases');
    // The first upload has no files; the second has those that are built for the address.
    expect(cloudflare.workers.uploads).toEqual(['likewise', 'likewise']);
    const worker = uploadedWorker('likewise');
    expect(bindingsOf(worker)).toMatchObject({
      PUBLIC_ORIGIN: origin,
      RATE_LIMIT: 'on',
      RELEASES: 'kv_namespace',
    });
    expect(assetText(worker, '/docs.html')).toContain(origin);
    expect(output).toContain(`Likewise is online: ${origin}\r\n`);
    // The fourth step: the address is opened, and a page that the line is copied into loads what it names.
    expect(await (await cloudflare.open(`${origin}/`)).text()).toContain('<likewise-ranking');
    expect(await (await cloudflare.open(`${origin}/about`)).text()).toContain(KEPT.operator);
    const [line, script = '', ranking = ''] =
      /<script async src="(\S+)" data-ranking="(\S+)"><\/script>/.exec(output) ?? [];
    expect(line).toBeDefined();
    expect((await cloudflare.open(script)).status).toBe(200);
    expect((await cloudflare.open(`${origin}/v1/rankings/${ranking}`)).status).toBe(200);
    // Another address is another step, which is asked about.
    const move = await sandbox.runNpmAtTerminal(
      ['run', 'deploy', '--', '--domain', 'rankings.example.org'],
      [[`All links change from ${origin} to https://rankings.example.org`, 'n']],
    );
    expect([move.code, cloudflare.workers.uploads.length]).toEqual([1, 2]);
    expect(move.output).toContain('the address stays');
    if (!isDeep) return;
    writeFileSync(join(sandbox.folder, 'settings.json'), JSON.stringify({ data: 'mine', ...KEPT }));
    cloudflare.workers.uploads.splice(0);
    expect(await deploy()).toContain('0 values written');
    expect(cloudflare.workers.uploads).toEqual(['likewise']);
  });

  it.runIf(isDeep)('serves a domain, and remembers it', async () => {
    await createProject(OPERATOR);
    const output = await deploy('--domain', 'rankings.example.org');
    expect(uploadedWorker('likewise').domains).toEqual(['rankings.example.org']);
    expect(output).toContain('Likewise is online: https://rankings.example.org\n');
    const settings = readFileSync(join(sandbox.folder, 'settings.json'), 'utf8');
    expect(JSON.parse(settings)).toEqual({ data: 'mine', domain: 'rankings.example.org' });
  });

  it('refuses to overwrite a worker that isn’t a copy of Likewise', async () => {
    await createProject({});
    cloudflare.workers.add('likewise');
    const { code, output } = await sandbox.run('deploy', ['--yes']);
    expect(code).toBe(1);
    expect(output).toContain('the name is taken: this account already has a worker likewise');
    expect(output).toContain('choose another "name" in settings.json');
    expect(output).toContain('no operator is named');
    expect(cloudflare.workers.uploads).toEqual([]);
  });

  it.runIf(isDeep)('replaces the worker with which a build at Cloudflare begins', async () => {
    await createProject({ ...OPERATOR, WORKERS_CI: '1' });
    cloudflare.workers.add('likewise');
    await deploy();
    expect(cloudflare.namespace).toBe('likewise-releases');
    expect(assetText(uploadedWorker('likewise'), '/widget.js')).not.toBe('');
  });

  it('names the ways to log in', async () => {
    await createProject(LOGGED_OUT);
    const { code, output } = await sandbox.run('deploy', ['--yes']);
    expect(code).toBe(1);
    expect(output).toContain(
      'failed while finding the KV namespace: listing the KV namespaces failed',
    );
    expect(output).toContain('Still served: what was served before; nothing has changed');
    expect(output).toContain('What to do: run npx wrangler login, or set CLOUDFLARE_API_TOKEN');
  });
});

describe('a deploy without an account', SLOW, () => {
  it('gives a preview copy with the snapshot in place of KV, and the link to own it', async () => {
    await createProject(LOGGED_OUT);
    const output = await deploy('--try', '--yes');
    const worker = uploadedWorker('likewise-preview');
    const origin = 'https://likewise-preview.desk.workers.dev';
    expect(bindingsOf(worker)).toEqual({
      ASSETS: 'assets',
      PUBLIC_ORIGIN: origin,
      RATE_LIMIT: 'off',
    });
    expect(cloudflare.values.size).toBe(0);
    expect(assetText(worker, '/_snapshot/current')).toContain('"release"');
    const pages = worker.assets.filter(
      ({ path, bytes }) => path.endsWith('.html') && bytes.includes('<main'),
    );
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/docs.html', '/_joined/check-en.html', '/_joined/verdict-zh.html']),
    );
    for (const { path, bytes } of pages) expect(bytes.includes('Preview copy'), path).toBe(true);
    expect(output).toContain(`Likewise is online: ${origin}\n`);
    expect(output).toContain(`Whoever opens this link owns it`);
    expect(output).toContain(cloudflare.workers.claimUrl);
  });
});

it('a preview copy needs the consent to Cloudflare’s terms', async () => {
  await createProject(LOGGED_OUT);
  const { code, output, errors } = await sandbox.run('deploy', ['--try']);
  expect([code, errors]).toEqual([1, 'Nothing was deployed. --yes accepts the terms.\n']);
  expect(output).toContain('https://www.cloudflare.com/terms/');
  expect(cloudflare.workers.uploads).toEqual([]);
});

it.each([
  [['--env', 'nowhere'], '--env: found "nowhere", expected production or staging'],
  [['--force'], 'usage: npm run deploy -- [--domain NAME]'],
])('%j is refused before anything is done', async (args, error) => {
  await createProject({});
  const { code, output, errors } = await sandbox.run('deploy', args);
  expect([code, output]).toEqual([1, '']);
  expect(errors).toContain(error);
});
