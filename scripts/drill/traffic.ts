/** The drill “Traffic times a thousand”: a client whose requests all differ, so that no cache helps, is rate-limited. */
import { snapshotValues } from '../../publish/release/release.ts';
import { buildLocalRelease, compileFolder } from '../lib/build-release.ts';
import { createData, dataFolder } from './drill-data.ts';
import type { DrillLog } from './drill-log.ts';
import { type DrillWorker, startDrillWorker } from './drill-worker.ts';

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
