/**
 * `npm run deploy -- [--env production|staging] [--dry-run] [--built]`: publishes the data and deploys the code, and asks the
 * deployed address everything that is promised.
 */
import { OPERATOR } from '../site/operator.ts';
import { ENVIRONMENTS } from './deploy/configuration.ts';
import { deploySteps } from './deploy/deploy-steps.ts';
import { DEPLOY_TOOLS } from './deploy/deploy-tools.ts';
import { runSteps } from './deploy/run-steps.ts';
import { fail, readOptions } from './lib/command-line.ts';

const usage = 'npm run deploy -- [--env production|staging] [--dry-run] [--built]';
const options = readOptions(
  {
    env: { type: 'string', default: 'production' },
    'dry-run': { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
  usage,
);
const environment = ENVIRONMENTS.find((one) => one === options.env);
if (environment === undefined) {
  fail(
    `--env: found ${JSON.stringify(options.env)}, expected ${ENVIRONMENTS.join(' or ')}\nusage: ${usage}`,
  );
}

const isDryRun = options['dry-run'];
const log = (line: string) => console.log(line);
const steps = deploySteps({
  ...{ environment, operator: OPERATOR, isBuilt: options.built, isDryRun },
  ...{ tools: DEPLOY_TOOLS, log },
});
const code = await runSteps(steps, log);
if (code === 0 && isDryRun) {
  log(
    'Then, with an account: finding the store, publishing, keeping the widget’s files, deploying, and asking the address everything that is promised.',
  );
}
process.exitCode = code;
