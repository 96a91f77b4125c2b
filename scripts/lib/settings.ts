/**
 * Settings of a copy: its name, its operator and its address. They come from environment variables, else from `settings.json` in
 * the project's folder, else from wrangler.toml, where the form of the Deploy to Cloudflare button writes them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { readPointer } from '../../publish/store/release-pointer.ts';
import { type ReadableStore, readManifest } from '../../publish/store/release-reader.ts';
import type { Operator } from '../../site/operator.ts';
import { fail } from './command-line.ts';
import { writeFilesAtomically } from './files.ts';
import { PROJECT, ROOT } from './paths.ts';

const FILE = join(PROJECT, 'settings.json');

const nonEmpty = z.string().min(1);
const email = z.email();
const issues = z.url({ protocol: /^https$/ }).regex(/\/issues$/);

const settingsFile = z.strictObject({
  /** The worker's name, and the first part of its workers.dev address. */
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens')
    .max(54)
    .optional(),
  operator: z.union([nonEmpty, z.object({ en: nonEmpty }).catchall(nonEmpty)]).optional(),
  contact: z
    .union([email, issues], {
      error: 'expected an e-mail address, or https://github.com/OWNER/REPOSITORY/issues',
    })
    .optional(),
  domain: z
    .string()
    .regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/, 'expected a host name such as rankings.example.org')
    .optional(),
  data: nonEmpty.optional(),
  /** The id of the dataset of the front page, among those in `data`. */
  front: nonEmpty.optional(),
});

/** The content of `settings.json`. All fields are optional. */
export type SettingsFile = z.infer<typeof settingsFile>;

/** The settings of this copy. */
export interface Settings {
  /** The worker's name. */
  readonly name: string;
  /** Who runs this copy, for its pages. */
  readonly operator: Operator;
  /** The host name of a custom domain; null for the account's workers.dev address. */
  readonly domain: string | null;
  /** The folder of the datasets, relative to the project's folder. */
  readonly data: string;
  /** The id of the dataset of the front page; null for the first by id. */
  readonly front: string | null;
}

/** Environment variables by setting. Empty ones count as unset: GitHub passes unset variables so. */
const VARIABLES = {
  name: 'LIKEWISE_NAME',
  operator: 'OPERATOR',
  contact: 'CONTACT',
  domain: 'DOMAIN',
} as const;

function parseSettingsFile(source: string, value: unknown): SettingsFile {
  const parsed = settingsFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(
    ({ path, message }) => `${source}, ${path.join('.') || 'the whole'}: ${message}`,
  );
  return fail(errors.join('\n'));
}

function readJson(): unknown {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch (error) {
    return fail(`settings.json: ${error instanceof Error ? error.message : error}`);
  }
}

/** Reads `settings.json`; empty if there is none. Ends the command if it is invalid. */
export function readSettingsFile(): SettingsFile {
  return existsSync(FILE) ? parseSettingsFile('settings.json', readJson()) : {};
}

/** Writes `settings.json`. Ends the command if a value is invalid. */
export function writeSettingsFile(settings: SettingsFile): void {
  const valid = parseSettingsFile('settings.json', settings);
  writeFilesAtomically([[FILE, Buffer.from(`${JSON.stringify(valid, null, 2)}\n`)]]);
}

function readEnvironment(variables: Readonly<Record<string, unknown>>): SettingsFile {
  const set = Object.entries(VARIABLES).flatMap(([field, name]) =>
    variables[name] ? [[field, variables[name]] as const] : [],
  );
  return Object.fromEntries(set);
}

/** Reads the settings from all their sources. Ends the command if one is invalid. */
export function readSettings(): Settings {
  const { name: workerName, vars = {} } = readFormToml();
  const merged = {
    ...parseSettingsFile('wrangler.toml, [vars]', readEnvironment(vars)),
    ...readSettingsFile(),
    ...parseSettingsFile('environment variables', readEnvironment(process.env)),
  };
  const { name = workerName ?? 'likewise', operator, contact, domain, data = 'data' } = merged;
  const isAddress = contact?.startsWith('https://') === true;
  return {
    name,
    operator: {
      name: typeof operator === 'string' ? { en: operator } : (operator ?? null),
      email: isAddress ? null : (contact ?? null),
      issues: isAddress ? (contact ?? null) : null,
    },
    domain: domain ?? null,
    data,
    front: merged.front ?? null,
  };
}

// wrangler.toml: the worker's, and the operator's, which the form of the Deploy to Cloudflare button fills in. In this repository they
// are one file. They are parsed here because loading wrangler takes a second.

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

/** The origin of a build that no deployment serves. */
const LOCAL_ORIGIN = 'http://localhost:8787';

/** Why a value is not an origin; null if it is one. */
export function originError(value: string): string | null {
  if (URL.canParse(value) && new URL(value).origin === value) return null;
  return `PUBLIC_ORIGIN: found ${JSON.stringify(value)}, expected scheme and host without a trailing slash, such as https://example.org`;
}

/** The environment variable `PUBLIC_ORIGIN`; null if unset. Ends the command if it is not an origin. */
export function requestedOrigin(): string | null {
  const origin = process.env.PUBLIC_ORIGIN;
  if (origin === undefined || origin === '') return null;
  const error = originError(origin);
  return error === null ? origin : fail(error);
}

/** The origin for which assets are built. */
export function buildOrigin(): string {
  return requestedOrigin() ?? LOCAL_ORIGIN;
}

/** The origin for which the current release of a store was made; null before the first publish. */
export async function publishedOrigin(store: ReadableStore): Promise<string | null> {
  const pointer = await readPointer(store);
  const manifest = pointer && (await readManifest(pointer.release, store));
  return manifest?.origin ?? null;
}

export const ENVIRONMENTS = ['production', 'staging'] as const;

export type Environment = (typeof ENVIRONMENTS)[number];

/** Parses the value of `--env`. Ends the command if there is no such environment. */
export function parseEnvironment(text: string): Environment {
  const environment = ENVIRONMENTS.find((name) => name === text);
  if (environment !== undefined) return environment;
  return fail(`--env: found ${JSON.stringify(text)}, expected ${ENVIRONMENTS.join(' or ')}`);
}
