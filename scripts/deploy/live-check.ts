/** Check of a deployed copy from outside: it serves the expected release, and what its readers need. */
import { z } from 'zod';
import { DeployError } from './deploy-error.ts';

/** How often the address is polled, and the milliseconds between. */
const MAX_POLLS = 60;
const POLL_INTERVAL = 5000;
/** Several isolates answer at one address, so this many responses in a row must agree. */
const CONSECUTIVE_MATCHES = 3;

/** Requests to the deployment and delays, replaced by tests. */
export interface LiveCheckTools {
  readonly fetch: (address: string) => Promise<Response>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const LIVE_CHECK_TOOLS: LiveCheckTools = {
  fetch: (address) => fetch(address, { cache: 'no-store' }),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const health = z.object({ status: z.string(), release: z.string() });

/** The release that a copy serves, if it is in good order; null otherwise. */
async function servedRelease(origin: string, tools: LiveCheckTools): Promise<string | null> {
  const response = await tools.fetch(`${origin}/healthz`).catch(() => null);
  const body: unknown = response?.ok ? await response.json().catch(() => null) : null;
  const { data } = health.safeParse(body);
  return data?.status === 'ok' ? data.release : null;
}

/**
 * Waits until `origin` serves a release, and requests the front page, the widget and the list of datasets. Throws a `DeployError`
 * if it doesn't within five minutes, or if one of them fails.
 */
export async function checkLive(
  origin: string,
  release: string,
  tools: LiveCheckTools = LIVE_CHECK_TOOLS,
): Promise<void> {
  let served: string | null = null;
  for (let polls = 1, matches = 0; matches < CONSECUTIVE_MATCHES; polls += 1) {
    if (polls > MAX_POLLS) {
      throw new DeployError(
        `${origin}/healthz: found ${served ?? 'no release in good order'}, expected ${release}`,
        'a new domain can take some minutes to get its DNS record and certificate; then look at the log (docs/operating.md, Alarms)',
      );
    }
    if (polls > 1) await tools.sleep(POLL_INTERVAL);
    served = await servedRelease(origin, tools);
    matches = served === release ? matches + 1 : 0;
  }
  for (const path of ['/', '/widget.js', '/v1/datasets']) {
    const { ok, status } = await tools.fetch(origin + path);
    if (!ok) {
      throw new DeployError(
        `${origin}${path}: found status ${status}, expected 200`,
        'look at the log (docs/operating.md, Alarms), or undo the deploy',
      );
    }
  }
}
