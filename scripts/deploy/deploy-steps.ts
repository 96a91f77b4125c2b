/**
 * Steps of a deploy, in order: check, build, publish the data, deploy the code, probe the result. Data goes before code, and
 * readers see nothing until the pointer is switched.
 */
import type { Operator } from '../../site/operator.ts';
import type { Environment } from '../lib/environment.ts';
import { originError } from '../lib/public-origin.ts';
import { configurationErrors, configurationWarnings } from './configuration.ts';
import { DeployError, toDeployError } from './deploy-error.ts';
import type { DeployTools } from './deploy-tools.ts';
import { insertNamespaceId, namespaceTitle, parseNamespaces } from './kv-namespace.ts';
import type { DeployStep } from './run-steps.ts';

/** What is deployed, and with which tools. */
export interface DeployContext {
  readonly environment: Environment;
  readonly operator: Operator;
  /** Deploy the last build instead of building. */
  readonly isBuilt: boolean;
  /** Only the steps that need no account and change nothing but `dist/`. */
  readonly isDryRun: boolean;
  readonly tools: DeployTools;
  readonly log: (line: string) => void;
}

const UNCHANGED = 'the previous release with the previous code; nothing has changed';
const NEW_DATA = 'the new release with the previous code';
const NEW_CODE = 'the new release with the new code';

/** How often the deployed address is polled for the published release, and the milliseconds between. */
const MAX_POLLS = 40;
const POLL_INTERVAL = 5000;
/** Several isolates answer at one address, so this many responses in a row must agree. */
const CONSECUTIVE_MATCHES = 3;

/** Runs wrangler. Returns its output; throws a `DeployError` if it fails. */
async function wrangler(
  { tools }: DeployContext,
  action: string,
  ...args: readonly string[]
): Promise<{ readonly output: string; readonly printed: string }> {
  const { code, output, printed } = await tools.wrangler(args);
  if (code !== 0) throw toDeployError(action, printed);
  return { output: Buffer.from(output).toString(), printed };
}

/** Runs an npm script, which prints its own errors. */
async function npm(
  { tools }: DeployContext,
  script: string,
  args: readonly string[],
  hint: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const code = await tools.npm(script, args, env);
  if (code !== 0) throw new DeployError(`npm run ${script} exited with ${code}`, hint);
}

/** The origin, which the first step has checked. */
async function originOf({ tools, environment }: DeployContext): Promise<string> {
  return String((await tools.readConfiguration(environment)).origin);
}

/** An incomplete configuration stops a deploy; a dry run only lists what is missing. */
async function checkConfiguration(context: DeployContext): Promise<string> {
  const { tools, environment, operator, isDryRun, log } = context;
  const config = await tools.readConfiguration(environment);
  const errors = configurationErrors(config, operator, environment);
  if (errors.length > 0 && !isDryRun) {
    throw new DeployError(
      `the configuration is incomplete:\n  ${errors.join('\n  ')}`,
      'fill in what is missing',
    );
  }
  for (const error of errors) log(`  required for a deploy: ${error}`);
  if (errors.length > 0) return 'the configuration is incomplete';
  for (const warning of configurationWarnings(String(config.origin))) log(`  warning: ${warning}`);
  return `${config.name} at ${config.origin}`;
}

async function checkLogin(context: DeployContext): Promise<string> {
  await wrangler(context, 'checking the login', 'whoami', '--json');
  return 'logged in';
}

/** A dry run without an origin builds for this machine. */
async function build(context: DeployContext): Promise<string> {
  const { environment, isDryRun } = context;
  const isLocal = isDryRun && originError(await originOf(context)) !== null;
  await npm(context, 'build', isLocal ? [] : ['--env', environment], 'fix the build’s errors');
  return 'built';
}

/** Bundles the worker as a deploy does. A warning of wrangler is an error here. */
async function bundle(context: DeployContext): Promise<string> {
  const args = ['--dry-run', '--env', context.environment, '--outdir', 'dist/worker'];
  const { printed } = await wrangler(context, 'bundling', 'deploy', ...args);
  if (/\bWARNING\b/.test(printed)) throw toDeployError('bundling without warnings', printed);
  return 'bundled without warnings';
}

async function checkSizes(context: DeployContext): Promise<string> {
  const hint = 'make it smaller, or change the budget in scripts/size.ts and give the reason';
  await npm(context, 'size', [], hint);
  return 'within the budgets';
}

async function findNamespace(context: DeployContext, title: string) {
  const args = ['kv', 'namespace', 'list', '--env', context.environment];
  const { output } = await wrangler(context, 'listing the namespaces', ...args);
  return parseNamespaces(output).find((namespace) => namespace.title === title) ?? null;
}

/** A worker of this name without a namespace of ours belongs to another project, and a deploy would overwrite it. */
async function requireFreeName({ tools, environment }: DeployContext, name: string) {
  const { code } = await tools.wrangler(['deployments', 'list', '--env', environment, '--json']);
  if (code !== 0) return;
  throw new DeployError(
    `the name is taken: this account already has a worker ${name}, without a namespace of this project`,
    'choose another `name` in wrangler.toml, or delete that worker in the dashboard',
  );
}

/** Finds the KV namespace or creates it, and writes its id into wrangler.toml. */
async function ensureNamespace(context: DeployContext): Promise<string> {
  const { tools, environment } = context;
  const { name, namespace } = await tools.readConfiguration(environment);
  if (namespace !== null) return `the namespace is ${namespace}`;
  const title = namespaceTitle(name);
  const existing = await findNamespace(context, title);
  if (!existing) {
    await requireFreeName(context, name);
    const args = ['kv', 'namespace', 'create', title, '--env', environment];
    await wrangler(context, `creating the namespace ${title}`, ...args);
  }
  const found = existing ?? (await findNamespace(context, title));
  if (!found) throw new DeployError(`${title} was created but isn’t listed`, 'wait a minute');
  tools.writeToml(insertNamespaceId(tools.readToml(), environment, found.id));
  return `${existing ? 'found' : 'created'} ${title}; wrangler.toml now has its id: commit that line`;
}

async function publishData(context: DeployContext): Promise<string> {
  const args = ['--remote', '--env', context.environment];
  await npm(context, 'data:publish', args, 'follow the message of data:publish above');
  return 'published';
}

async function storeWidget({ tools, environment }: DeployContext): Promise<string> {
  return `${await tools.uploadWidgetBuild(environment)} new files`;
}

async function deployWorker(context: DeployContext): Promise<string> {
  const origin = `PUBLIC_ORIGIN:${await originOf(context)}`;
  const args = ['--env', context.environment, '--var', origin];
  const { output } = await wrangler(context, 'deploying', 'deploy', ...args);
  const [, version] = /Current Version ID: (\S+)/.exec(output) ?? [];
  return version ? `deployed version ${version}` : 'deployed';
}

async function waitForRelease(context: DeployContext): Promise<string> {
  const { tools, environment } = context;
  const origin = await originOf(context);
  const expected = await tools.currentRelease(environment);
  let served: string | null = null;
  let matches = 0;
  for (let left = MAX_POLLS; left > 0; left -= 1) {
    served = await tools.servedRelease(origin);
    matches = served !== null && served === expected ? matches + 1 : 0;
    if (matches === CONSECUTIVE_MATCHES) return `${origin} serves ${served}`;
    if (left > 1) await tools.sleep(POLL_INTERVAL);
  }
  throw new DeployError(
    `${origin}/healthz: found ${served ?? 'no release from KV'}, expected ${expected ?? 'a release'}`,
    'a new domain can take some minutes to get its DNS record and certificate; then look at the log (docs/operating.md, Alarms)',
  );
}

async function testContract(context: DeployContext): Promise<string> {
  const env = { LIKEWISE_URL: await originOf(context) };
  await npm(context, 'test:contract', [], 'look at the first test that failed', env);
  return 'all contract tests pass';
}

/** The steps of a deploy; of a dry run, those that need no account. */
export function deploySteps(context: DeployContext): readonly DeployStep[] {
  const step = (
    title: string,
    servedOnFailure: string,
    run: (context: DeployContext) => Promise<string>,
  ): DeployStep => ({ title, servedOnFailure, run: () => run(context) });
  const { isBuilt, isDryRun, environment } = context;
  const undo = `npx wrangler rollback --env ${environment} restores the code, npm run data:rollback -- --remote --env ${environment} the data`;
  const configuration = step('checking the configuration', UNCHANGED, checkConfiguration);
  const local = [
    ...(isBuilt ? [] : [step('building the assets', UNCHANGED, build)]),
    step('bundling the worker', UNCHANGED, bundle),
    step('checking the sizes', UNCHANGED, checkSizes),
  ];
  if (isDryRun) return [configuration, ...local];
  return [
    configuration,
    step('checking the login', UNCHANGED, checkLogin),
    ...local,
    step('finding the KV namespace', UNCHANGED, ensureNamespace),
    step('publishing the data', 'see the message of data:publish above', publishData),
    // Before the code: no build is served, and perhaps pinned by a page, that the next deploy would remove.
    step('storing this build of the widget', NEW_DATA, storeWidget),
    step('deploying the worker', NEW_DATA, deployWorker),
    step('waiting for the new release', NEW_CODE, waitForRelease),
    step('running the contract tests', `${NEW_CODE}; ${undo}`, testContract),
  ];
}
