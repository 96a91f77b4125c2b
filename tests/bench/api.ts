/**
 * The interface: the worker as it is deployed beside the least that a worker can do, in turns. Both cores are shared by whoever
 * asks and whoever answers, so that only the proportion of the two means anything.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareWorker, record } from './api/bare-worker.ts';
import { type Load, type Loaded, load } from './api/load.ts';
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
/** For latency: a fifth of what it can do at most, so that nothing waits in line. */
const FIXED = { rate: 1000, seconds: 10, connections: 10, rounds: 3 } as const;

const RANKING = '/v1/rankings/china-vehicle-output/total/2025';

interface ApiCase {
  readonly name: string;
  readonly path: string;
  readonly status: number;
  /** The least in proportion to the bare worker; null where it is only told. */
  readonly least: number | null;
  /** What the bare worker answers meanwhile. */
  readonly beside: string;
  readonly conditional?: boolean;
}

const API_CASES: readonly ApiCase[] = [
  { name: 'ranking', path: RANKING, status: 200, least: 0.93, beside: RANKING },
  {
    name: 'ranking, 304',
    path: RANKING,
    status: 304,
    least: 1,
    beside: RANKING,
    conditional: true,
  },
  { name: 'CSV', path: `${RANKING}.csv`, status: 200, least: 0.85, beside: `${RANKING}.csv` },
  { name: 'SVG', path: `${RANKING}.svg`, status: 200, least: 0.85, beside: `${RANKING}.svg` },
  {
    name: '404 from the manifest',
    path: '/v1/rankings/china-vehicle-output/total/1066',
    status: 404,
    least: 0.85,
    beside: '/v1/rankings/china-vehicle-output/total/1066',
  },
  {
    name: 'view document',
    path: `${RANKING}.view.json`,
    status: 200,
    least: null,
    beside: `${RANKING}.view.json`,
  },
];

const at = (port: number): string => `http://127.0.0.1:${port}`;

interface Pair {
  readonly ours: Loaded[];
  readonly bare: Loaded[];
}

/** Both workers running, one after the other asked; which comes first alternates. */
async function inTurns(rounds: number, ask: (port: number) => Promise<Loaded>): Promise<Pair> {
  const pair: Pair = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0;
    for (const isOurs of [first, !first])
      pair[isOurs ? 'ours' : 'bare'].push(await ask(isOurs ? OUR_PORT : BARE_PORT));
  }
  return pair;
}

async function etagOf(path: string): Promise<string> {
  const answer = await fetch(at(OUR_PORT) + path, { method: 'HEAD' });
  return answer.headers.get('etag') ?? '';
}

async function measure(asked: ApiCase): Promise<Pair> {
  const headers = asked.conditional ? { 'If-None-Match': await etagOf(asked.path) } : {};
  const ask = (port: number) => {
    const isOurs = port === OUR_PORT;
    const common = { seconds: SECONDS, connections: CONNECTIONS };
    const question: Load = { ...common, url: at(port) + (isOurs ? asked.path : asked.beside) };
    const bareStatus = asked.conditional ? 200 : asked.status;
    return isOurs ? load({ ...question, headers }, asked.status) : load(question, bareStatus);
  };
  for (const port of [OUR_PORT, BARE_PORT]) await ask(port);
  return inTurns(ROUNDS, ask);
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

function goalOf({ name, least }: ApiCase, { ours, bare }: Pair): Goal[] {
  if (least === null) return [];
  const found = spread(
    ratios(
      ours.map(({ rate }) => rate),
      bare.map(({ rate }) => rate),
    ),
  );
  const goal = `at least ${least} of a bare worker`;
  return [{ what: name, goal, found: formatSpread(found), isMet: found.median >= least }];
}

function latencyTable({ ours, bare }: Pair): Table {
  const row = (name: string, loads: readonly Loaded[]) => [
    name,
    ...(['p50', 'p99', 'p999'] as const).map((part) =>
      formatSpread(spread(loads.map((one) => one[part]))),
    ),
  ];
  return {
    columns: [`at ${formatNumber(FIXED.rate, 4)} a second, ms`, 'p50', 'p99', 'p99.9'],
    rows: [row('this worker', ours), row('bare worker', bare)],
  };
}

/** Measures the interface; takes about four minutes. */
export async function api(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-bench-api-'));
  const bundle = await bundleWorker(folder);
  const script = readFileSync(bundle, 'utf8');
  const values = realStore();
  const started = [
    await startWorkerd(join(folder, 'ours'), OUR_PORT, { script, embedded: new Map() }, values),
  ];
  try {
    const paths = new Set(API_CASES.map(({ beside }) => beside));
    const answers = [];
    for (const path of paths) answers.push(await record(at(OUR_PORT), path));
    started.push(await startWorkerd(join(folder, 'bare'), BARE_PORT, bareWorker(answers), null));
    const found: (readonly [ApiCase, Pair])[] = [];
    for (const asked of API_CASES) found.push([asked, await measure(asked)]);
    const { rate, seconds, connections, rounds } = FIXED;
    const fixed = await inTurns(rounds, (port) =>
      load({ url: at(port) + RANKING, rate, seconds, connections }, 200),
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
    title: 'The interface',
    about: [
      `The bundle that is deployed, under \`workerd serve\` (${workerd}) with the release of the real data in a KV of files, beside a worker that answers the same bytes and headers by a look at the path. autocannon ${autocannon} asks both in turns: ${ROUNDS} rounds of ${SECONDS} s over ${CONNECTIONS} connections each, after one that isn't counted; which is first alternates. Whoever asks and whoever answers share the cores, so rates mean something only in proportion. A 304 stands beside the bare worker's 200 of the same ranking. Clients are not limited (\`RATE_LIMIT\` off): the limiter is the platform's, and isn't there.`,
    ],
    goals: found.flatMap(([asked, pair]) => goalOf(asked, pair)),
    tables: [
      {
        columns: ['answers a second', 'this worker', 'bare worker', 'in proportion'],
        rows: found.map(([asked, pair]) => rateRow(asked, pair)),
      },
      latencyTable(fixed),
    ],
  };
}
