/** A deploy without an account: a fake wrangler as a separate process, and fakes of all other tools that record calls. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWrangler } from '../../../publish/store/backends/run-wrangler.ts';
import type { EnvironmentConfig } from '../../../scripts/deploy/configuration.ts';
import { deploySteps } from '../../../scripts/deploy/deploy-steps.ts';
import type { DeployTools } from '../../../scripts/deploy/deploy-tools.ts';
import { runSteps } from '../../../scripts/deploy/run-steps.ts';
import type { Operator } from '../../../site/operator.ts';

/** A reply of the fake wrangler to arguments that match a pattern; optionally only the first time. */
export type WranglerReply = readonly [
  pattern: string,
  code: number,
  output?: string,
  errors?: string,
  once?: boolean,
];

const OPERATOR: Operator = { name: { en: 'The Desk' }, email: 'desk@example.org', issues: null };

const CONFIG: EnvironmentConfig = {
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

/** The replies of a deploy that succeeds. */
export const SUCCESSFUL_REPLIES: readonly WranglerReply[] = [
  ['^whoami', 0, '{"loggedIn":true}'],
  ['^deploy --dry-run', 0, 'Total Upload: 60 KiB'],
  ['^deployments list', 1, '', 'This Worker does not exist on your account. [code: 10007]'],
  ['^deploy ', 0, 'Current Version ID: 11-22\n'],
];

/** Differences from a deploy that succeeds. */
export interface DeployOverrides {
  readonly configured?: Partial<EnvironmentConfig>;
  readonly operator?: Partial<Operator>;
  /** Tried before the replies of a deploy that succeeds. */
  readonly replies?: readonly WranglerReply[];
  /** Exit codes of npm scripts, by name; 0 for others. */
  readonly npm?: Readonly<Record<string, number>>;
  readonly tools?: Partial<DeployTools>;
  readonly isBuilt?: boolean;
  readonly isDryRun?: boolean;
  /** The releases that the deployed address serves, one per request; the last one repeats. */
  readonly servedReleases?: readonly (string | null)[];
}

/** The result of a deploy. */
export interface DeployOutcome {
  readonly code: number;
  /** Everything printed. */
  readonly output: string;
  /** All calls, in order: `wrangler …`, `npm …`, `keep`, `write`, `ask`, `sleep`. */
  readonly calls: readonly string[];
  readonly toml: string;
}

/** Runs a deploy with these differences. */
export async function fakeDeploy(otherwise: DeployOverrides = {}): Promise<DeployOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-wrangler-'));
  const replies = [...(otherwise.replies ?? []), ...SUCCESSFUL_REPLIES];
  writeFileSync(join(folder, 'replies.json'), JSON.stringify(replies));
  process.env.FAKE_WRANGLER = folder;
  const calls: string[] = [];
  const lines: string[] = [];
  const served = [...(otherwise.servedReleases ?? ['aa'])];
  let toml = TOML;
  let namespace = { ...CONFIG, ...otherwise.configured }.namespace;
  const tools: DeployTools = {
    wrangler: (args) => {
      calls.push(`wrangler ${args.join(' ')}`);
      return runWrangler(args, join(import.meta.dirname, 'fake-wrangler.js'));
    },
    npm: async (script, args, env) => {
      const more = Object.entries(env).map((pair) => pair.join('='));
      calls.push(['npm', script, ...args, ...more].join(' '));
      return otherwise.npm?.[script] ?? 0;
    },
    readConfiguration: async () => ({ ...CONFIG, ...otherwise.configured, namespace }),
    readToml: () => toml,
    writeToml: (text) => {
      calls.push('write');
      toml = text;
      namespace = /^id = "(.*)"$/m.exec(text)?.[1] ?? null;
    },
    uploadWidgetBuild: async () => {
      calls.push('keep');
      return 3;
    },
    currentRelease: async () => 'aa',
    servedRelease: async () => {
      calls.push('ask');
      return (served.length > 1 ? served.shift() : served[0]) ?? null;
    },
    sleep: async () => {
      calls.push('sleep');
    },
    ...otherwise.tools,
  };
  const { isBuilt = false, isDryRun = false } = otherwise;
  const operator = { ...OPERATOR, ...otherwise.operator };
  const log = (line: string) => lines.push(line);
  const steps = deploySteps({ environment: 'production', operator, isBuilt, isDryRun, tools, log });
  try {
    const code = await runSteps(steps, log);
    return { code, output: lines.join('\n'), calls, toml };
  } finally {
    delete process.env.FAKE_WRANGLER;
    rmSync(folder, { recursive: true });
  }
}
