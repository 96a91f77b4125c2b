/**
 * `npm run bench`: measures, each thing as a ratio to its reference in the same run, prints what it found and writes it into
 * docs/benchmarks.md. `npm run bench -- api` for one part; the others are left as they are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fail } from '../../scripts/lib/command-line.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { BENCH_FOLDER, describeMachine } from './machine.ts';
import { type Findings, formatFindings, replacePart } from './report.ts';

const PAGE = join(ROOT, 'docs', 'benchmarks.md');

const HEAD = `# Benchmarks

\`npm run bench\` measures what stands here, and writes it. Everything is measured beside a reference in the same run, in turns
with it, many times: a number is the median of the rounds, and behind it in brackets stands the range of the middle half of
them. Numbers of another machine differ; what is in proportion to the reference differs less.`;

/** Each subject loads what it needs only when it is measured. */
const SUBJECTS: Readonly<Record<string, () => Promise<Findings>>> = {
  api: async () => (await import('./api.ts')).api(),
  start: async () => (await import('./start.ts')).start(),
  growth: async () => (await import('./growth.ts')).growth(),
  widget: async () => (await import('./widget.ts')).widget(),
  rows: async () => (await import('./rows.ts')).rows(),
  documents: async () => (await import('./documents.ts')).documents(),
};

function parseSubjects(names: readonly string[]): readonly string[] {
  const known = Object.keys(SUBJECTS);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) fail(`unknown part: ${unknown.join(', ')}; expected ${known.join(', ')}`);
  return names.length > 0 ? names : known;
}

/** What is measured beside this project has a lock of its own, so that nobody else installs it. */
function installCompetitors(): void {
  if (existsSync(join(BENCH_FOLDER, 'node_modules'))) return;
  console.log('Installing what is measured beside …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync('npm', args, { cwd: BENCH_FOLDER, stdio: 'inherit' });
}

/** What else ran tells how far the numbers can be trusted. */
function runDescription(seconds: number, load: number): string {
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} in ${Math.round(seconds)} s: ${describeMachine()}; load of the machine before it began ${load.toFixed(1)}.`;
}

// So that what was started is ended at the end of the process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const asked = parseSubjects(process.argv.slice(2));
installCompetitors();
for (const subject of asked) {
  const begun = performance.now();
  const [before = 0] = loadavg();
  console.log(`Measuring: ${subject} …`);
  const findings = await SUBJECTS[subject]?.();
  if (!findings) continue;
  const words = formatFindings(
    findings,
    runDescription((performance.now() - begun) / 1000, before),
  );
  console.log(`\n${words}\n`);
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : HEAD;
  writeFileSync(PAGE, replacePart(page, subject, words));
}
