/**
 * The Model Context Protocol endpoint over the real data: the official client in every revision, questions with their answers, and
 * requests at random. `npm run test:deep` sends 20,000 of these.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { joinedJson } from '../../scripts/lib/release-fetcher.ts';
import { OUTPUTS, outputSchema } from '../../site/api/mcp/output-schemas.ts';
import { toolList } from '../../site/api/mcp/tools.ts';
import { cutToSchema } from '../../worker/handlers/mcp/tool-release.ts';
import { realStore } from '../bench/real-release.ts';
import { fakeEnv } from '../support/stores/fake-bindings.ts';
import { fetchWorker } from '../support/worker/fetch-worker.ts';
import {
  callTool,
  connectClient,
  INITIALIZED,
  post,
  requestOf,
  type Send,
  STATELESS,
  type ToolResult,
} from '../support/worker/mcp.ts';

const RUNS = process.env.LIKEWISE_DEEP === '1' ? 20_000 : 2000;

interface Question {
  readonly question: string;
  readonly tool: keyof typeof OUTPUTS;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** A part of the answer. */
  readonly answer: Readonly<Record<string, unknown>>;
}

const QUESTIONS: readonly Question[] = JSON.parse(
  readFileSync(join(ROOT, 'tests/fixtures/mcp/questions.json'), 'utf8'),
);

let send: Send;

/** A cut verdict: its lists, and how many of their items it leaves out. */
interface Cut {
  readonly why: readonly unknown[];
  readonly sources: readonly unknown[];
  readonly settledBy: readonly unknown[];
  readonly leftOut?: Readonly<Record<string, number>>;
}

/** Properties of a document, cut as the tool's answer is. */
function pick(document: object, names: readonly string[]): object {
  const whole = cutToSchema(document, outputSchema('verdict')) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}

/** An expected answer with its lists as long as those that were found. */
function shortened(expected: unknown, found: unknown): object {
  if (typeof expected !== 'object' || expected === null) return expected as object;
  if (Array.isArray(expected) && Array.isArray(found)) {
    expect(found.length).toBeGreaterThan(0);
    return found.slice(0, expected.length).map((item, at) => shortened(expected[at], item));
  }
  const own = found as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(expected).map(([name, part]) => [name, shortened(part, own[name])]),
  );
}

beforeAll(async () => {
  const kv = new Map([...(await realStore())].map(([key, value]) => [key, new Uint8Array(value)]));
  const env = fakeEnv(
    kv,
    new Map([...joinedJson()].map(([file, body]) => [`/_joined/${file}`, body])),
  );
  send = (path, init) => fetchWorker(env, path, init);
});

describe.each([STATELESS, ...INITIALIZED])('the official client of %s', (revision) => {
  it('lists the tools, and calls each', async () => {
    const client = await connectClient(send, revision);
    const { tools } = await client.listTools();
    expect(tools).toEqual(toolList());
    expect(client.getInstructions()).toContain('Call verdict before');
    for (const { name } of tools) {
      const example = QUESTIONS.find(({ tool }) => tool === name);
      const result = await client.callTool({ name, arguments: { ...example?.arguments } });
      const { structuredContent } = result;
      expect(structuredContent).toMatchObject(shortened(example?.answer, structuredContent));
      expect(result.isError).not.toBe(true);
    }
    await client.close();
  });

  it('gets an error that a model can act on', async () => {
    const client = await connectClient(send, revision);
    const wrong = await client.callTool({
      name: 'verdict',
      arguments: { dataset: 'world-cities', metric: 'people', period: '2025', entity: 'Tokio' },
    });
    expect(wrong).toMatchObject({ isError: true });
    await expect(client.callTool({ name: 'rankings', arguments: {} })).rejects.toThrow(
      'expected one of the tools find, ranking',
    );
    await client.close();
  });
});

it('the official client that knows every revision chooses the stateless one', async () => {
  const client = await connectClient(send, STATELESS);
  expect(client.getServerVersion()?.name).toBe('likewise');
  expect(client.getNegotiatedProtocolVersion()).toBe(STATELESS);
  await client.close();
});

describe('a question', () => {
  it.each(QUESTIONS.map((one) => [one.question, one] as const))('%s', async (_, one) => {
    const { content, structuredContent, isError } = await callTool(send, one.tool, one.arguments);
    expect(isError).toBeUndefined();
    expect(structuredContent).toMatchObject(shortened(one.answer, structuredContent));
    const [{ text } = { text: '' }, ...others] = content;
    expect(others).toEqual([]);
    expect(OUTPUTS[one.tool].safeParse(structuredContent).error).toBeUndefined();
    // Each names its address, and is small enough for a conversation.
    expect(text).toMatch(one.tool === 'find' ? /call/i : /\/v1\//);
    expect(JSON.stringify({ content, structuredContent }).length).toBeLessThanOrEqual(6000);
  });

  it('has the verdict that the API has', async () => {
    const verdicts = QUESTIONS.filter(({ tool }) => tool === 'verdict');
    expect(verdicts.length).toBeGreaterThan(20);
    for (const one of verdicts) {
      const { structuredContent, content } = await callTool(send, 'verdict', one.arguments);
      const { links } = structuredContent as { links: { self: string } };
      const document = await (await send(links.self, {})).json();
      const { leftOut, why, sources, settledBy, ...rest } = structuredContent as unknown as Cut;
      expect(rest).toEqual(pick(document, Object.keys(rest)));
      for (const [name, list] of Object.entries({ why, sources, settledBy }))
        expect([name, list.length + (leftOut?.[name] ?? 0)]).toEqual([name, document[name].length]);
      expect(content[0]?.text).toMatch(new RegExp(`^${one.answer.verdict}: `, 'i'));
    }
  });
});

describe('find', () => {
  const CHINA = 'china-vehicle-output';
  const CITIES = { dataset: CHINA, metric: 'total', period: '2025', level: 'city' };

  it.each([
    ['Which Chinese city built the most cars in 2025?', 'ranking', CITIES],
    [
      '2025年新能源汽车产量最高的是哪个省？',
      'ranking',
      { dataset: CHINA, metric: 'nev', period: '2025', level: 'province' },
    ],
    [
      'Was Chongqing first among cities by vehicles built in 2025?',
      'verdict',
      { ...CITIES, entity: 'chongqing', rank: '1' },
    ],
    [
      'Going by what had been published up to 18 January 2026, did Chongqing build more cars than Shanghai in 2025?',
      'verdict',
      { ...CITIES, as_of: '2026-01-18', entity: 'chongqing', above: 'shanghai' },
    ],
    [
      '只看2026年2月3日以前公布的数字，2025年安徽的汽车产量是全国第一吗？',
      'verdict',
      {
        dataset: CHINA,
        metric: 'total',
        period: '2025',
        level: 'province',
        as_of: '2026-02-02',
        entity: 'anhui',
        rank: '1',
      },
    ],
    [
      '按行政区划算，重庆是2020年世界上人口最多的城市吗？',
      'verdict',
      {
        dataset: 'world-cities',
        metric: 'people',
        period: '2020',
        level: 'city',
        basis: 'city-limits',
        entity: 'chongqing',
        rank: '1',
      },
    ],
    [
      'How many vehicles did Chongqing build in 2025?',
      'figures',
      { dataset: CHINA, entity: 'chongqing', metric: 'total', period: '2025' },
    ],
    [
      'Was there a correction of the car output data between 29 and 31 January 2026?',
      'changes',
      { dataset: CHINA, from: '2026-01-29', to: '2026-01-31' },
    ],
    [
      'What changed in the car output data until 13 January 2026?',
      'changes',
      { dataset: CHINA, to: '2026-01-13' },
    ],
    [
      '2026年4月1日以来，世界城市人口的数据有什么变化？',
      'changes',
      { dataset: 'world-cities', from: '2026-04-01' },
    ],
  ] as const)('proposes the call that answers: %s', async (query, tool, given) => {
    const { structuredContent, content } = await callTool(send, 'find', { query });
    const { next } = structuredContent as { next: readonly object[] };
    expect(next[0]).toEqual({ tool, arguments: given });
    expect(content[0]?.text).toContain(`${tool} with ${JSON.stringify(given)}`);
  });

  it('says which words it did not understand, and proposes nothing where it understood none', async () => {
    const query = 'Shanghai built more than triple the vehicles of Ningbo in 2025';
    const odd = await callTool(send, 'find', { query });
    expect(odd.structuredContent).toMatchObject({ unread: ['triple'] });
    expect(odd.content[0]?.text).toContain('Not understood: “triple”');
    const none = await callTool(send, 'find', { query: 'the weather tomorrow' });
    expect(none.structuredContent).toMatchObject({ next: [] });
    expect(none.content[0]?.text).toMatch(/^No question or statement about these datasets/);
  });
});

describe('the first line of an answer', () => {
  const CHINA = { dataset: 'china-vehicle-output', metric: 'total', period: '2025' };

  it.each([
    [
      'ranking',
      CHINA,
      /^Stated: on the word of Digital Phablet.*, Chongqing is first among the 20 cities .* in 2025 .*https?:\/\/\S+\/v1\/verdict\/\S+$/,
    ],
    [
      'ranking',
      { ...CHINA, basis: 'local' },
      /nothing is compared.*\/v1\/rankings\/\S+basis=local\S*$/,
    ],
    [
      'verdict',
      { ...CHINA, entity: 'shanghai', above: 'chongqing' },
      /^Refuted: .* Shanghai is above Chongqing .* in 2025 .*\/v1\/verdict\/\S+$/,
    ],
    [
      'figures',
      { ...CHINA, entity: 'chongqing' },
      /^Published figures of Chongqing: Vehicles built, 2025: 2,787,700 vehicles \(stated; counted where .*\), published by 21st Century .*\/observations\?as_of=\S+$/,
    ],
    [
      'figures',
      { ...CHINA, entity: 'jinan', period: '2012' },
      /^No figure of Jinan is published in this data/,
    ],
    [
      'changes',
      { dataset: 'world-cities', from: '2026-04-01' },
      /^Days with changes from 2026-04-01: .*2026-04-03: 70 new figures.*\/v1\/changes\/world-cities\?from=2026-04-01$/,
    ],
    ['changes', { dataset: 'world-cities', to: '1999-01-01' }, /^Nothing changed to 1999-01-01/],
  ] as const)('of %s can be quoted: %j', async (name, given, expected) => {
    const { content, isError } = await callTool(send, name, given);
    expect(isError).toBeUndefined();
    expect(content[0]?.text.split('\n')[0]).toMatch(expected);
  });

  it('of a ranking is followed by the unit, who isn’t ranked, and each named source with its address', async () => {
    const { content } = await callTool(send, 'ranking', CHINA);
    const text = content[0]?.text ?? '';
    expect(text).toContain('Possible value (vehicles)');
    expect(text).toMatch(/No comparable figure: .*Shenzhen/);
    expect(text).toMatch(/- iChongqing \(news site\)\. .*https:\/\/\S+/);
  });
});

describe('wrong arguments', () => {
  const VALID = { dataset: 'world-cities', metric: 'people', period: '2025' };

  it.each([
    ['verdict', { ...VALID, entity: 'Tokio', rank: 1 }, 'nearest: tokyo'],
    ['verdict', { ...VALID, metric: 'peoples', entity: 'tokyo', rank: 1 }, 'nearest: people'],
    ['verdict', { ...VALID, entity: 'tokyo' }, 'value, growth_least, growth_most, first_since.'],
    ['verdict', { ...VALID, entity: 'tokyo', first_since: '20' }, 'bad first_since: 20'],
    ['verdict', { ...VALID, entity: 'tokyo', growth_most: 'x' }, 'bad growth_most: x'],
    ['verdict', { ...VALID, entity: 'tokyo', rank: 1, least: 1 }, 'more than one statement'],
    ['verdict', { ...VALID, entity: 'tokyo', rank: [1] }, 'argument: rank'],
    ['verdict', { ...VALID, entity: 'tokyo', growth_leest: 1 }, 'growth_least'],
    ['verdict', {}, 'verdict requires dataset, metric, period, entity'],
    ['ranking', { ...VALID, dataset: 'world-city' }, 'nearest: world-cities'],
    ['ranking', { ...VALID, as_of: 'yesterday' }, 'YYYY-MM-DD'],
    ['figures', { dataset: 'world-cities', entity: 'Tokio' }, 'nearest: tokyo'],
    ['figures', { dataset: 'world-cities', entity: 'tokyo', as_of: '2026' }, 'YYYY-MM-DD'],
    ['figures', { dataset: 'world-cities', entity: 'tokyo', metric: 'peeple' }, 'nearest: people'],
    ['changes', { dataset: 'world-cities', from: 'May' }, 'bad from: May'],
    ['find', { words: 'Tokyo' }, 'expected query'],
  ] as const)('of %s: %j', async (name, given, expected) => {
    const { content, isError } = await callTool(send, name, given);
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain(expected);
    expect(content[0]?.text).toContain('Call find');
    expect(content.map(({ text }) => text).join()).not.toMatch(/growth-|first-since/);
  });
});

describe('figures as of a day', () => {
  it('are those that were known, without later withdrawals', async () => {
    const given = { dataset: 'china-vehicle-output', entity: 'chongqing' };
    const { structuredContent: now } = await callTool(send, 'figures', given);
    const { structuredContent: then } = await callTool(send, 'figures', {
      ...given,
      as_of: '2016-12-31',
    });
    const periodsOf = (answer: ToolResult['structuredContent']) =>
      (answer as { observations: { period: string }[] }).observations.map(({ period }) => period);
    expect(periodsOf(then).length).toBeGreaterThan(0);
    expect(periodsOf(then).filter((period) => period >= '2017')).toEqual([]);
    expect(periodsOf(now).length).toBeGreaterThan(periodsOf(then).length);
  });
});

/** Values at random in place of parts of a request, and strings that have broken parsers. */
const STRANGE = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '..',
    '../..',
    '2025.csv',
    '__proto__',
    'constructor',
    '\ud800',
    '\0',
    '%',
    '-0',
  ),
  fc.constantFrom(null, true, -1, 1e21, 0.1, [], {}, { toString: 1 }, [[[[]]]]),
);

/** A valid call with one part replaced, added or removed; then perhaps its text damaged. */
const MUTATED = fc
  .record({
    one: fc.constantFrom(...QUESTIONS),
    revision: fc.constantFrom(undefined, STATELESS, ...INITIALIZED, '1999-01-01'),
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constant('tools/call') },
      fc.constantFrom('ping', 'initialize', 'tools/list', 'server/discover', 'constructor', 'x'),
    ),
    place: fc.constantFrom(
      'none',
      'arguments',
      'argument',
      'name',
      'params',
      'meta',
      'id',
      'jsonrpc',
      'text',
      'header',
      'type',
    ),
    key: fc.nat(),
    value: STRANGE,
  })
  .map(({ one, revision, method, place, key, value }) => {
    const given: Record<string, unknown> = { ...one.arguments };
    const names = [...Object.keys(given), 'as_of', 'rank', 'growth_most', 'among', 'level'];
    if (place === 'argument') given[names[key % names.length] ?? ''] = value;
    const params = {
      name: one.tool,
      arguments: place === 'arguments' ? value : given,
      ...(place === 'params' && { protocolVersion: value }),
    };
    const { body, headers } = requestOf(method, params, revision);
    const message = JSON.parse(body) as Record<string, unknown>;
    if (place === 'id' || place === 'jsonrpc') message[place] = value;
    if (place === 'meta') message.params = { ...params, _meta: value };
    // A header can't have any text, so it keeps the name.
    if (place === 'name') message.params = { ...Object(message.params), name: value };
    const text = JSON.stringify(message) ?? '';
    const at = key % (text.length + 1);
    return {
      body:
        place === 'text'
          ? text.slice(0, at) + String.fromCharCode(key % 0x3000) + text.slice(at + 1)
          : text,
      headers: {
        ...headers,
        ...(place === 'header' && { 'Mcp-Name': 'x' }),
        ...(place === 'type' && { 'Content-Type': 'text/plain' }),
      },
    };
  });

it('no request gets a 5xx, or an error that would be logged', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const counts = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(MUTATED, async ({ body, headers }) => {
      const response = await post(send, body, headers);
      const { status } = response;
      expect([200, 202, 400, 404, 415]).toContain(status);
      expect(logged.mock.calls).toEqual([]);
      const text = await response.text();
      if (status === 202) expect(text).toBe('');
      const { result, error } = status === 202 ? { result: {} } : JSON.parse(text);
      expect(result === undefined).toBe(error !== undefined);
      const kind = error ? String(error.code) : result.isError ? 'wrong' : 'right';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }),
    { numRuns: RUNS },
  );
  logged.mockRestore();
  for (const kind of ['right', 'wrong', '-32700', '-32600', '-32601', '-32602', '-32020', '-32022'])
    expect([kind, counts.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy((count) => count > 0)]);
});
