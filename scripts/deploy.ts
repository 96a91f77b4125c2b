/**
 * `npm run deploy -- [--domain NAME] [--env production|staging] [--dry-run [--built]] [--try] [--yes]`: publishes the data and
 * deploys the code to Cloudflare. `--try` needs no account, and gives a preview copy for an hour.
 */
import { askSettings, terminalQuestions } from './deploy/ask-settings.ts';
import { Deploy, targetOf } from './deploy/deploy-steps.ts';
import { dryRunSteps } from './deploy/dry-run.ts';
import { runSteps } from './deploy/run-steps.ts';
import { fail, readOptions } from './lib/command-line.ts';
import { parseEnvironment } from './lib/environment.ts';
import { projectFolder } from './lib/paths.ts';
import { readData } from './lib/read-data.ts';
import {
  readSettings,
  readSettingsFile,
  type Settings,
  writeSettingsFile,
} from './lib/settings.ts';

const log = (line: string) => console.log(line);

const usage =
  'npm run deploy -- [--domain NAME] [--env production|staging] [--dry-run [--built]] [--try] [--yes]';
const options = readOptions(
  {
    domain: { type: 'string' },
    env: { type: 'string', default: 'production' },
    'dry-run': { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    try: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  },
  usage,
);
const environment = parseEnvironment(options.env);
const isTrial = options.try;

/** Stores the domain, asks for what is missing, and warns of what stays missing. */
async function completeSettings(): Promise<Settings> {
  const { domain } = options;
  const ask = options.yes || options['dry-run'] || isTrial ? null : terminalQuestions();
  const file = { ...readSettingsFile(), ...(domain === undefined ? {} : { domain }) };
  const { operator } = readSettings();
  const isComplete = operator.name !== null && (operator.email ?? operator.issues) !== null;
  const completed = ask && !isComplete ? await askSettings(file, ask) : file;
  if (JSON.stringify(completed) !== JSON.stringify(readSettingsFile())) {
    writeSettingsFile(completed);
    log('Saved in settings.json: commit it.');
  }
  return readSettings();
}

async function acceptTerms(): Promise<void> {
  log('A preview copy is public. Cloudflare’s terms apply: https://www.cloudflare.com/terms/');
  const ask = options.yes ? null : terminalQuestions();
  if (ask && !/^y(es)?$/i.test(await ask('Do you accept them? [y/N]')))
    fail('Nothing was deployed.');
}

/** How to embed the default ranking of the first dataset. */
function snippet(origin: string, settings: Settings): string {
  const [first] = readData(projectFolder(settings.data));
  if (!first) return '';
  const { metric, period } = first.defaults;
  return `<script async src="${origin}/widget.js" data-ranking="${first.id}/${metric}/${period}"></script>`;
}

function report(deploy: Deploy, settings: Settings): void {
  const { origin, claimUrl } = deploy;
  log(`\nLikewise is online: ${origin}\nIn any page:\n  ${snippet(origin, settings)}`);
  if (claimUrl === null) return;
  log(
    `\nThis preview copy disappears within the hour unless you claim it. Whoever opens this link owns it, so keep it to yourself:\n  ${claimUrl}`,
  );
}

const settings = await completeSettings();
if (settings.operator.name === null && !isTrial)
  log('  note: no operator is named, so the pages will say so (settings.json, "operator")');
if (options['dry-run']) {
  const steps = dryRunSteps(targetOf({ settings, environment, isTrial }), {
    isBuilt: options.built,
  });
  process.exitCode = await runSteps(steps, log);
} else {
  if (isTrial) await acceptTerms();
  const deploy = new Deploy({ settings, environment, isTrial });
  process.exitCode = await runSteps(deploy.steps(), log);
  if (process.exitCode === 0) report(deploy, settings);
}
