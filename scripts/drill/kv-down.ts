/** The drill “KV is down”: each read of KV fails, and readers get the snapshot of the last deploy. */
import { writeSnapshot } from '../lib/build-assets.ts';
import { buildLocalRelease, compileFolder } from '../lib/build-release.ts';
import { createData, DATASET, dataFolder } from './drill-data.ts';
import type { DrillLog } from './drill-log.ts';
import { drillAssets, startDrillWorker } from './drill-worker.ts';

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
