/**
 * `npm run drill -- NAME`: simulates an incident on this machine and checks that the product copes with it. Uses only a temporary
 * folder and free ports, so it disturbs neither a running server nor `dist/`. Exits with 1 if a check fails.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrillLog } from './drill/drill-log.ts';
import { fail, readArguments } from './lib/command-line.ts';

/** Runs a drill in an empty folder. */
type Drill = (folder: string, log: DrillLog) => Promise<void>;

/** The drills. Each is imported only when it runs. */
const DRILLS: Readonly<Record<string, () => Promise<Drill>>> = {
  'kv-down': async () => (await import('./drill/kv-down.ts')).kvDown,
  'bad-release': async () => (await import('./drill/bad-release.ts')).badRelease,
  traffic: async () => (await import('./drill/traffic.ts')).traffic,
};

const names = Object.keys(DRILLS);
const usage = `npm run drill -- ${names.join('|')}`;
const { positionals } = readArguments({}, 1, usage);
const [name = ''] = positionals;
const load = Object.hasOwn(DRILLS, name) ? DRILLS[name] : undefined;
if (!load)
  fail(`the drill: found ${JSON.stringify(name)}, expected ${names.join(', ')}\nusage: ${usage}`);

const drill = await load();
const folder = mkdtempSync(join(tmpdir(), 'likewise-drill-'));
const log = new DrillLog(console.log);
try {
  await drill(folder, log);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${log.summary()}`);
if (!log.isPassed) process.exitCode = 1;
