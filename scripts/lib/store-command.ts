/**
 * Commands on the store: their common options, opening and closing it, and error messages. An error names what failed, what readers
 * are still served and what to do.
 */
import { CommandError } from '../../engine/mod.ts';
import { StoreError } from '../../publish/store/backends/store-error.ts';
import { type KeyValueStore, openStore } from '../../publish/store/open-store.ts';
import { fail } from './command-line.ts';
import { type Environment, parseEnvironment } from './environment.ts';
import { findLocalStore, type LocalStore, readPort } from './local-server.ts';
import { type ProgressView, progressView } from './progress-view.ts';
import { trackServed } from './tracked-store.ts';

/** Options of every command on the store. */
export const STORE_OPTIONS = {
  remote: { type: 'boolean', default: false },
  port: { type: 'string' },
  env: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** These options in a usage line. */
export const STORE_USAGE = '[--port N | --remote] [--env production|staging] [--json]';

interface StoreLocation {
  readonly remote: boolean;
  readonly port?: string | undefined;
  readonly env?: string | undefined;
}

/** The environment of wrangler.toml; undefined for its top level, which is this machine. `--remote` alone is production. */
export function environmentOf({ remote, env }: StoreLocation): Environment | undefined {
  if (env === undefined) return remote ? 'production' : undefined;
  return parseEnvironment(env);
}

/** Milliseconds until a write is visible everywhere. */
export function propagationDelay({ remote }: StoreLocation): number {
  return remote ? 60_000 : 0;
}

/** The local store that the options choose; null with `--remote`. Ends the command if they choose none. */
async function localStoreOf({ remote, port }: StoreLocation): Promise<LocalStore | null> {
  if (remote) return null;
  try {
    return await findLocalStore(port === undefined ? null : readPort('--port', port));
  } catch (error) {
    if (error instanceof CommandError) return fail(`${error.message}\nWhat to do: ${error.hint}`);
    throw error;
  }
}

/** The open store and the progress display of a running command. */
export interface StoreContext {
  readonly store: KeyValueStore;
  /** Where the store is on this machine; null with `--remote`. */
  readonly local: LocalStore | null;
  readonly view: ProgressView;
}

const RESUME_NOTE = 'values already written are not written again';

function hintFor(error: unknown): string {
  if (error instanceof StoreError) return `${error.hint}; ${RESUME_NOTE}`;
  return error instanceof CommandError ? error.hint : `run the same command again; ${RESUME_NOTE}`;
}

/** An error message: what failed, what is still served, what to do. */
export function failureText(error: unknown, served: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message}\nStill served: ${served}\nWhat to do: ${hintFor(error)}`;
}

/** Opens the store, runs `work` and closes the store. Sets exit code 1 on an error; exits with 130 on Ctrl+C. */
export async function withStore(
  location: StoreLocation,
  work: (context: StoreContext) => Promise<void>,
): Promise<void> {
  const environment = environmentOf(location);
  const local = await localStoreOf(location);
  const at = local ? { state: local.folder } : 'remote';
  const view = progressView(process.stderr);
  const opened = openStore({ at, environment }, (error, delay) => {
    view.end();
    console.error(`${error.message}; retrying in ${Math.ceil(delay / 1000)} s`);
  });
  const { store, describeServed } = trackServed(opened);
  const report = (error: unknown) => {
    view.end();
    console.error(failureText(error, describeServed()));
  };
  process.once('SIGINT', () => {
    report(new Error('interrupted'));
    process.exit(130);
  });
  try {
    await work({ store, local, view });
    view.end();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}
