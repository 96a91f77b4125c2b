/** Where the product will be: the same address in what is published and in what the worker says. */
import { join } from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { fail } from './options.ts';
import { ROOT } from './paths.ts';

/** `PUBLIC_ORIGIN` of the environment, else of `wrangler.toml`; anything but scheme and host ends the command. */
export function publicOrigin(): string {
  const configured = unstable_readConfig({ config: join(ROOT, 'wrangler.toml') }).vars
    .PUBLIC_ORIGIN;
  const origin = process.env.PUBLIC_ORIGIN ?? configured;
  if (typeof origin === 'string' && URL.canParse(origin) && new URL(origin).origin === origin)
    return origin;
  return fail(
    `PUBLIC_ORIGIN: found ${JSON.stringify(origin)}, expected scheme and host such as https://example.org, without a slash at the end`,
  );
}
