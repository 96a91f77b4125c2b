/** Connections to servers that are starting. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const RETRY_DELAY = 50;
const ATTEMPTS = 600;

/** Connects to a port of this machine once something listens there. */
export async function connectWhenReady(port: number): Promise<Socket> {
  for (let attempt = 1; ; attempt += 1) {
    const socket = connect(port, '127.0.0.1').setNoDelay();
    try {
      await once(socket, 'connect');
      return socket;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await delay(RETRY_DELAY);
    }
  }
}
