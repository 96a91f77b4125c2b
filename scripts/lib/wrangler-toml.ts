/**
 * wrangler.toml: the worker's, and the operator's, which the form of the Deploy to Cloudflare button fills in. In this repository they
 * are one file. They are parsed here because loading wrangler takes a second.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { PROJECT, ROOT } from './paths.ts';

const config = z.looseObject({
  main: z.string(),
  assets: z.looseObject({ directory: z.string() }),
  kv_namespaces: z.array(z.looseObject({ binding: z.string(), id: z.string().optional() })),
});

/** The content of wrangler.toml; fields that no command reads are kept as they are. */
export type WranglerToml = z.infer<typeof config>;

/** The part of the operator's wrangler.toml that is read: the form fills in the name and the variables. */
const form = z.looseObject({
  name: z.string().optional(),
  vars: z.record(z.string(), z.string()).optional(),
});

/** Parses the worker's wrangler.toml. Throws if it isn't valid. */
export function readWranglerToml(): WranglerToml {
  return config.parse(parse(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')));
}

/** Parses the operator's wrangler.toml; empty if there is none. Throws if it isn't valid. */
export function readFormToml(): z.infer<typeof form> {
  const path = join(PROJECT, 'wrangler.toml');
  return existsSync(path) ? form.parse(parse(readFileSync(path, 'utf8'))) : {};
}
