/**
 * The worst cost of a request: the CPU time of the server's process, beyond that of an empty request. The worst forms of each kind of
 * request are searched for over names, dates, alphabets and lengths.
 */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASSETS, ROOT } from '../../scripts/lib/paths.ts';
import { seededRandom } from '../support/simulation/seeded-random.ts';
import { startWorkerd, stopWorkerd } from './api/workerd.ts';
import { bundleWorker } from './bundle.ts';
import { processCpu } from './cost/process-cpu.ts';
import { type CostlyRequest, KINDS, type Kind } from './cost/requests.ts';
import { realStore } from './real-release.ts';
import { type Findings, formatNumber } from './report.ts';
import { median } from './statistics.ts';

const PORT = 8823;
const MAX_MILLISECONDS = 10;
/** Forms that are drawn of each kind, and requests by which they are compared. */
const [FORMS, SAMPLE] = [100, 6];
/** New isolates that a first request is measured in, and what it asks. */
const ISOLATES = 9;
/** A small body as it is stored. As a first request it also starts the worker that stands for KV, which costs nothing at Cloudflare. */
const STORED_BODY = '/v1/rankings/china-vehicle-output/total/2024';
const FIRST_REQUESTS = [
  STORED_BODY,
  '/v1/datasets/china-vehicle-output/bounds?as_of=2024-03-05',
  '/v1/datasets/china-vehicle-output/bounds.csv?as_of=2024-03-05',
  '/v1/datasets/china-vehicle-output/bounds?as_of=2026-01-20',
  '/v1/rankings/china-vehicle-output/total/2024.csv',
  '/v1/rankings/china-vehicle-output/total/2024.md',
];
const MAX_FIRST_MILLISECONDS = 8;
/** Forms that are measured longer, and by how many requests. */
const [FINALISTS, REQUESTS] = [3, 200];

interface Measured {
  readonly milliseconds: number;
  readonly status: number;
  readonly bytes: number;
}

async function send({ path, body }: CostlyRequest): Promise<{ status: number; bytes: number }> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    redirect: 'manual',
    ...(body !== undefined && {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
      },
      body,
    }),
  });
  return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
}

/** The files that the worker joins with others, as the build writes them. */
function builtAssets(): ReadonlyMap<string, Buffer> {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.ts')], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const folder = join(ASSETS, '_joined');
  return new Map(
    readdirSync(folder).map((file) => [`_joined/${file}`, readFileSync(join(folder, file))]),
  );
}

/** The mean CPU time of requests, one after the other. */
async function measure(pid: number, requests: readonly CostlyRequest[]): Promise<Measured> {
  let last = { status: 0, bytes: 0 };
  const before = processCpu(pid);
  for (const request of requests) last = await send(request);
  return { milliseconds: (processCpu(pid) - before) / requests.length, ...last };
}

interface Worst extends Measured {
  readonly kind: Kind;
  readonly example: CostlyRequest;
}

const times = (count: number, from: number, make: (at: number) => CostlyRequest): CostlyRequest[] =>
  Array.from({ length: count }, (_, at) => make(from + at));

/** The worst of the drawn forms of a kind: the worst few of a short measurement are measured again, longer. */
async function worstOf(pid: number, kind: Kind, seed: number): Promise<Worst> {
  const random = seededRandom(seed);
  let from = 0;
  const measureForm = async (make: (count: number) => CostlyRequest, count: number) => {
    const requests = times(count, from, make);
    from += count;
    return { make, kind, example: requests[0] ?? { path: '' }, ...(await measure(pid, requests)) };
  };
  const byCost = (a: Measured, b: Measured): number => b.milliseconds - a.milliseconds;
  const drawn = [];
  for (let form = 0; form < FORMS; form += 1)
    drawn.push(await measureForm(kind.draw(random), SAMPLE));
  const found = [];
  for (const { make } of drawn.sort(byCost).slice(0, FINALISTS))
    found.push(await measureForm(make, REQUESTS));
  const [worst] = found.sort(byCost);
  if (!worst) throw new Error(`no form of ${kind.name}`);
  return worst;
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

const exampleText = ({ path, body }: CostlyRequest): string =>
  `\`${shortened(body === undefined ? path : `${path} ${body}`).replaceAll('`', '')}\``;

/** The median CPU time of requests that are the first of a new isolate but for `/healthz`, in milliseconds, by path. */
async function measureFirst(start: () => Promise<ChildProcess>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const path of FIRST_REQUESTS) {
    const measured: number[] = [];
    while (measured.length < ISOLATES) {
      const child = await start();
      await send({ path: '/healthz' });
      const { milliseconds, status } = await measure(child.pid ?? 0, [{ path }]);
      if (status !== 200) throw new Error(`${path} answers ${status}`);
      measured.push(milliseconds);
      await stopWorkerd(child);
    }
    found.set(path, median(measured));
  }
  return found;
}

/** Measures the worst requests; takes about five minutes. */
export async function cost(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-bench-cost-'));
  const script = readFileSync(await bundleWorker(folder), 'utf8');
  const assets = builtAssets();
  const files = { script, embedded: new Map() };
  const store = await realStore();
  const start = () => startWorkerd(join(folder, 'ours'), PORT, files, store, assets);
  const first = await measureFirst(start);
  const worstFirst = Math.max(...first.values()) - (first.get(STORED_BODY) ?? 0);
  const child = await start();
  const pid = child.pid ?? 0;
  try {
    const empty = () =>
      measure(
        pid,
        times(REQUESTS, 0, () => ({ path: '/healthz' })),
      );
    await empty();
    const { milliseconds: base } = await empty();
    const found: Worst[] = [];
    for (const [at, kind] of KINDS.entries()) found.push(await worstOf(pid, kind, at + 1));
    const beyond = ({ milliseconds }: Measured) => milliseconds - base;
    found.sort((a, b) => b.milliseconds - a.milliseconds);
    return {
      title: 'The worst request',
      about: [
        `CPU time of the workerd process, all threads, which also reads KV from files: the mean of ${REQUESTS} requests, one at a time, less that of \`/healthz\` (${formatNumber(base)} ms). Of each kind ${FORMS} forms are drawn at random (names, dates, alphabets, lengths) and compared by ${SAMPLE} requests each; the worst ${FINALISTS} are measured, and the worst of these is in the table. Requests of a form differ, so that no answer is known before. Cloudflare's machines differ, and its free plan ends a request at 10 ms.`,
      ],
      goals: [
        ...found.slice(0, 1).map((worst) => ({
          what: `the worst: ${worst.kind.name}`,
          goal: `at most ${MAX_MILLISECONDS} ms`,
          found: `${formatNumber(beyond(worst))} ms`,
          isMet: beyond(worst) <= MAX_MILLISECONDS,
        })),
        {
          what: 'the worst first request of a new isolate, less that of a small stored body',
          goal: `at most ${MAX_FIRST_MILLISECONDS} ms`,
          found: `${formatNumber(worstFirst)} ms`,
          isMet: worstFirst <= MAX_FIRST_MILLISECONDS,
        },
      ],
      tables: [
        {
          columns: ['kind', 'CPU, ms', 'status', 'bytes', 'such as'],
          rows: found.map((worst) => [
            worst.kind.name,
            formatNumber(Math.max(0, beyond(worst))),
            String(worst.status),
            formatNumber(worst.bytes),
            exampleText(worst.example),
          ]),
        },
        {
          columns: [`first request of a new isolate, median of ${ISOLATES}`, 'CPU, ms'],
          rows: [...first].map(([path, milliseconds]) => [
            exampleText({ path }),
            formatNumber(milliseconds),
          ]),
        },
      ],
    };
  } finally {
    await stopWorkerd(child);
    rmSync(folder, { recursive: true });
  }
}
