/**
 * `npm run drill -- NAME`: simulates an incident on this machine and checks that the product copes with it. Uses only a temporary
 * folder and free ports, so it disturbs neither a running server nor `dist/`. Exits with 1 if a check fails.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrillLog } from './drill/drill-worker.ts';
import { fail, readArguments } from './lib/command-line.ts';

/** A drill, which runs in an empty folder. It is imported only when it runs. */
interface Drill {
  readonly about: string;
  readonly load: () => Promise<(folder: string, log: DrillLog) => Promise<void>>;
}

const DRILLS: Readonly<Record<string, Drill>> = {
  'kv-down': {
    about: 'each read of KV fails, and readers get the snapshot of the last deploy',
    load: async () => (await import('./drill/drills.ts')).kvDown,
  },
  'bad-release': {
    about: 'a wrong figure is published, and one write switches back',
    load: async () => (await import('./drill/drills.ts')).badRelease,
  },
  traffic: {
    about: 'a client sends a thousand times as many requests, and is rate-limited',
    load: async () => (await import('./drill/drills.ts')).traffic,
  },
};

const names = Object.keys(DRILLS);
const usage = 'npm run drill -- NAME';
const { positionals } = readArguments({
  usage,
  about: 'Simulates an incident on this machine, and checks that the product copes with it.',
  arguments: {
    NAME: Object.entries(DRILLS)
      .map(([name, { about }]) => `${name}: ${about}`)
      .join('\n'),
  },
  options: {},
});
const [name = ''] = positionals;
const chosen = Object.hasOwn(DRILLS, name) ? DRILLS[name] : undefined;
if (!chosen)
  fail(`the drill: found ${JSON.stringify(name)}, expected ${names.join(', ')}\nusage: ${usage}`);

const drill = await chosen.load();
const folder = mkdtempSync(join(tmpdir(), 'likewise-drill-'));
const log = new DrillLog(console.log);
try {
  await drill(folder, log);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${log.summary()}`);
if (!log.isPassed) process.exitCode = 1;
