/** Shapes of the messages between Playwright, the bridge and WebKit; all three speak JSON-RPC with events. */

/** Parameters or results, by name. */
export type Values = Readonly<Record<string, unknown>>;

/** A command, a response or an event. */
export interface Message {
  readonly id?: number | undefined;
  readonly method?: string;
  readonly params?: Values;
  readonly result?: Values;
  readonly error?: { readonly message: string };
  /** Playwright's name of the page that a message is about. */
  readonly pageProxyId?: string;
}

/** Parses a message of WebKit or Playwright. */
export function parseMessage(json: string): Message {
  // Both ends are trusted to speak the protocol: a wrong message fails the test that caused it.
  return JSON.parse(json) as Message;
}

/** A text among values; an error if there is none. */
export function textOf(values: Values, name: string): string {
  const value = values[name];
  if (typeof value === 'string') return value;
  throw new Error(`${name}: found ${JSON.stringify(value)}, expected a text`);
}

/** A number among values; an error if there is none. */
export function numberOf(values: Values, name: string): number {
  const value = values[name];
  if (typeof value === 'number') return value;
  throw new Error(`${name}: found ${JSON.stringify(value)}, expected a number`);
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** An object among values; an empty one if there is none. */
export function valuesOf(values: Values, name: string): Values {
  const value = values[name];
  return isValues(value) ? value : {};
}

/** A list of objects among values; an empty one if there is none. */
export function listOf(values: Values, name: string): readonly Values[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter(isValues) : [];
}

/** Text of an error for a response. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Commands that wait for their responses, by id. */
export class PendingCommands {
  // Above all ids of Playwright, whose commands are forwarded with their own.
  static #lastId = 1_000_000_000;
  readonly #commands = new Map<number, { method: string } & PromiseWithResolvers<Values>>();

  /** Takes the next id; the promise is settled by its response. */
  add(method: string): { id: number; response: Promise<Values> } {
    PendingCommands.#lastId += 1;
    const id = PendingCommands.#lastId;
    const command = { method, ...Promise.withResolvers<Values>() };
    this.#commands.set(id, command);
    return { id, response: command.promise };
  }

  /** Settles the command that this message responds to; false if it is none of these. */
  settle({ id, result, error }: Message): boolean {
    const command = id === undefined ? undefined : this.#commands.get(id);
    if (id === undefined || !command) return false;
    this.#commands.delete(id);
    if (error) command.reject(new Error(`${command.method}: ${error.message}`));
    else command.resolve(result ?? {});
    return true;
  }
}
