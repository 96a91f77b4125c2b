/** TCP ports of the tests' own servers. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** The port that a server listens on. Throws if it has none. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** A free port of localhost. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}
