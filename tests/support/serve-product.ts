/**
 * Serves the product for the contract and browser tests, as `npm start` does, on a free port and with a folder of its own. With
 * `LIKEWISE_URL` nothing is started and the same tests probe that deployment.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort, portOf } from './free-port.ts';
import { type RunningServer, startServer } from './start-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the product, without a trailing slash. */
    baseUrl: string;
    /** Address that responds once the product is ready: 200, or 500 with the reason why it isn't. */
    readinessUrl: string;
  }
}

/**
 * Global set-up of vitest: the first project that needs the product starts it for all of them, in the background, so that tests
 * that don't need it run meanwhile. `wait-for-product.ts` waits for it. Returns the tear-down.
 */
export default async function serveProduct({
  vitest,
}: TestProject): Promise<(() => Promise<void>) | undefined> {
  const shared = vitest.getRootProject();
  if ('baseUrl' in shared.getProvidedContext()) return undefined;
  const { baseUrl, ready, stop } = await startProduct();
  const gate = await serveReadiness(ready);
  shared.provide('baseUrl', baseUrl);
  shared.provide('readinessUrl', `http://localhost:${portOf(gate)}`);
  return async () => {
    gate.close();
    gate.closeAllConnections();
    await stop();
  };
}

/** A server that holds each request until the product is ready, or has failed. */
async function serveReadiness(ready: Promise<unknown>): Promise<Server> {
  const failure = ready.then(
    () => null,
    (error: unknown) => String(error),
  );
  const server = createServer(async (_, response) => {
    const reason = await failure;
    response.writeHead(reason === null ? 200 : 500).end(reason ?? '');
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return server;
}

/** Starts the product, or takes the one that `LIKEWISE_URL` names, which is never stopped. */
export async function startProduct(): Promise<RunningServer> {
  const deployed = process.env.LIKEWISE_URL;
  if (deployed)
    return {
      baseUrl: deployed.replace(/\/+$/, ''),
      ready: Promise.resolve(''),
      stop: async () => {},
    };
  const folder = mkdtempSync(join(tmpdir(), 'likewise-server-'));
  const server = startServer(await freePort(), [], { LIKEWISE_STATE: folder });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
