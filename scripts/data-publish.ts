/**
 * `npm run data:publish`: compiles the data, shows what changes for readers, writes the release, reads it back, switches to it.
 * `--dry-run` writes nothing and says what it would take.
 */

import { Halt } from '../engine/dataset/command-error.ts';
import {
  type DatasetDifference,
  differencesOf,
  readSummaries,
} from '../engine/diff/release-diff.ts';
import type { Release } from '../publish/release/release.ts';
import { look, publish } from '../publish/store/publish.ts';
import { planPublish, tooMany } from '../publish/store/quota.ts';
import { composeRelease } from './lib/build-release.ts';
import { fromCaller, readNumber, readOptions } from './lib/command-line.ts';
import { differencesText, giveReason, refusalOf } from './lib/history-check.ts';
import { publicOrigin } from './lib/public-origin.ts';
import { endText, planText, reportDocument } from './lib/publish-report.ts';
import { readData } from './lib/read-data.ts';
import {
  type AtWork,
  environmentOf,
  propagation,
  STORE_OPTIONS,
  STORE_USAGE,
  withStore,
} from './lib/store-command.ts';

const usage = `npm run data:publish -- [--data DIR] [--dry-run] [--wait SECONDS] [--force] [--rewrite-history "reason"] ${STORE_USAGE}`;
const options = readOptions(
  {
    data: { type: 'string', default: 'data' },
    'dry-run': { type: 'boolean', default: false },
    wait: { type: 'string' },
    force: { type: 'boolean', default: false },
    'rewrite-history': { type: 'string' },
    ...STORE_OPTIONS,
  },
  usage,
);
const environment = environmentOf(options);
const folder = fromCaller(options.data);
const isDry = options['dry-run'];
const reason = options['rewrite-history'] ?? null;
const wait =
  options.wait === undefined ? propagation(options) : readNumber('wait', options.wait) * 1000;
const today = new Date().toISOString().slice(0, 10);

/** What is said on the way; with `--json` the standard output is the result's alone. */
function say(text: string): void {
  if (options.json) console.error(text);
  else console.log(text);
}

interface Composed {
  readonly release: Release;
  readonly differences: readonly DatasetDifference[];
}

async function compose(
  current: string | null,
  { store }: AtWork,
  origin: string,
): Promise<Composed> {
  const release = await composeRelease(folder, origin);
  const own = { read: async (key: string) => release.values.get(key) ?? null };
  const before = current === null ? new Map() : await readSummaries(current, store);
  const after = (await readSummaries(release.id, own)) ?? new Map();
  return { release, differences: differencesOf(before, after) };
}

/** The release, with the reason for which it alters earlier dates written beside its data, where it does and one is given. */
async function composed(current: string | null, atWork: AtWork): Promise<Composed> {
  const origin = publicOrigin(environment);
  say('Compiling the data …');
  const first = await compose(current, atWork, origin);
  const isAltered = refusalOf(first.differences, today) !== null;
  if (!isAltered || reason === null || isDry) return first;
  if (!giveReason(folder, first.differences, reason, today)) return first;
  say('The reason is in rewrites.csv. Compiling the data again …');
  return compose(current, atWork, origin);
}

async function main(atWork: AtWork): Promise<void> {
  const { store, view } = atWork;
  const seen = await look(store);
  const current = seen.pointer?.release ?? null;
  const { release, differences } = await composed(current, atWork);
  say(`\n${differencesText(differences)}\n`);
  const refusal = refusalOf(differences, today);
  if (refusal !== null && reason === null) {
    throw new Halt(refusal, 'mend the rows, or give the reason with --rewrite-history');
  }

  const plan = await planPublish(release, seen, store);
  if (isDry || (options.remote && tooMany(plan).length > 0)) say(`${planText(plan)}\n`);
  const { progress } = view;
  const { force } = options;
  const published = isDry ? null : await publish(release, store, { wait, force, seen, progress });
  view.end();
  const seconds = performance.now() / 1000;
  const origin = publicOrigin(environment);
  const report = { release, differences, plan, published, origin, seconds };
  console.log(options.json ? JSON.stringify(reportDocument(report)) : endText(report));
}

// With errors in the data it ends here, before it asks the store.
readData(folder);
await withStore(options, main);
