/**
 * `npm run bench`: measures each subject as a ratio to a reference in the same run, prints the results and writes them to
 * docs/benchmarks.md. `npm run bench -- api` renews one part.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fail, readArguments } from '../../scripts/lib/command-line.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { BENCH_FOLDER, describeMachine } from './machine.ts';
import { type Findings, formatFindings, replacePart } from './report.ts';

const PAGE = join(ROOT, 'docs', 'benchmarks.md');

const HEAD = `# Benchmarks

\`npm run bench\` writes this page. Each subject is measured against a reference in the same run, alternating, over many rounds. A
number is the median of the rounds; the range of their middle half follows in brackets. Absolute numbers depend on the machine,
ratios to the reference less so.`;

/** The subjects. Each is imported only when it is measured. */
const SUBJECTS: Readonly<Record<string, () => Promise<Findings>>> = {
  api: async () => (await import('./api.ts')).api(),
  cost: async () => (await import('./cost.ts')).cost(),
  assistants: async () => (await import('./assistants.ts')).assistants(),
  start: async () => (await import('./start.ts')).start(),
  commands: async () => (await import('./commands.ts')).commands(),
  growth: async () => (await import('./growth.ts')).growth(),
  widget: async () => (await import('./widget.ts')).widget(),
  rows: async () => (await import('./rows.ts')).rows(),
  'new-ranking': async () => (await import('./new-ranking.ts')).newRanking(),
  documents: async () => (await import('./documents.ts')).documents(),
};

const known = Object.keys(SUBJECTS);

function parseSubjects(names: readonly string[]): readonly string[] {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) fail(`unknown part: ${unknown.join(', ')}; expected ${known.join(', ')}`);
  return names.length > 0 ? names : known;
}

/** Installs the references. They have a lock file of their own, so that `npm ci` doesn't install them. */
function installCompetitors(): void {
  if (existsSync(join(BENCH_FOLDER, 'node_modules'))) return;
  console.log('Installing the libraries to compare with …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync('npm', args, { cwd: BENCH_FOLDER, stdio: 'inherit' });
}

/** Describes a run. The load of the machine shows how reliable the numbers are. */
function runDescription(seconds: number, load: number): string {
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} in ${Math.round(seconds)} s: ${describeMachine()}; load average before the run ${load.toFixed(1)}.`;
}

// Exiting runs the handlers that stop child processes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { positionals } = readArguments({
  usage: 'npm run bench -- [PART …]',
  about: 'Runs the benchmarks, each against a reference, and writes them to docs/benchmarks.md.',
  arguments: { 'PART …': `the parts to measure (default: all): ${known.join(', ')}` },
  options: {},
});
const subjects = parseSubjects(positionals);
installCompetitors();
for (const subject of subjects) {
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
