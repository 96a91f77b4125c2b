/**
 * Commands on the store: their common options, opening and closing it, and error messages. An error names what failed, what readers
 * are still served and what to do.
 */
import { CommandError } from '../../engine/model/command-error.ts';
import { findNamespace, namespaceTitle } from '../../publish/store/backends/remote-store.ts';
import { StoreError } from '../../publish/store/backends/store-error.ts';
import {
  type KeyValueStore,
  openStore,
  type StoreLocation,
} from '../../publish/store/open-store.ts';
import { type CommandOption, ENVIRONMENT_OPTION, fail } from './command-line.ts';
import { readPort } from './local-server.ts';
import { findLocalStore, type LocalStore, type TrackedStore, trackServed } from './local-store.ts';
import { type ProgressView, progressView } from './publish-report.ts';
import { parseEnvironment, readSettings } from './settings.ts';
import { workerName } from './worker-config.ts';

/** Options of every command on the store. */
export const STORE_OPTIONS = {
  remote: { type: 'boolean', about: 'works on the store of the deployed copy' },
  port: {
    type: 'string',
    value: 'N',
    about: 'works on the store of the local server on this port',
  },
  ...ENVIRONMENT_OPTION,
  json: { type: 'boolean', about: 'prints the result as JSON' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** These options in a usage line. */
export const STORE_USAGE = '[--port N | --remote] [--env production|staging] [--json]';

/** The values of the options that choose a store. */
export interface StoreChoice {
  readonly remote: boolean;
  readonly port?: string | undefined;
  readonly env: string;
}

/** Milliseconds until a write is visible everywhere. */
export function propagationDelay({ remote }: StoreChoice): number {
  return remote ? 60_000 : 0;
}

/** The local store that the options choose; null with `--remote`. Ends the command if they choose none. */
async function localStoreOf({ remote, port }: StoreChoice): Promise<LocalStore | null> {
  if (remote) return null;
  try {
    return await findLocalStore(port === undefined ? null : readPort('--port', port));
  } catch (error) {
    if (error instanceof CommandError) return fail(`${error.message}\nWhat to do: ${error.hint}`);
    throw error;
  }
}

/** The KV namespace of an environment. Throws if the account has none. */
async function locateNamespace(env: string): Promise<StoreLocation> {
  const worker = workerName(readSettings().name, parseEnvironment(env));
  const namespace = await findNamespace(worker);
  if (namespace !== null) return { namespace };
  throw new CommandError(
    `this account has no KV namespace ${namespaceTitle(worker)}`,
    'npm run deploy creates it; npx wrangler whoami shows the account, CLOUDFLARE_ACCOUNT_ID chooses another',
  );
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
  choice: StoreChoice,
  work: (context: StoreContext) => Promise<void>,
): Promise<void> {
  parseEnvironment(choice.env);
  const local = await localStoreOf(choice);
  const view = progressView(process.stderr);
  let opened: TrackedStore | null = null;
  const report = (error: unknown) => {
    view.end();
    const served = opened?.describeServed() ?? 'what was served before';
    console.error(failureText(error, served));
  };
  process.once('SIGINT', () => {
    report(new Error('interrupted'));
    process.exit(130);
  });
  try {
    const location = local ? { state: local.folder } : await locateNamespace(choice.env);
    const store = openStore(location, (error, delay) => {
      view.end();
      console.error(`${error.message}; retrying in ${Math.ceil(delay / 1000)} s`);
    });
    opened = trackServed(store);
    await work({ store: opened.store, local, view });
    view.end();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  } finally {
    await opened?.store.close();
  }
}
