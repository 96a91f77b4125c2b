/**
 * The drills. “A bad release”: a wrong figure is published, and one write switches back. “KV is down”: each read of KV
 * fails, and readers get the snapshot of the last deploy. “Traffic times a thousand”: a client whose requests all
 * differ, so that no cache helps, is rate-limited.
 */

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { snapshotValues } from '../../publish/release/release.ts';
import { writeSnapshot } from '../lib/build-assets.ts';
import { buildLocalRelease, compileFolder } from '../lib/build-release.ts';
import { ROOT } from '../lib/paths.ts';
import { type DrillLog, type DrillWorker, drillAssets, startDrillWorker } from './drill-worker.ts';

/** The output of data:publish and data:rollback, as far as the drill reads it. */
const switched = z.object({ release: z.string(), previous: z.string().nullable() });

const listed = z.object({
  releases: z.array(
    z.object({ release: z.string(), state: z.string(), reason: z.string().nullable() }),
  ),
});

/** Runs the drill. */
export async function badRelease(folder: string, log: DrillLog): Promise<void> {
  const data = ['--data', dataFolder(folder)];
  const publish = async (...args: readonly string[]) =>
    switched.parse(
      JSON.parse(await runCommand(folder, 'data-publish', [...data, ...args, '--json'])),
    );

  log.step('Publishes a first release of two places');
  await createData(folder);
  const good = await publish();

  log.step('Adds a figure that is ten times too large, and publishes it');
  writeFileSync(join(folder, 'wrong.csv'), 'Place,Things\nB,9000\n');
  await runCommand(folder, 'data-add', [
    ...['wrong.csv', ...data, '--dataset', DATASET, '--period', '2025', '--unit', 'things'],
    ...['--source', 'newspaper', '--source-publisher', 'Newspaper', '--source-title', 'Report'],
    ...['--source-kind', 'press'],
  ]);
  const bad = await publish('--message', 'Add the figure of 2025');
  log.check({
    what: 'the release before the bad one',
    expected: good.release,
    found: String(bad.previous),
  });

  log.step('Rolls back');
  const rollback = switched.parse(
    JSON.parse(await runCommand(folder, 'data-rollback', ['--json'])),
  );
  log.check({ what: 'the current release', expected: good.release, found: rollback.release });

  log.step('Lists the releases');
  const { releases } = listed.parse(
    JSON.parse(await runCommand(folder, 'data-releases', ['--json'])),
  );
  log.check({
    what: 'the releases, the last published first',
    expected: `${bad.release} previous, ${good.release} current`,
    found: releases.map(({ release, state }) => `${release} ${state}`).join(', '),
  });
  const [last] = releases;
  const reason = last?.reason ?? 'no reason';
  log.check({
    what: 'why the bad release was made',
    expected: 'the message and 1 new figure',
    found: reason,
    isMet: reason.startsWith(`Add the figure of 2025 (${DATASET}: 1 new figure`),
  });
}

/** Runs the drill. */
export async function kvDown(folder: string, log: DrillLog): Promise<void> {
  log.step('Builds a release of two places, and its snapshot');
  await createData(folder);
  const compiled = compileFolder(dataFolder(folder));
  const { release } = buildLocalRelease(compiled, 'http://localhost');
  writeSnapshot(drillAssets(folder), release);

  log.step('Starts the worker with a KV that fails on every read');
  const worker = await startDrillWorker(folder, null);
  try {
    const health = await worker.fetch('/healthz');
    log.check({ what: 'status of /healthz', expected: '200', found: String(health.status) });
    log.check({
      what: '/healthz',
      expected: JSON.stringify({
        status: 'degraded',
        release: release.id,
        store: 'snapshot',
        assets: 'ok',
      }),
      found: (await health.text()).trim(),
    });
    const path = `/v1/datasets/${DATASET}`;
    const document = await worker.fetch(path);
    log.check({ what: `status of ${path}`, expected: '200', found: String(document.status) });
    log.check({
      what: 'its Likewise-Release',
      expected: release.id,
      found: String(document.headers.get('Likewise-Release')),
    });
    const line = worker.log().find((text) => text.includes('"store":"kv"')) ?? 'no line about KV';
    log.check({
      what: 'the log',
      expected: 'a line with store "kv" and trouble "failed"',
      found: line,
      isMet: line.includes('"trouble":"failed"'),
    });
  } finally {
    await worker.close();
  }
}

/** The requests that wrangler.toml allows a client in a minute. */
const LIMIT = 600;

/** The requests that are sent at most: those of two minutes and more, because a minute may end during the drill. */
const MAX_REQUESTS = 1500;

/** The requests that are sent at the same time. */
const BATCH = 25;

/** Requests different URLs until a response is 429. Returns all responses. */
async function requestUntilLimited(worker: DrillWorker): Promise<Response[]> {
  const responses: Response[] = [];
  while (responses.length < MAX_REQUESTS && !responses.some(({ status }) => status === 429)) {
    const batch = Array.from({ length: BATCH }, async (_, position) => {
      const response = await worker.fetch(`/v1/none/${responses.length + position}`);
      await response.arrayBuffer();
      return response;
    });
    responses.push(...(await Promise.all(batch)));
  }
  return responses;
}

/** Runs the drill. */
export async function traffic(folder: string, log: DrillLog): Promise<void> {
  log.step('Builds a release of two places, and starts the worker with it');
  await createData(folder);
  const compiled = compileFolder(dataFolder(folder));
  const { release } = buildLocalRelease(compiled, 'http://localhost');
  const worker = await startDrillWorker(folder, snapshotValues(release));
  try {
    log.step(`Requests different URLs, ${BATCH} at the same time, until one is refused`);
    const responses = await requestUntilLimited(worker);
    const statuses = responses.map(({ status }) => status);
    log.check({
      what: 'the statuses',
      expected: '404, 429',
      found: [...new Set(statuses)].join(', '),
    });
    const answered = statuses.filter((status) => status === 404).length;
    log.check({
      what: 'responses before the first refusal',
      expected: `${LIMIT}, or up to twice as many if a minute ended`,
      found: String(answered),
      isMet: answered >= LIMIT && answered <= 2 * LIMIT,
    });
    const refused = responses.find(({ status }) => status === 429);
    const retryAfter = refused?.headers.get('Retry-After') ?? 'none';
    log.check({
      what: 'Retry-After of a refusal',
      expected: 'at most 60 seconds',
      found: retryAfter,
      isMet: Number(retryAfter) > 0 && Number(retryAfter) <= 60,
    });
  } finally {
    await worker.close();
  }
}

/** The id of the dataset. */
export const DATASET = 'drill';

/** The folder of the datasets of a drill. */
export function dataFolder(folder: string): string {
  return join(folder, 'data');
}

/** Runs `scripts/NAME.ts` on the drill's data and a local store in its folder. Returns its output; throws with its errors. */
export async function runCommand(
  folder: string,
  name: string,
  args: readonly string[],
): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...process.execArgv, join(ROOT, 'scripts', `${name}.ts`), ...args],
    {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: folder, LIKEWISE_STATE: join(folder, 'state') },
    },
  );
  return stdout;
}

/** Creates the dataset with `data:new`. */
export async function createData(folder: string): Promise<void> {
  writeFileSync(join(folder, 'figures.csv'), 'Place,Things\nA,1000\nB,900\n');
  await runCommand(folder, 'data-new', [
    ...[DATASET, '--from', 'figures.csv', '--data', dataFolder(folder)],
    ...['--title', 'Drill', '--unit', 'things', '--period', '2024', '--level', 'Places'],
    ...['--source-publisher', 'Bureau', '--source-published', '2025-01-31'],
  ]);
}
