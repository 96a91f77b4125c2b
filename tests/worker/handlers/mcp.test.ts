/** The Model Context Protocol endpoint: methods of HTTP, messages, and the metadata of each revision. */
import { describe, expect, it } from 'vitest';
import { MCP_PATH } from '../../../engine/model/mcp.ts';
import { toolList } from '../../../site/api/mcp/tools.ts';
import { cutMarkdown, cutToSchema, resultOf } from '../../../worker/handlers/mcp/tool-release.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';
import {
  callTool,
  INITIALIZED,
  post,
  requestOf,
  rpc,
  type Send,
  STATELESS,
  type ToolResult,
} from '../../support/worker/mcp.ts';
import { exampleEnv } from '../../support/worker/route-examples.ts';

const ENV = exampleEnv();
const send: Send = (path, init) => fetchWorker(ENV, path, init);
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

describe('a method of HTTP', () => {
  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('%s is a 405 with Allow', async (method) => {
    const { status, headers } = await send(MCP_PATH, { method });
    expect([status, headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('OPTIONS is a preflight that allows POST and every header', async () => {
    const { status, headers } = await send(MCP_PATH, {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Methods')).toBe('POST, OPTIONS');
    expect(headers.get('Access-Control-Allow-Headers')).toBe('*');
  });

  it('POST is for this address alone', async () => {
    const { status, headers } = await send('/v1', { method: 'POST' });
    expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('a response', () => {
  it('is never stored, has no ETag, and is the same for every Origin', async () => {
    const body = JSON.stringify(LIST);
    const plain = await post(send, body);
    const other = await post(send, body, {
      Origin: 'https://elsewhere.example',
      Accept: 'text/html',
    });
    expect(await other.text()).toBe(await plain.text());
    expect([...other.headers]).toEqual([...plain.headers]);
    expect(plain.headers.get('Cache-Control')).toBe('no-store');
    expect(plain.headers.get('Content-Type')).toBe('application/json');
    expect(plain.headers.has('ETag')).toBe(false);
  });

  it.each([
    ['a wrong type', JSON.stringify(LIST), { 'Content-Type': 'text/plain' }, 415, -32600],
    [
      'a long body',
      JSON.stringify({ ...LIST, params: { x: 'x'.repeat(65_536) } }),
      {},
      413,
      -32600,
    ],
    ['no JSON', '{', {}, 400, -32700],
    ['nothing', '', {}, 400, -32700],
    ['a batch', JSON.stringify([LIST]), {}, 400, -32600],
    ['a response', '{"jsonrpc":"2.0","id":1,"result":{}}', {}, 400, -32600],
    ['another version of JSON-RPC', JSON.stringify({ ...LIST, jsonrpc: '1.0' }), {}, 400, -32600],
    ['the id null', JSON.stringify({ ...LIST, id: null }), {}, 400, -32600],
  ] as const)('to %s is an error', async (_, body, headers, status, code) => {
    const response = await post(send, body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code } });
  });

  it.each(['notifications/initialized', 'notifications/cancelled'])(
    'to %s is a 202 without a body',
    async (method) => {
      const response = await post(send, JSON.stringify({ jsonrpc: '2.0', method }));
      expect([response.status, await response.text()]).toEqual([202, '']);
    },
  );
});

describe.each(INITIALIZED)('the revision %s', (revision) => {
  it('begins with initialize', async () => {
    const { result } = await rpc(send, 'initialize', { protocolVersion: revision });
    expect(result).toMatchObject({
      protocolVersion: revision,
      capabilities: { tools: {} },
      serverInfo: { name: 'likewise' },
    });
  });

  it('has ping, the list of tools, and no server/discover', async () => {
    expect((await rpc(send, 'ping', {}, revision)).result).toEqual({});
    expect((await rpc(send, 'tools/list', {}, revision)).result).toEqual({ tools: toolList() });
    expect(await rpc(send, 'server/discover', {}, revision)).toMatchObject({
      status: 200,
      error: { code: -32601 },
    });
  });
});

it.each(['2024-11-05', '2025-03-26', STATELESS, undefined])(
  'initialize with the revision %s offers the latest that begins so',
  async (protocolVersion) => {
    const { result } = await rpc(send, 'initialize', { protocolVersion });
    expect(result?.protocolVersion).toBe(INITIALIZED[0]);
  },
);

describe('the stateless revision', () => {
  it('has server/discover and cacheable lists, and every result says who answers', async () => {
    const identity = { 'io.modelcontextprotocol/serverInfo': { name: 'likewise' } };
    const shared = { resultType: 'complete', _meta: identity };
    const cached = { ...shared, ttlMs: 3_600_000, cacheScope: 'public' };
    expect((await rpc(send, 'server/discover', {}, STATELESS)).result).toMatchObject({
      ...cached,
      supportedVersions: [STATELESS, ...INITIALIZED],
      capabilities: { tools: {} },
    });
    const list = await rpc(send, 'tools/list', {}, STATELESS);
    expect(list.result).toMatchObject({ ...cached, tools: toolList() });
    const given = { name: 'ranking', arguments: {} };
    expect((await rpc(send, 'tools/call', given, STATELESS)).result).toMatchObject(shared);
  });

  it.each(['initialize', 'ping', 'logging/setLevel', 'subscriptions/listen'])(
    'has no %s: a 404',
    async (method) => {
      expect(await rpc(send, method, {}, STATELESS)).toMatchObject({
        status: 404,
        id: 1,
        error: { code: -32601 },
      });
    },
  );

  const { body, headers } = requestOf('tools/call', { name: 'find' }, STATELESS);
  const { 'MCP-Protocol-Version': _, ...unversioned } = headers;

  it.each([
    ['another method in its header', body, { ...headers, 'Mcp-Method': 'tools/list' }, -32020],
    ['another name in its header', body, { ...headers, 'Mcp-Name': 'verdict' }, -32020],
    ['broken Base64 in its header', body, { ...headers, 'Mcp-Name': '=?base64?%?=' }, -32020],
    [
      'another revision in its header',
      body,
      { ...headers, 'MCP-Protocol-Version': '2025-11-25' },
      -32020,
    ],
    ['no revision in its header', body, unversioned, -32020],
    ['no metadata', JSON.stringify(LIST), { ...headers, 'Mcp-Method': 'tools/list' }, -32602],
    ['no capabilities', body.replace('clientCapabilities', 'x'), headers, -32602],
    [
      'an unknown revision',
      body.replaceAll(STATELESS, '1900-01-01'),
      { ...headers, 'MCP-Protocol-Version': '1900-01-01' },
      -32022,
    ],
  ] as const)('rejects a request with %s', async (_name, text, given, code) => {
    const response = await post(send, text, given);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ id: 1, error: { code } });
  });

  it.each([
    ['find', 'ZmluZA==', 200],
    ['排名', '5o6S5ZCN', -32602],
  ])('reads the name %s from Base64 in its header', async (name, base64, expected) => {
    const { body: text, headers: given } = requestOf('tools/call', { name }, STATELESS);
    const response = await post(send, text, { ...given, 'Mcp-Name': `=?base64?${base64}?=` });
    const { error } = await response.json();
    expect(error?.code ?? response.status).toBe(expected);
  });

  it('names the revisions that are served', async () => {
    const { error } = await rpc(send, 'tools/list', {}, '1900-01-01');
    const supported = [STATELESS, ...INITIALIZED];
    expect(error?.data).toEqual({ supported, requested: '1900-01-01' });
  });
});

it('an unknown tool is an error of the protocol that names the tools', async () => {
  const { error } = await rpc(send, 'tools/call', { name: 'rank' });
  expect(error).toMatchObject({ code: -32602, message: expect.stringContaining('verdict') });
});

it.each([
  ['figures', {}],
  ['verdict', { metric: 'total', period: '2025', rank: 1 }],
  ['verdict', { metric: 'total', period: '2025', above: 'xian' }],
] as const)('%s of a name that several entities have lists them: %j', async (name, rest) => {
  const given = { dataset: 'vehicles', entity: 'port', ...rest };
  const { content, isError, structuredContent } = await callTool(send, name, given);
  expect([isError, structuredContent]).toEqual([true, undefined]);
  const [sentence = '', data = ''] = content[0]?.text.split('\n- ') ?? [];
  const choices = 'expected one of the ids xian (Xi’an), shenzhen (Shenzhen). ';
  expect(sentence).toContain(`ambiguous entity: port; ${choices}`);
  expect(sentence).toContain(`Call find for the ids that exist, then ${name} again.`);
  expect(JSON.parse(data)).toMatchObject({
    parameter: 'entity',
    value: 'port',
    allowed: ['xian', 'shenzhen'],
  });
});

describe('the list of tools', () => {
  it('is less than 2,500 tokens, at four characters of its JSON each', () => {
    expect(JSON.stringify({ tools: toolList() }).length / 4).toBeLessThan(2500);
  });

  it('has the names and arguments that programs may rely on', () => {
    const named = toolList().map(({ name, inputSchema }) => [
      name,
      Object.keys(inputSchema.properties),
    ]);
    const ranking = ['dataset', 'metric', 'period', 'level', 'basis', 'as_of'];
    const statement = ['entity', 'rank', 'above', 'least', 'most', 'value', 'precision'];
    const rest = ['growth_least', 'growth_most', 'first_since', 'among'];
    expect(named).toEqual([
      ['find', ['query']],
      ['ranking', ranking],
      ['verdict', [...ranking, ...statement, ...rest]],
      ['figures', ['dataset', 'entity', 'metric', 'period', 'as_of']],
      ['changes', ['dataset', 'from', 'to']],
    ]);
  });

  it('marks every tool as read-only, with a title', () => {
    for (const { title, annotations } of toolList()) {
      expect(title).toMatch(/^[A-Z]/);
      expect(annotations).toEqual({ readOnlyHint: true, openWorldHint: false });
    }
  });
});

describe('a cut answer', () => {
  it('has what the schema lists, and lists of at most its length', () => {
    const schema = {
      properties: { rows: { maxItems: 2, items: { properties: { a: {} } } }, text: {} },
    };
    const document = { rows: [{ a: 1, b: 2 }, { b: 3 }, { a: 4 }], text: { en: 'x' }, more: 1 };
    const rows = [{ a: 1 }, {}];
    const leftOut = { rows: 1 };
    expect(cutToSchema(document, schema)).toEqual({ rows, text: { en: 'x' }, leftOut });
    expect(cutToSchema(document, schema, 0)).toEqual({
      rows: [],
      text: { en: 'x' },
      leftOut: { rows: 3 },
    });
    expect(cutToSchema(null, schema)).toBeNull();
  });

  const text = [
    'Said first.',
    '',
    '| Rank | Name |',
    '| --- | --- |',
    ...Array.from({ length: 9 }, (_, at) => `| ${at} | Alpha |`),
    '',
    '- One',
    '- Two',
  ].join('\n');

  it('loses the last rows of its longest table or list, and counts them', () => {
    const cut = cutMarkdown(text, 120, '/all');
    expect(cut.length).toBeLessThanOrEqual(120);
    expect(cut).toContain('| 0 | Alpha |');
    expect(cut).toMatch(/\n\n\d more: \/all\n/);
    const kept = cut.split('\n').filter((line) => line.endsWith('Alpha |')).length;
    expect(cut).toContain(`${9 - kept} more: /all`);
    expect(cut.endsWith('- One\n- Two')).toBe(true);
    expect(cutMarkdown(text, 1000, '/all')).toBe(text);
  });

  it('keeps its first words if there is nothing else to lose', () => {
    expect(cutMarkdown('Said first. '.repeat(30), 50, '/all')).toMatch(/^Said first\. .*…$/);
    expect(cutMarkdown(text, 20, '/all')).toHaveLength(20);
  });

  it('has at most 6,000 characters with its data, and says where all of it is', () => {
    const rows = Array.from({ length: 500 }, (_, at) => ({
      id: `row-${at}`,
      name: '重'.repeat(20),
    }));
    const schema = { properties: { rows: { items: { properties: { id: {}, name: {} } } } } };
    const lines = rows.map(({ id }) => `- ${id}: "quoted" and more`);
    const given = { text: ['Said.', ...lines].join('\n'), document: { rows }, address: '/all' };
    const tool = { name: 'find', arguments: [], hint: '', outputSchema: schema } as const;
    const result = resultOf(given, tool, { shared: true }) as ToolResult & {
      structuredContent: { rows: object[]; leftOut: { rows: number } };
    };
    expect(JSON.stringify(result).length).toBeLessThanOrEqual(6000);
    const { structuredContent } = result;
    expect(structuredContent.rows.length + structuredContent.leftOut.rows).toBe(500);
    expect(structuredContent.rows.length).toBeGreaterThan(10);
    expect(result.content[0]?.text).toMatch(/\n- \d+ more: \/all$/);
  });
});
