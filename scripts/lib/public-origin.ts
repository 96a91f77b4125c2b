/** Where the product will be: the same address in what is published and in what the worker says. */
import { join } from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { fail } from './command-line.ts';
import { ROOT } from './paths.ts';

/** What `text` should be to be an origin; null where it is one. */
export function originError(text: unknown): string | null {
  if (typeof text === 'string' && URL.canParse(text) && new URL(text).origin === text) return null;
  return `PUBLIC_ORIGIN: found ${JSON.stringify(text)}, expected scheme and host such as https://example.org, without a slash at the end`;
}

/**
 * `PUBLIC_ORIGIN` of the process, else of an environment of `wrangler.toml`, or of its top level. Anything but scheme and
 * host ends the command.
 */
export function publicOrigin(environment?: string): string {
  const config = unstable_readConfig({
    config: join(ROOT, 'wrangler.toml'),
    ...(environment === undefined ? {} : { env: environment }),
  });
  const origin: unknown = process.env.PUBLIC_ORIGIN ?? config.vars.PUBLIC_ORIGIN;
  const fault = originError(origin);
  // What has no fault is a text.
  return fault === null ? String(origin) : fail(fault);
}
