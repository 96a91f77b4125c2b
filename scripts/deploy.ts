/**
 * `npm run deploy -- [--domain NAME] [--env production|staging] [--dry-run [--built]] [--try] [--yes]`: publishes the data and
 * deploys the code to Cloudflare. `--try` needs no account, and gives a preview copy for an hour.
 */
import { CommandError } from '../engine/model/command-error.ts';
import {
  askSettings,
  type DeployedCopy,
  deploySteps,
  dryRunSteps,
  runSteps,
} from './deploy/deploy-steps.ts';
import {
  ENVIRONMENT_OPTION,
  fail,
  linePrompt,
  readOptions,
  terminalQuestion,
} from './lib/command-line.ts';
import { readServedData } from './lib/load-data.ts';
import { projectFolder } from './lib/paths.ts';
import {
  parseEnvironment,
  readSettings,
  readSettingsFile,
  writeSettingsFile,
} from './lib/settings.ts';
import { PREVIEW_TARGET, workerTarget } from './lib/worker-config.ts';

const options = readOptions({
  usage:
    'npm run deploy -- [--domain NAME] [--env production|staging] [--dry-run [--built]] [--try] [--yes]',
  about: 'Publishes the data and deploys the code to Cloudflare.',
  options: {
    domain: {
      type: 'string',
      value: 'NAME',
      about: 'the domain to serve on; without it, the account’s workers.dev address',
    },
    ...ENVIRONMENT_OPTION,
    'dry-run': { type: 'boolean', about: 'builds and checks everything, and deploys nothing' },
    built: { type: 'boolean', about: 'takes the assets of the last build; with --dry-run' },
    try: { type: 'boolean', about: 'deploys a preview copy for an hour, without an account' },
    yes: { type: 'boolean', about: 'deploys without asking' },
  },
});
const environment = parseEnvironment(options.env);
const log = (line: string) => console.log(line);
const terminal = { input: process.stdin, output: process.stdout };

/** Saves the domain, asks for what is missing, and says what stays missing. */
async function completeSettings(): Promise<void> {
  const saved = readSettingsFile();
  const file = options.domain === undefined ? saved : { ...saved, domain: options.domain };
  const { name, email, issues } = readSettings().operator;
  const isComplete = name !== null && (email ?? issues) !== null;
  const ask = options.yes || options['dry-run'] || isComplete ? null : linePrompt(terminal);
  const completed = ask ? await askSettings(file, ask) : file;
  if (JSON.stringify(completed) !== JSON.stringify(saved)) {
    writeSettingsFile(completed);
    log('Saved in settings.json: commit it.');
  }
  if (readSettings().operator.name === null)
    log('Note: no operator is named, and the pages will say so ("operator" in settings.json).');
}

/** Asks to accept Cloudflare's terms, which wrangler accepts for whoever starts it without a terminal. */
async function acceptTerms(): Promise<void> {
  log('A preview copy is public. Cloudflare’s terms apply: https://www.cloudflare.com/terms/');
  const ask = terminalQuestion(terminal);
  const isAccepted = options.yes || (ask !== null && (await ask('Do you accept them?')));
  if (!isAccepted) fail('Nothing was deployed. --yes accepts the terms.');
}

/** Asks at a terminal whether readers get another address, which is in all links. Elsewhere the settings decide. */
async function confirmMove(from: string, to: string | null): Promise<void> {
  const ask = options.yes ? null : terminalQuestion(terminal);
  const next = to ?? 'the account’s workers.dev address';
  if (!ask || (await ask(`All links change from ${from} to ${next}. Go on?`))) return;
  throw new CommandError('the address stays', 'change or remove "domain" in settings.json');
}

/** Prints the address, and how to embed the ranking of the front page. */
function report({ origin, claimUrl }: DeployedCopy): void {
  log(`\nLikewise is online: ${origin}`);
  const [first] = readServedData(projectFolder(readSettings().data));
  if (first) {
    const ranking = `${first.id}/${first.defaults.metric}/${first.defaults.period}`;
    log(
      `In any page:\n  <script async src="${origin}/widget.js" data-ranking="${ranking}"></script>`,
    );
  }
  if (claimUrl !== null)
    log(
      `\nThis copy disappears within the hour, unless you claim it here. Whoever opens this link owns it, so keep it to yourself:\n  ${claimUrl}`,
    );
}

async function deploy(): Promise<number> {
  if (options.try) await acceptTerms();
  else await completeSettings();
  const target = options.try ? PREVIEW_TARGET : workerTarget(readSettings(), environment);
  if (options['dry-run']) return runSteps(dryRunSteps(target, options.built), log);
  let copy: DeployedCopy | null = null;
  const steps = deploySteps(target, environment, confirmMove, (deployed) => {
    copy = deployed;
  });
  const code = await runSteps(steps, log);
  if (copy) report(copy);
  return code;
}

process.exitCode = await deploy();
