/** Check of a deployed copy from outside: it serves the expected release, and what its readers need. */
import { z } from 'zod';
import { CommandError } from '../../engine/model/command-error.ts';

/** How often the address is polled, and the milliseconds between. */
const MAX_POLLS = 150;
const POLL_INTERVAL = 2000;
/** Several isolates answer at one address, so this many responses in a row must agree. */
const CONSECUTIVE_MATCHES = 3;

/** Requests and delays, replaced by tests. */
export interface LiveCheckTools {
  readonly fetch: (address: string) => Promise<Response>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const TOOLS: LiveCheckTools = {
  fetch: (address) => fetch(address, { cache: 'no-store' }),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const health = z.object({ status: z.literal('ok'), release: z.string() });

/** The release that a copy in good order serves; null otherwise. */
async function servedRelease(origin: string, tools: LiveCheckTools): Promise<string | null> {
  const response = await tools.fetch(`${origin}/healthz`).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  return health.safeParse(body).data?.release ?? null;
}

/** Waits until `origin` serves a release, and requests what readers need. Throws if five minutes don't suffice, or one fails. */
export async function checkLive(origin: string, release: string, tools = TOOLS): Promise<void> {
  let served: string | null = null;
  for (let polls = 1, matches = 0; matches < CONSECUTIVE_MATCHES; polls += 1) {
    if (polls > MAX_POLLS) {
      throw new CommandError(
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
    if (ok) continue;
    const message = `${origin}${path}: found status ${status}, expected 200`;
    throw new CommandError(message, 'look at the log (docs/operating.md, Alarms)');
  }
}
