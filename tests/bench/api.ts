/**
 * Benchmark of the API: the deployed worker against a minimal worker, alternating. Client and server share the cores, so only the
 * ratio of the two is meaningful.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RankingDocument } from '../../engine/model/documents.ts';
import { joinedJson } from '../../scripts/lib/release-fetcher.ts';
import { type ApiCase, apiCases, RANKING } from './api/api-cases.ts';
import { bareWorker, record } from './api/bare-worker.ts';
import { type Loaded, load } from './api/load.ts';
import { startWorkerd, stopWorkerd } from './api/workerd.ts';
import { bundleWorker } from './bundle.ts';
import { BENCH_FOLDER, versionOf } from './machine.ts';
import { realStore } from './real-release.ts';
import { type Findings, formatNumber, formatSpread, type Goal, type Table } from './report.ts';
import { ratios, spread } from './statistics.ts';

const ROUNDS = 9;
const SECONDS = 1;
const CONNECTIONS = 32;
const [OUR_PORT, BARE_PORT] = [8821, 8822];
/** For latency: a fifth of the maximum rate, so that no request queues. */
const FIXED = { rate: 1000, seconds: 10, connections: 10, rounds: 3 } as const;

/** Half of a bare worker's rate: about 0.07 ms of CPU more per response. */
const MIN_RATIO = 0.5;

const at = (port: number): string => `http://127.0.0.1:${port}`;

interface Pair {
  readonly ours: Loaded[];
  readonly bare: Loaded[];
}

/** Loads both workers in turn. The one that is first alternates. */
async function inTurns(rounds: number, loadPort: (port: number) => Promise<Loaded>): Promise<Pair> {
  const pair: Pair = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0;
    for (const isOurs of [first, !first])
      pair[isOurs ? 'ours' : 'bare'].push(await loadPort(isOurs ? OUR_PORT : BARE_PORT));
  }
  return pair;
}

async function etagOf(path: string): Promise<string> {
  const response = await fetch(at(OUR_PORT) + path, { method: 'HEAD' });
  return response.headers.get('etag') ?? '';
}

async function measure(apiCase: ApiCase): Promise<Pair> {
  const { questions, beside, status, conditional } = apiCase;
  const headers = conditional ? { 'If-None-Match': await etagOf(beside.path) } : {};
  const common = { seconds: SECONDS, connections: CONNECTIONS };
  const loadPort = (port: number) =>
    port === OUR_PORT
      ? load({ ...common, origin: at(port), questions, headers }, status)
      : // As many, so that the sender has the same work.
        load(
          { ...common, origin: at(port), questions: questions.map(() => beside) },
          conditional ? 200 : status,
        );
  for (const port of [OUR_PORT, BARE_PORT]) await loadPort(port);
  return inTurns(ROUNDS, loadPort);
}

function rateRow({ name }: ApiCase, { ours, bare }: Pair): string[] {
  const [a, b] = [ours, bare].map((loads) => loads.map(({ rate }) => rate));
  return [
    name,
    formatSpread(spread(a ?? [])),
    formatSpread(spread(b ?? [])),
    formatSpread(spread(ratios(a ?? [], b ?? []))),
  ];
}

function goalOf({ name, hasGoal }: ApiCase, { ours, bare }: Pair): Goal[] {
  if (!hasGoal) return [];
  const found = spread(
    ratios(
      ours.map(({ rate }) => rate),
      bare.map(({ rate }) => rate),
    ),
  );
  const goal = `at least ${MIN_RATIO} of a bare worker`;
  return [{ what: name, goal, found: formatSpread(found), isMet: found.median >= MIN_RATIO }];
}

function latencyTable({ ours, bare }: Pair): Table {
  const row = (name: string, loads: readonly Loaded[]) => [
    name,
    ...(['p50', 'p99', 'p999'] as const).map((part) =>
      formatSpread(spread(loads.map((one) => one[part]))),
    ),
  ];
  return {
    columns: [`latency at ${formatNumber(FIXED.rate, 4)} requests/s, ms`, 'p50', 'p99', 'p99.9'],
    rows: [row('this worker', ours), row('bare worker', bare)],
  };
}

/** Measures the API; takes about eight minutes. */
export async function api(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-bench-api-'));
  const bundle = await bundleWorker(folder);
  const script = readFileSync(bundle, 'utf8');
  const values = await realStore();
  const started = [
    await startWorkerd(
      join(folder, 'ours'),
      OUR_PORT,
      { script, embedded: new Map() },
      values,
      new Map([...joinedJson()].map(([file, body]) => [`_joined/${file}`, body])),
    ),
  ];
  try {
    const ranking = (await (await fetch(at(OUR_PORT) + RANKING)).json()) as RankingDocument;
    const cases = apiCases(ranking);
    const answers = [];
    const recorded = new Map(cases.map(({ beside }) => [beside.path, beside]));
    for (const { path, body } of recorded.values())
      answers.push(await record(at(OUR_PORT), path, body));
    started.push(await startWorkerd(join(folder, 'bare'), BARE_PORT, bareWorker(answers), null));
    const found: (readonly [ApiCase, Pair])[] = [];
    for (const apiCase of cases) found.push([apiCase, await measure(apiCase)]);
    const { rate, seconds, connections, rounds } = FIXED;
    const fixed = await inTurns(rounds, (port) =>
      load({ origin: at(port), questions: [{ path: RANKING }], rate, seconds, connections }, 200),
    );
    return findings(found, fixed);
  } finally {
    for (const child of started) await stopWorkerd(child);
    rmSync(folder, { recursive: true });
  }
}

function findings(found: readonly (readonly [ApiCase, Pair])[], fixed: Pair): Findings {
  const [workerd, autocannon] = [versionOf('workerd'), versionOf('autocannon', BENCH_FOLDER)];
  return {
    title: 'The API',
    about: [
      `The deployed bundle under \`workerd serve\` (${workerd}), with the release of the real data in a KV backed by files, against a bare worker that responds with the same bytes and headers by a lookup of the path. autocannon ${autocannon} loads both in turn: ${ROUNDS} rounds of ${SECONDS} s over ${CONNECTIONS} connections each, after a warm-up; the one that is first alternates. Client and server share the cores, so only the ratio of the rates is meaningful. “In turn” are different questions whose answers an isolate keeps after the first round; “each another” are 6,000, so that each is computed. The bare worker has one answer for all of a row. A 304 is compared with the bare worker's 200 for the same ranking. Rate limiting is off (\`RATE_LIMIT\`), because the limiter is part of the platform.`,
    ],
    goals: found.flatMap(([apiCase, pair]) => goalOf(apiCase, pair)),
    tables: [
      {
        columns: ['requests/s', 'this worker', 'bare worker', 'ratio'],
        rows: found.map(([apiCase, pair]) => rateRow(apiCase, pair)),
      },
      latencyTable(fixed),
    ],
  };
}
