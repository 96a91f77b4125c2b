/**
 * What the commands have in common that ask the store: where it is, and how they end. When one fails it says what happened, what
 * readers still get, and what to do.
 */
import { CommandError } from '../../engine/mod.ts';
import { StoreError } from '../../publish/store/backends/store-error.ts';
import { type KeyValueStore, openStore } from '../../publish/store/open-store.ts';
import { fail } from './command-line.ts';
import { localState } from './paths.ts';
import { type ProgressView, progressView } from './progress-view.ts';
import { trackServed } from './tracked-store.ts';

/** The options that all of them have. */
export const STORE_OPTIONS = {
  remote: { type: 'boolean', default: false },
  env: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** How these are told in a usage line. */
export const STORE_USAGE = '[--remote] [--env production|staging] [--json]';

interface StoreLocation {
  readonly remote: boolean;
  readonly env?: string | undefined;
}

const ENVIRONMENTS = ['production', 'staging'];

/** The environment of wrangler.toml; undefined: its top level, which is this machine. At Cloudflare it is production unless said otherwise. */
export function environmentOf({ remote, env }: StoreLocation): string | undefined {
  if (env === undefined) return remote ? 'production' : undefined;
  if (ENVIRONMENTS.includes(env)) return env;
  return fail(`--env: found ${JSON.stringify(env)}, expected ${ENVIRONMENTS.join(' or ')}`);
}

/** After how many milliseconds what is written is seen everywhere. */
export function propagationDelay({ remote }: StoreLocation): number {
  return remote ? 60_000 : 0;
}

/** What a command that is at work has at hand. */
export interface StoreContext {
  readonly store: KeyValueStore;
  readonly view: ProgressView;
}

const RETRY_HINT = 'run the same command again; what is written already isn’t written again';

function hintFor(error: unknown): string {
  if (error instanceof StoreError)
    return `${error.hint}; what is written already isn’t written again`;
  return error instanceof CommandError ? error.hint : RETRY_HINT;
}

/** What is told of an error: what happened, what is still served, what to do. */
export function failureText(error: unknown, served: string): string {
  const happened = error instanceof Error ? error.message : String(error);
  return `${happened}\nStill served: ${served}\nWhat to do: ${hintFor(error)}`;
}

/** Opens the store, works, closes it. An error, or Ctrl+C, ends the command: exit code 1, or 130. */
export async function withStore(
  place: StoreLocation,
  work: (atWork: StoreContext) => Promise<void>,
): Promise<void> {
  const environment = environmentOf(place);
  const at = place.remote ? 'remote' : { state: localState() };
  const view = progressView(process.stderr);
  const opened = openStore({ at, environment }, (trouble, wait) => {
    view.end();
    console.error(`${trouble.message}; trying again in ${Math.ceil(wait / 1000)} s`);
  });
  const { store, describeServed } = trackServed(opened);
  const tell = (error: unknown) => {
    view.end();
    console.error(failureText(error, describeServed()));
  };
  process.once('SIGINT', () => {
    tell(new Error('interrupted'));
    process.exit(130);
  });
  try {
    await work({ store, view });
    view.end();
  } catch (error) {
    tell(error);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}
