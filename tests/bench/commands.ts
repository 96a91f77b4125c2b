/** Benchmark of the commands that everybody waits for: the first start, later ones, a build and a publish. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { loadDataset } from '../../scripts/lib/load-data.ts';
import { freePort } from '../support/free-port.ts';
import { cleanProject, copyProject, createEmptyApp } from './commands/folders.ts';
import type { PeakMemory } from './commands/process-tree.ts';
import { type Command, measureCommand, measureServer, type Run } from './commands/run-command.ts';
import { versionOf } from './machine.ts';
import { type Findings, formatNumber, formatSpread, type Goal } from './report.ts';
import { median, ratios, spread } from './statistics.ts';

/** Milliseconds that memory is watched after a server is ready: the first start draws pictures then. */
const WATCH_TIME = 15_000;

const DATASET = 'china-vehicle-output';

/** Targets in seconds. */
const MAX_SECONDS = { first: 20, later: 8, changed: 10, publish: 8, correction: 15 };
/** Targets in bytes. */
const MAX_TOTAL = 1_000_000_000;
const MAX_LARGEST = 700_000_000;

/** The measured runs of each command, round by round. */
type Runs = Record<
  'empty' | 'first' | 'later' | 'changed' | 'publish' | 'correction' | 'build',
  Run[]
>;

/** A figure to add to the data. */
interface Figure {
  readonly place: string;
  readonly value: number;
}

/** The figures that are added in each round: one before a start, one before a publish. */
const FIGURES: readonly (readonly [start: Figure, publish: Figure])[] = [
  [
    { place: 'Hefei', value: 101_000 },
    { place: 'Wuhan', value: 104_000 },
  ],
  [
    { place: 'Chongqing', value: 202_000 },
    { place: 'Changchun', value: 105_000 },
  ],
  [
    { place: 'Shanghai', value: 103_000 },
    { place: 'Beijing', value: 106_000 },
  ],
];
/** Adds a figure to the copy's data. */
async function addFigure(folder: string, { place, value }: Figure): Promise<void> {
  writeFileSync(join(folder, 'figure.csv'), `Place,Vehicles\n${place},${value}\n`);
  await measureCommand({
    folder,
    script: 'data:add',
    args: [
      ...[
        'figure.csv',
        '--dataset',
        DATASET,
        '--metric',
        'total',
        '--period',
        '2026-02',
        '--basis',
        'plant',
      ],
      ...['--unit', 'vehicles', '--source', `bench-${value}`, '--source-publisher', 'Bench'],
      ...['--source-title', 'Bench', '--source-kind', 'press'],
    ],
  });
}

/** Corrects the figure that became known first, which alters every date. */
function correctEarliest(folder: string): void {
  const dataset = join(folder, 'data', DATASET);
  const rows = loadDataset(dataset).dataset?.observations ?? [];
  const [earliest] = rows.toSorted((a, b) => (a.knownFrom < b.knownFrom ? -1 : 1));
  if (!earliest) throw new Error(`${dataset} has no figures`);
  const { entity, metric, period, basis, source, value } = earliest;
  const file = join(dataset, 'observations.csv');
  const start = `\n${entity},${metric},${period.id},${basis},`;
  const lines = readFileSync(file, 'utf8');
  const line = lines
    .split(/(?=\n)/)
    .find((one) => one.startsWith(`${start}${value},`) && one.includes(`,${source},`));
  if (line === undefined) throw new Error(`${file} has no line ${start.trim()}${value}`);
  const corrected = line.replace(
    `${start}${value},`,
    `${start}${value + (earliest.precision ?? 1)},`,
  );
  writeFileSync(file, lines.replace(line, corrected));
}

async function startAndStop(command: Command, url: string, watchTime: number): Promise<Run> {
  const server = await measureServer(command, url);
  await setTimeout(watchTime);
  return { seconds: server.seconds, memory: await server.stop() };
}

/** Publishes a change of the data beside a running server. */
async function publishBeside(
  start: Command,
  url: string,
  change: (folder: string) => void | Promise<void>,
  args: readonly string[] = [],
): Promise<Run> {
  const { folder } = start;
  // Without `--on-demand`, it would draw pictures meanwhile.
  const server = await measureServer({ ...start, args: ['--on-demand'] }, url);
  try {
    await change(folder);
    return await measureCommand({ folder, script: 'data:publish', args });
  } finally {
    await server.stop();
  }
}

async function measureAll(folder: string): Promise<Runs> {
  const [copy, app] = [join(folder, 'copy'), join(folder, 'empty')];
  const [port, emptyPort] = [await freePort(), await freePort()];
  copyProject(copy);
  createEmptyApp(app, emptyPort);
  const runs: Runs = {
    ...{ empty: [], first: [], later: [], changed: [] },
    ...{ publish: [], correction: [], build: [] },
  };
  const startCopy = { folder: copy, script: 'start', env: { PORT: String(port) } };
  const health = `http://localhost:${port}/healthz`;
  for (const [start, publish] of FIGURES) {
    const startEmpty = { folder: app, script: 'start' };
    runs.empty.push(await startAndStop(startEmpty, `http://localhost:${emptyPort}/`, 0));
    cleanProject(copy);
    runs.first.push(await startAndStop(startCopy, health, WATCH_TIME));
    runs.later.push(await startAndStop(startCopy, health, 0));
    await addFigure(copy, start);
    runs.changed.push(await startAndStop(startCopy, health, 0));
    runs.publish.push(await publishBeside(startCopy, health, (one) => addFigure(one, publish)));
    // A reason may be given once for an altered date.
    const allow = ['--yes', '--rewrite-history', `Bench ${publish.value}`];
    runs.correction.push(await publishBeside(startCopy, health, correctEarliest, allow));
  }
  cleanProject(copy);
  runs.build.push(await measureCommand({ folder: copy, script: 'build' }));
  return runs;
}

/** Measures the commands; takes about five minutes. */
export async function commands(): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-bench-commands-'));
  try {
    return findings(await measureAll(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const secondsOf = (runs: readonly Run[]) => runs.map(({ seconds }) => seconds);

/** The highest memory of any round, in bytes; null if it wasn't measured. */
function peakOf(runs: readonly Run[], part: keyof PeakMemory): number | null {
  const peaks = runs.flatMap(({ memory }) => memory?.[part] ?? []);
  return peaks.length > 0 ? Math.max(...peaks) : null;
}

const megabytes = (bytes: number | null) =>
  bytes === null ? 'not measured' : formatNumber(Math.round(bytes / 1e6));

function timeGoal(what: string, runs: readonly Run[], limit: number): Goal {
  const found = median(secondsOf(runs));
  return {
    what,
    goal: `at most ${limit} s`,
    found: `${formatNumber(found)} s`,
    isMet: found <= limit,
  };
}

function memoryGoal(what: string, runs: Runs, part: keyof PeakMemory, limit: number): Goal[] {
  const own = [
    runs.first,
    runs.later,
    runs.changed,
    runs.publish,
    runs.correction,
    runs.build,
  ].flat();
  const found = peakOf(own, part);
  if (found === null) return [];
  const goal = `at most ${megabytes(limit)} MB`;
  return [{ what, goal, found: `${megabytes(found)} MB`, isMet: found <= limit }];
}

function findings(runs: Runs): Findings {
  const row = (name: string, own: readonly Run[], hasRatio = false) => [
    name,
    formatSpread(spread(secondsOf(own))),
    hasRatio ? formatSpread(spread(ratios(secondsOf(own), secondsOf(runs.empty)))) : '–',
    megabytes(peakOf(own, 'total')),
    megabytes(peakOf(own, 'largest')),
  ];
  return {
    title: 'Start, build and publish',
    about: [
      `npm scripts in a copy of the project without \`dist\` and local stores, against \`wrangler dev\` (${versionOf('wrangler')}) of an empty Hono app (${versionOf('hono')}), in ${FIGURES.length} alternating rounds. A start is measured until the first response, \`/healthz\` with 200; a later one finds nothing changed. The first publish adds one figure beside a running server that draws nothing, the second corrects the figure that became known first, which alters all dates. The build runs once and draws all pictures. Memory is the sum of all processes (PSS, sampled every 200 ms), wrangler and workerd included, and that of the largest; for the first start also while pictures are drawn, for ${WATCH_TIME / 1000} s.`,
    ],
    goals: [
      timeGoal('first npm start', runs.first, MAX_SECONDS.first),
      timeGoal('later npm start', runs.later, MAX_SECONDS.later),
      timeGoal('npm start after an added figure', runs.changed, MAX_SECONDS.changed),
      timeGoal('npm run data:publish, one figure', runs.publish, MAX_SECONDS.publish),
      timeGoal('npm run data:publish, earliest figure', runs.correction, MAX_SECONDS.correction),
      ...memoryGoal('largest process', runs, 'largest', MAX_LARGEST),
      ...memoryGoal('all processes', runs, 'total', MAX_TOTAL),
    ],
    tables: [
      {
        columns: ['command', 'time, s', 'ratio to the empty app', 'all, MB', 'largest, MB'],
        rows: [
          row('empty Hono app', runs.empty, true),
          row('first npm start', runs.first, true),
          row('later npm start', runs.later, true),
          row('npm start after an added figure', runs.changed, true),
          row('npm run data:publish, one figure', runs.publish, true),
          row('npm run data:publish, earliest figure', runs.correction, true),
          row('npm run build', runs.build),
        ],
      },
    ],
  };
}
