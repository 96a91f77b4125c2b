/**
 * Connection to the remote inspector of a WebKit browser that was started with `--automation`. It opens an automation session,
 * which may inspect pages as well: one socket carries WebDriver's commands and those of Web Inspector.
 */
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { connectWhenReady } from '../../connect-when-ready.ts';
import { type Message, PendingCommands, parseMessage, type Values } from './protocol.ts';
import {
  decodeMessages,
  decodeTargets,
  decodeTargetText,
  encodeMessage,
  encodeSession,
  encodeTarget,
  encodeTargetText,
  type InspectorTarget,
} from './wire-format.ts';

export class InspectorConnection {
  /** Called with messages of pages that don't respond to one of our commands. */
  onMessage: (target: number, message: Message) => void = () => {};
  /** Called when pages have opened or closed, with all that are open. */
  onPages: (targets: readonly number[]) => void = () => {};
  readonly #socket: Socket;
  readonly #pending = new PendingCommands();
  readonly #automation = Promise.withResolvers<number>();
  #received = Buffer.alloc(0);
  #connection = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#receive(bytes));
  }

  /** Opens an automation session in the browser that listens on this port. */
  static async open(port: number): Promise<InspectorConnection> {
    const connection = new InspectorConnection(await connectWhenReady(port));
    connection.#write('StartAutomationSession', encodeSession(randomUUID()));
    connection.inspect(await connection.#automation.promise);
    return connection;
  }

  /** Called when the browser has ended. */
  onClose(listener: () => void): void {
    this.#socket.on('close', listener);
  }

  /** Starts to receive the messages of a page. */
  inspect(target: number): void {
    this.#write('Setup', encodeTarget(this.#connection, target));
  }

  /** Sends a message to a page as it is. */
  send(target: number, message: Message): void {
    const bytes = encodeTargetText(this.#connection, target, JSON.stringify(message));
    this.#write('SendMessageToBackend', bytes);
  }

  /** Sends a command to a page and waits for its result. */
  command(target: number, method: string, params: Values = {}): Promise<Values> {
    const { id, response } = this.#pending.add(method);
    this.send(target, { id, method, params });
    return response;
  }

  /** Sends a command of the domain Automation, which WebDriver is made of. */
  async automate(command: string, params: Values = {}): Promise<Values> {
    return this.command(await this.#automation.promise, `Automation.${command}`, params);
  }

  #write(name: string, parameters: Buffer): void {
    this.#socket.write(encodeMessage(name, parameters));
  }

  #receive(bytes: Buffer): void {
    const { messages, rest } = decodeMessages(Buffer.concat([this.#received, bytes]));
    this.#received = Buffer.from(rest);
    for (const { name, parameters } of messages) {
      if (name === 'SetTargetList') this.#listTargets(parameters);
      if (name === 'SendMessageToFrontend') this.#dispatch(parameters);
    }
  }

  #listTargets(parameters: Buffer): void {
    const { connection, targets } = decodeTargets(parameters);
    this.#connection = connection;
    const ids = (type: string) =>
      targets.filter((target: InspectorTarget) => target.type === type).map(({ id }) => id);
    for (const id of ids('Automation')) this.#automation.resolve(id);
    this.onPages(ids('WebPage'));
  }

  #dispatch(parameters: Buffer): void {
    const { target, value } = decodeTargetText(parameters);
    const message = parseMessage(value);
    if (!this.#pending.settle(message)) this.onMessage(target, message);
  }
}
