/** The Model Context Protocol endpoint of any deployment: requests by hand, the official client, and the official conformance suite. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VerdictDocument } from '../../engine/model/documents.ts';
import { MCP_PATH } from '../../engine/model/mcp.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { toolList } from '../../site/api/mcp/tools.ts';
import { type Deployment, readDeployment } from '../support/contract/deployment.ts';
import { BASE, fetchDocument, get } from '../support/contract/http.ts';
import { callTool, connectClient, INITIALIZED, post, STATELESS } from '../support/worker/mcp.ts';

const CONFORMANCE = join(ROOT, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');

let deployed: Deployment;

beforeAll(async () => {
  deployed = await readDeployment();
});

/** Whether this is a copy on a loopback address, which refuses other origins. */
const isLocal = /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(BASE);

it('takes POST alone: a deployed copy from any Origin, one on a loopback address only from there', async () => {
  const read = await get(MCP_PATH);
  expect([read.status, read.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
  const preflight = await get(MCP_PATH, { method: 'OPTIONS' });
  expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('POST, OPTIONS');
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
  const elsewhere = await post(get, body, { Origin: 'https://elsewhere.example' });
  expect(elsewhere.status).toBe(isLocal ? 403 : 200);
  const { status, headers } = await post(get, body, { Origin: BASE });
  expect([status, headers.get('ETag'), headers.get('Cache-Control')]).toEqual([
    200,
    null,
    'no-store',
  ]);
  expect((await post(get, '{')).status).toBe(400);
  expect((await post(get, body, { 'Content-Type': 'text/plain' })).status).toBe(415);
});

describe.each([STATELESS, ...INITIALIZED])('the official client of %s', (revision) => {
  it('lists the tools and calls each', async () => {
    const { dataset, metric, period, level, basis, first } = deployed.sample;
    const ranking = { dataset, metric, period, level, basis };
    const client = await connectClient(get, revision);
    expect((await client.listTools()).tools).toEqual(toolList());
    const calls = {
      find: { query: first },
      ranking,
      verdict: { ...ranking, entity: first, rank: 1 },
      figures: { dataset, entity: first, metric, period },
      changes: { dataset },
    };
    for (const [name, given] of Object.entries(calls)) {
      const { isError, structuredContent } = await client.callTool({ name, arguments: given });
      expect([name, isError ?? false]).toEqual([name, false]);
      expect(JSON.stringify(structuredContent)).toContain(dataset);
    }
    await client.close();
  });
});

it('a verdict is that of the API', async () => {
  const { dataset, metric, period, first, second } = deployed.sample;
  const given = { dataset, metric, period, entity: first, above: second };
  const { structuredContent, content } = await callTool(get, 'verdict', given);
  const found = structuredContent as unknown as VerdictDocument;
  const document = await fetchDocument<VerdictDocument>(found.links.self);
  expect(document.cite.text).toBe(found.cite.text);
  expect([found.verdict, found.byFigures]).toEqual([document.verdict, document.byFigures]);
  expect(content[0]?.text.split('\n')[0]).toBe(document.cite.text);
});

/** What the suite can't test here: it needs tools of its own, which ask the user or write logs. */
const NEEDS_TEST_TOOLS = /not testable/i;

interface Check {
  readonly id: string;
  readonly status: string;
  readonly errorMessage?: string;
}

/** Runs a scenario of the conformance suite, and returns its checks. */
async function checksOf(scenario: string, revision: string): Promise<readonly Check[]> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-conformance-'));
  try {
    const options = ['--scenario', scenario, '--spec-version', revision, '--output-dir', folder];
    // A failed check is read from its file.
    await promisify(execFile)(process.execPath, [
      ...[CONFORMANCE, 'server', '--url', BASE + MCP_PATH, ...options],
    ]).catch(() => undefined);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('checks.json'))
      .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Check[]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the conformance suite', () => {
  it.each([
    ['server-initialize', '2025-06-18'],
    ['ping', '2025-06-18'],
    ['tools-list', '2025-06-18'],
    ['server-initialize', '2025-11-25'],
    ['ping', '2025-11-25'],
    ['tools-list', '2025-11-25'],
    ['server-stateless', STATELESS],
    ['tools-list', STATELESS],
    ['http-header-validation', STATELESS],
    ['server-sse-multiple-streams', STATELESS],
    ['sep-2164-resource-not-found', STATELESS],
    ['input-required-result-unsupported-methods', STATELESS],
    // It runs against a copy on a loopback address alone.
    ...(isLocal
      ? [
          ['dns-rebinding-protection', '2025-11-25'],
          ['dns-rebinding-protection', STATELESS],
        ]
      : []),
  ])('finds nothing wrong: %s of %s', async (scenario, revision) => {
    const checks = await checksOf(scenario, revision);
    const failed = checks.filter(
      ({ status, errorMessage = '' }) =>
        status === 'FAILURE' && !NEEDS_TEST_TOOLS.test(errorMessage),
    );
    expect(failed).toEqual([]);
    expect(checks.filter(({ status }) => status === 'SUCCESS').length).toBeGreaterThan(0);
  });
});
