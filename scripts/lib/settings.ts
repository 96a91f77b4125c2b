/**
 * Settings of a copy: its name, its operator and its address. They come from environment variables, else from `settings.json` in
 * the project's folder, else from wrangler.toml, where the form of the Deploy to Cloudflare button writes them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Operator } from '../../site/operator.ts';
import { fail } from './command-line.ts';
import { PROJECT } from './paths.ts';
import { readFormToml } from './wrangler-toml.ts';
import { writeFilesAtomically } from './write-files.ts';

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
