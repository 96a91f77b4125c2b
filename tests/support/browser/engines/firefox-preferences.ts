/**
 * Preferences of a running Firefox, by its remote debugging protocol: packets of JSON behind their length. WebDriver BiDi can't change
 * them, and a new start for each of a reader's settings takes seconds.
 */
import type { Socket } from 'node:net';
import { connectWhenReady } from '../../connect-when-ready.ts';

/** Values by name. */
export type Preferences = Readonly<Record<string, number | boolean>>;

interface Packet {
  /** Only in the greeting. */
  readonly applicationType?: string;
  readonly preferenceActor?: string;
  readonly error?: string;
  readonly message?: string;
}

/** A connection that ends with the browser. */
export class PreferencesConnection {
  readonly #socket: Socket;
  /** Requests without a response, oldest first. */
  readonly #waiting: ((packet: Packet) => void)[] = [];
  #received = Buffer.alloc(0);
  #actor = '';
  #current: Preferences = {};

  private constructor(socket: Socket) {
    this.#socket = socket.unref();
    socket.on('data', (bytes) => this.#receive(bytes));
  }

  /** Connects to the Firefox that was started with this port and these preferences. */
  static async open(port: number, initial: Preferences): Promise<PreferencesConnection> {
    const connection = new PreferencesConnection(await connectWhenReady(port));
    const { preferenceActor } = await connection.#request('root', 'getRoot');
    if (!preferenceActor) throw new Error('Firefox: found no actor for preferences');
    connection.#actor = preferenceActor;
    connection.#current = initial;
    return connection;
  }

  /** Changes those that differ. */
  async set(preferences: Preferences): Promise<void> {
    for (const [name, value] of Object.entries(preferences)) {
      if (this.#current[name] === value) continue;
      const type = typeof value === 'boolean' ? 'setBoolPref' : 'setIntPref';
      await this.#request(this.#actor, type, { name, value });
    }
    this.#current = preferences;
  }

  async #request(to: string, type: string, params: object = {}): Promise<Packet> {
    const { promise, resolve } = Promise.withResolvers<Packet>();
    this.#waiting.push(resolve);
    const json = JSON.stringify({ to, type, ...params });
    this.#socket.write(`${Buffer.byteLength(json)}:${json}`);
    const packet = await promise;
    if (packet.error) throw new Error(`Firefox: ${type}: ${packet.error}: ${packet.message}`);
    return packet;
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const start = colon + 1;
      const end = start + Number(this.#received.toString('latin1', 0, colon));
      if (this.#received.length < end) return;
      // The protocol's packets are objects.
      const packet = JSON.parse(this.#received.toString('utf8', start, end)) as Packet;
      this.#received = this.#received.subarray(end);
      if (!packet.applicationType) this.#waiting.shift()?.(packet);
    }
  }
}
