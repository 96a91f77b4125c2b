/** Benchmark of the cold start of an isolate: the size of the script, and the time to parse and evaluate it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/lib/paths.ts';
import { bundleWorker } from './bundle.ts';
import { versionOf } from './machine.ts';
import { type Findings, formatNumber, formatSpread } from './report.ts';
import { ratios, spread } from './statistics.ts';

const ROUNDS = 25;
const MOST_BYTES = 60_000;
const EVALUATE = join(ROOT, 'tests', 'bench', 'start', 'evaluate.ts');

const EMPTY = `import { Hono } from 'hono';\nexport default new Hono();\n`;

/** A minimal worker with the same router. */
async function emptyWorker(folder: string): Promise<string> {
  const outfile = join(folder, 'empty.mjs');
  const stdin = { contents: EMPTY, resolveDir: ROOT };
  await build({ stdin, outfile, bundle: true, minify: true, format: 'esm', target: 'es2024' });
  return outfile;
}

function evaluate(script: string): number {
  return Number(execFileSync(process.execPath, [EVALUATE, script], { encoding: 'utf8' }));
}

/** Measures the start; takes about half a minute. */
export async function start(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-bench-start-'));
  try {
    const bundle = readFileSync(await bundleWorker(folder));
    const own = join(folder, 'worker.mjs');
    writeFileSync(own, bundle);
    const empty = await emptyWorker(folder);
    const times = { own: [] as number[], empty: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.own.push(evaluate(own));
      times.empty.push(evaluate(empty));
    }
    return findings(bundle, readFileSync(empty), times);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findings(
  own: Uint8Array,
  empty: Uint8Array,
  times: Readonly<Record<'own' | 'empty', readonly number[]>>,
): Findings {
  const bytes = gzipSync(own, { level: 9 }).length;
  const row = (name: string, script: Uint8Array, ms: readonly number[]) => [
    name,
    formatNumber(gzipSync(script, { level: 9 }).length, 5),
    formatSpread(spread(ms)),
  ];
  return {
    title: 'Start',
    about: [
      `The script that \`wrangler deploy\` uploads, against an empty Hono app (${versionOf('hono')}). The CPU time is that of parsing and evaluating the script in a new process of V8 (Node), in ${ROUNDS} alternating rounds. \`wrangler check startup\` profiles the same in workerd, but takes only a few samples.`,
    ],
    goals: [
      {
        what: 'worker, gzip 9',
        goal: `at most ${formatNumber(MOST_BYTES, 5)} B`,
        found: `${formatNumber(bytes, 5)} B`,
        isMet: bytes <= MOST_BYTES,
      },
    ],
    tables: [
      {
        columns: ['script', 'gzip 9, bytes', 'CPU to evaluate, ms'],
        rows: [row('this worker', own, times.own), row('empty Hono app', empty, times.empty)],
      },
      {
        columns: ['ratio', 'CPU to evaluate'],
        rows: [
          [
            'this worker to an empty Hono app',
            formatSpread(spread(ratios(times.own, times.empty))),
          ],
        ],
      },
    ],
  };
}
