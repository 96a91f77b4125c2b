/** The public origin of a deployment, the same in published documents and in the worker's responses. */
import { join } from 'node:path';
import type { Unstable_Config } from 'wrangler';
import { fail } from './command-line.ts';
import { ROOT } from './paths.ts';

/** The absolute path of wrangler.toml. */
export const WRANGLER_TOML = join(ROOT, 'wrangler.toml');

/** Reads an environment of wrangler.toml, or its top level. */
export async function readWranglerConfig(environment?: string): Promise<Unstable_Config> {
  // Imported late: wrangler takes a second to load, and usage errors shouldn't wait for it.
  const { unstable_readConfig } = await import('wrangler');
  return unstable_readConfig({
    config: WRANGLER_TOML,
    ...(environment === undefined ? {} : { env: environment }),
  });
}

/** Why a value is not an origin; null if it is one. */
export function originError(value: unknown): string | null {
  if (typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value)
    return null;
  return `PUBLIC_ORIGIN: found ${JSON.stringify(value)}, expected scheme and host without a trailing slash, such as https://example.org`;
}

/**
 * The environment variable `PUBLIC_ORIGIN`; if unset, the variable of that name in wrangler.toml. Ends the command if it is not
 * an origin.
 */
export async function publicOrigin(environment?: string): Promise<string> {
  const origin: unknown =
    process.env.PUBLIC_ORIGIN ?? (await readWranglerConfig(environment)).vars.PUBLIC_ORIGIN;
  const error = originError(origin);
  // Without an error it is a string.
  return error === null ? String(origin) : fail(error);
}
