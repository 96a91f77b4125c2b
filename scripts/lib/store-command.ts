/**
 * Commands on the store: their common options, opening and closing it, and error messages. An error names what failed, what readers
 * are still served and what to do.
 */
import { CommandError } from '../../engine/mod.ts';
import { StoreError } from '../../publish/store/backends/store-error.ts';
import { type KeyValueStore, openStore } from '../../publish/store/open-store.ts';
import { type Environment, parseEnvironment } from './environment.ts';
import { localState } from './paths.ts';
import { type ProgressView, progressView } from './progress-view.ts';
import { trackServed } from './tracked-store.ts';

/** Options of every command on the store. */
export const STORE_OPTIONS = {
  remote: { type: 'boolean', default: false },
  env: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** These options in a usage line. */
export const STORE_USAGE = '[--remote] [--env production|staging] [--json]';

interface StoreLocation {
  readonly remote: boolean;
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

/** The open store and the progress display of a running command. */
export interface StoreContext {
  readonly store: KeyValueStore;
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
  const at = location.remote ? 'remote' : { state: localState() };
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
    await work({ store, view });
    view.end();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}
