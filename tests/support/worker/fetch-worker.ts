/** Asks the worker in plain Node, with stand-ins for its bindings. */

import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';
import { BackgroundTasks } from '../stores/fake-bindings.ts';

/** Sends a request to the worker's own code; `address` is a path with its query, `origin` who is asked. */
export async function fetchWorker(
  env: Env,
  address: string,
  init: RequestInit = {},
  origin = 'https://likewise.test',
): Promise<Response> {
  const { waitUntil } = new BackgroundTasks();
  const context = { waitUntil, passThroughOnException: () => undefined, props: {} };
  return worker.fetch(new Request(origin + address, init), env, context);
}
