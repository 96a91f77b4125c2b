/** Wrangler's configuration as authored. It is parsed here because loading wrangler takes a second. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { ROOT } from './paths.ts';

/** The absolute path of wrangler.toml. */
export const WRANGLER_TOML = join(ROOT, 'wrangler.toml');

const config = z.looseObject({
  name: z.string().optional(),
  main: z.string(),
  vars: z.record(z.string(), z.string()).optional(),
  assets: z.looseObject({ directory: z.string() }),
  kv_namespaces: z.array(z.looseObject({ binding: z.string(), id: z.string().optional() })),
});

/** The content of wrangler.toml; fields that no command reads are kept as they are. */
export type WranglerToml = z.infer<typeof config>;

/** Parses wrangler.toml. Throws if it isn't valid. */
export function readWranglerToml(): WranglerToml {
  return config.parse(parse(readFileSync(WRANGLER_TOML, 'utf8')));
}
