/** A deploy without an account: a fake wrangler as a process of its own, and everything else that a deploy works with noted down. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configured } from '../../../scripts/deploy/configuration.ts';
import { stepsOf } from '../../../scripts/deploy/deploy-steps.ts';
import { type Tools, wranglerAt } from '../../../scripts/deploy/deploy-tools.ts';
import { walk } from '../../../scripts/deploy/run-steps.ts';
import type { Operator } from '../../../site/operator.ts';

/** What the fake wrangler answers to arguments that fit a pattern; perhaps only the first time. */
export type Answer = readonly [
  pattern: string,
  code: number,
  output?: string,
  errors?: string,
  once?: boolean,
];

const OPERATOR: Operator = { name: { en: 'The Desk' }, email: 'desk@example.org', issues: null };

const CONFIGURED: Configured = {
  name: 'likewise-production',
  origin: 'https://likewise.example',
  isOnWorkersDev: false,
  routes: ['likewise.example'],
  namespace: 'abc123',
};

const TOML = `[env.production]
routes = []

[[env.production.kv_namespaces]]
# Why.
binding = "RELEASES"

[env.other]
`;

/** All goes well with these. */
export const WELL: readonly Answer[] = [
  ['^whoami', 0, '{"loggedIn":true}'],
  ['^deploy --dry-run', 0, 'Total Upload: 60 KiB'],
  ['^deployments list', 1, '', 'This Worker does not exist on your account. [code: 10007]'],
  ['^deploy ', 0, 'Current Version ID: 11-22\n'],
];

/** What may be otherwise in a deploy. */
export interface Otherwise {
  readonly configured?: Partial<Configured>;
  readonly operator?: Partial<Operator>;
  /** Before those of a deploy that goes well. */
  readonly answers?: readonly Answer[];
  /** Exit codes of npm scripts, by name; 0 for others. */
  readonly npm?: Readonly<Record<string, number>>;
  readonly tools?: Partial<Tools>;
  readonly isBuilt?: boolean;
  readonly isDryRun?: boolean;
  /** What the deployed address says, one after the other; the last for ever. */
  readonly served?: readonly (string | null)[];
}

/** What became of a deploy. */
export interface Deployed {
  readonly code: number;
  /** All that was printed. */
  readonly said: string;
  /** All that was done, in order: `wrangler …`, `npm …`, `keep`, `write`, `ask`, `sleep`. */
  readonly done: readonly string[];
  readonly toml: string;
}

/** Deploys so. */
export async function deployed(otherwise: Otherwise = {}): Promise<Deployed> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-wrangler-'));
  const answers = [...(otherwise.answers ?? []), ...WELL];
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));
  process.env.FAKE_WRANGLER = folder;
  const run = wranglerAt(join(import.meta.dirname, 'fake-wrangler.js'));
  const done: string[] = [];
  const said: string[] = [];
  const served = [...(otherwise.served ?? ['aa'])];
  let toml = TOML;
  let namespace = { ...CONFIGURED, ...otherwise.configured }.namespace;
  const tools: Tools = {
    wrangler: (args) => {
      done.push(`wrangler ${args.join(' ')}`);
      return run(args);
    },
    npm: async (script, args, env) => {
      const more = Object.entries(env).map((pair) => pair.join('='));
      done.push(['npm', script, ...args, ...more].join(' '));
      return otherwise.npm?.[script] ?? 0;
    },
    configured: () => ({ ...CONFIGURED, ...otherwise.configured, namespace }),
    readToml: () => toml,
    writeToml: (text) => {
      done.push('write');
      toml = text;
      namespace = /^id = "(.*)"$/m.exec(text)?.[1] ?? null;
    },
    keepWidget: async () => {
      done.push('keep');
      return 3;
    },
    currentRelease: async () => 'aa',
    servedRelease: async () => {
      done.push('ask');
      return (served.length > 1 ? served.shift() : served[0]) ?? null;
    },
    sleep: async () => {
      done.push('sleep');
    },
    ...otherwise.tools,
  };
  const { isBuilt = false, isDryRun = false } = otherwise;
  const operator = { ...OPERATOR, ...otherwise.operator };
  const say = (line: string) => said.push(line);
  const steps = stepsOf({ environment: 'production', operator, isBuilt, isDryRun, tools, say });
  try {
    const code = await walk(steps, say);
    return { code, said: said.join('\n'), done, toml };
  } finally {
    delete process.env.FAKE_WRANGLER;
    rmSync(folder, { recursive: true });
  }
}
