/** Benchmark of growing data: compiles generated data of several sizes, each in a process of its own, and serves the results. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/paths.ts';
import { load } from './api/load.ts';
import { startWorkerd, stopWorkerd } from './api/workerd.ts';
import { bundleWorker } from './bundle.ts';
import type { Compiled } from './growth/compile-once.ts';
import { GENERATED, writeGenerated } from './growth/generated-data.ts';
import { type Findings, formatNumber, formatSpread, type Goal } from './report.ts';
import { exponent, ratios, spread } from './statistics.ts';

const SIZES = [10, 1000, 10_000, 100_000] as const;
/** Limits of a process: its time and its heap. A process that exceeds them is stopped. */
const LIMITS = { seconds: 75, megabytes: 900 } as const;
/** The largest size has limits of its own and no goal. */
const LARGEST = { size: 1_000_000, seconds: 60, megabytes: 6000 } as const;
const GOAL = { size: 100_000, seconds: 30, bytes: 2 ** 30 } as const;
/** The sizes of the served releases. A larger release doesn't fit into memory together with its bodies. */
const SERVED = [10, 10_000] as const;
const FLAT = 1.1;
const ROUNDS = 9;
const PORTS = [8823, 8824] as const;
const COMPILE = join(ROOT, 'tests', 'bench', 'growth', 'compile-once.ts');

/** Compiles in a separate process. Returns its cost, or why it was stopped. */
function compileOnce(
  folder: string,
  limits: { readonly seconds: number; readonly megabytes: number },
  out: readonly string[] = [],
): Promise<Compiled | string> {
  const args = [`--max-old-space-size=${limits.megabytes}`, COMPILE, folder, ...out];
  const { promise, resolve } = Promise.withResolvers<Compiled | string>();
  const options = { timeout: limits.seconds * 1000, killSignal: 'SIGKILL' } as const;
  execFile(process.execPath, args, options, (error, stdout) => {
    if (!error) return resolve(JSON.parse(stdout) as Compiled);
    resolve(
      error.killed ? `stopped after ${limits.seconds} s` : `more than ${limits.megabytes} MB`,
    );
  });
  return promise;
}

/** Serves a small release and a larger one, and measures the requests per second of both in turn. */
async function serveBoth(directory: string): Promise<{ small: number[]; large: number[] }> {
  const script = readFileSync(await bundleWorker(directory), 'utf8');
  const rates = { small: [] as number[], large: [] as number[] };
  const children = [];
  try {
    for (const [at, size] of SERVED.entries()) {
      const folder = join(directory, `served-${size}`);
      const worker = { script, embedded: new Map() };
      children.push(await startWorkerd(folder, PORTS[at] ?? 0, worker, new Map()));
    }
    // The level of the country has one entry at every size.
    const loadPort = (port: number, seconds = 1) => {
      const origin = `http://127.0.0.1:${port}`;
      const path = `/v1/rankings/${GENERATED}/total/2025.view.json?level=country`;
      return load({ origin, questions: [{ path }], seconds, connections: 32 }, 200);
    };
    for (const port of PORTS) await loadPort(port);
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.small.push((await loadPort(PORTS[0])).rate);
      rates.large.push((await loadPort(PORTS[1])).rate);
    }
  } finally {
    for (const child of children) await stopWorkerd(child);
  }
  return rates;
}

function row(size: number, found: Compiled | string): string[] {
  if (typeof found === 'string') return [formatNumber(size, 7), '', '', '', '', found, '', ''];
  return [
    formatNumber(found.observations, 7),
    formatNumber(found.rankings, 7),
    formatNumber(found.vintages, 7),
    formatNumber(found.entries, 7),
    formatNumber(found.load, 3),
    formatNumber(found.compile, 3),
    formatNumber(found.cpu, 3),
    formatNumber(found.memory / 2 ** 20, 4),
  ];
}

function compileGoals(found: Compiled | string): Goal[] {
  const what = `${formatNumber(GOAL.size, 6)} observations, vintages included`;
  if (typeof found === 'string')
    return [{ what, goal: `at most ${GOAL.seconds} s`, found, isMet: false }];
  const seconds = found.load + found.compile;
  // On an idle machine it takes no longer than the CPU time of its threads.
  const undisturbed = Math.min(seconds, found.cpu);
  return [
    {
      what,
      goal: `at most ${GOAL.seconds} s`,
      found: `${formatNumber(seconds, 3)} s, ${formatNumber(found.cpu, 3)} s of CPU`,
      isMet: undisturbed <= GOAL.seconds,
    },
    {
      what,
      goal: 'at most 1 GB',
      found: `${formatNumber(found.memory / 2 ** 30, 3)} GB`,
      isMet: found.memory <= GOAL.bytes,
    },
  ];
}

/** Measures growth; takes at most four minutes. */
export async function growth(): Promise<Findings> {
  const directory = mkdtempSync(join(tmpdir(), 'likewise-bench-growth-'));
  try {
    const found = new Map<number, Compiled | string>();
    for (const size of SIZES) {
      const folder = writeGenerated(size, join(directory, String(size)));
      const isServed = SERVED.some((served) => served === size);
      const out = isServed ? [join(directory, `served-${size}`, 'store')] : [];
      found.set(size, await compileOnce(folder, LIMITS, out));
    }
    const served = await serveBoth(directory);
    const largest = writeGenerated(LARGEST.size, join(directory, String(LARGEST.size)));
    found.set(LARGEST.size, await compileOnce(largest, LARGEST));
    return findings(found, served);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function findings(
  found: ReadonlyMap<number, Compiled | string>,
  served: { readonly small: readonly number[]; readonly large: readonly number[] },
): Findings {
  // Below a thousand observations, startup dominates.
  const measured = [...found].flatMap(([size, one]) =>
    typeof one === 'string' || size < 1000 ? [] : [{ ...one, size }],
  );
  const power = (pick: (one: Compiled) => number) =>
    formatNumber(exponent(measured.map((one) => ({ size: one.size, value: pick(one) }))), 3);
  // The time of a request is the reciprocal of the rate.
  const slower = spread(ratios(served.small, served.large));
  return {
    title: 'Growth',
    about: [
      'Generated data shaped like the real data: a country, provinces and cities; a count, a part of it, a share and a growth; whole years and months so far; two ways of counting; nearly all figures from one publisher on one day, early reports of the leading places, and occasional corrections. A hundred times as many figures are ten times the places and ten times the periods. All rankings, derivations, comparison documents and leaders are compiled, with a vintage for every date on which something changed. Each size runs once, in a process of its own, with a heap of at most 900 MB. The table gives wall-clock time and the CPU time of all threads. On an idle machine a run takes no longer than its CPU time, so the goal is met if either is short enough.',
      `A request fetches the view document of a level with one place, from the release of ${formatNumber(SERVED[0], 4)} and from that of ${formatNumber(SERVED[1], 4)} observations, in ${ROUNDS} alternating rounds.`,
    ],
    goals: [
      {
        what: 'request time as data grows',
        goal: `at most ${FLAT} of the small release`,
        found: formatSpread(slower),
        isMet: slower.median <= FLAT,
      },
      ...compileGoals(found.get(GOAL.size) ?? 'not measured'),
    ],
    tables: [
      {
        columns: [
          'observations',
          'rankings',
          'vintages',
          'entries',
          'load, s',
          'compile, s',
          'CPU of both, s',
          'memory, MB',
        ],
        rows: [...found].map(([size, one]) => row(size, one)),
      },
      {
        columns: ['growth exponent, from 1,000 on', 'by observations', 'by compiled entries'],
        rows: [
          [
            'CPU to load and compile',
            power((one) => one.cpu),
            entriesPower(measured, (one) => one.cpu),
          ],
          ['memory', power((one) => one.memory), entriesPower(measured, (one) => one.memory)],
          ['entries of all vintages', power((one) => one.entries), '1'],
        ],
      },
    ],
  };
}

function entriesPower(measured: readonly Compiled[], pick: (one: Compiled) => number): string {
  return formatNumber(
    exponent(measured.map((one) => ({ size: one.entries, value: pick(one) }))),
    3,
  );
}
