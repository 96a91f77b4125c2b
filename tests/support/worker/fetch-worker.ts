/** Sends requests to the worker in plain Node, with fakes for its bindings. */

import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';
import { type Clock, SYSTEM_CLOCK } from '../../../worker/releases/kv-client.ts';
import { releaseStore } from '../../../worker/releases/release-store.ts';
import { BackgroundTasks } from '../stores/fake-bindings.ts';

/** Clock whose timeouts expire only while the KV is slow on purpose, so that a loaded machine causes none. */
export function deliberateTimeouts(isSlow: () => boolean): Clock {
  const startTimer: Clock['startTimer'] = (delay, callback) =>
    SYSTEM_CLOCK.startTimer(delay, () => isSlow() && callback());
  return { ...SYSTEM_CLOCK, startTimer };
}

function clockFor({ RELEASES: kv }: Env): Clock {
  return kv && 'isSlow' in kv ? deliberateTimeouts(() => kv.isSlow === true) : SYSTEM_CLOCK;
}

/** Sends a request to the worker's own code; `address` is a path with its query, `origin` the scheme and host of the request. */
export async function fetchWorker(
  env: Env,
  address: string,
  init: RequestInit = {},
  origin = 'https://likewise.test',
): Promise<Response> {
  try {
    releaseStore(env, clockFor(env));
  } catch {
    // Bindings that throw do so in the worker too, which responds with an error.
  }
  const { waitUntil } = new BackgroundTasks();
  const context = { waitUntil, passThroughOnException: () => undefined, props: {} };
  return worker.fetch(new Request(origin + address, init), env, context);
}

/** The problem at an address, with its status and the names of the parameters that it is about. */
export async function fetchProblem(env: Env, address: string) {
  const response = await fetchWorker(env, address);
  const body = (await response.json()) as { detail: string; errors: { parameter: string }[] };
  return {
    status: response.status,
    parameters: body.errors.map(({ parameter }) => parameter),
    ...body,
  };
}
