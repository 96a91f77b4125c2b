/**
 * `npm run deploy -- [--env production|staging] [--dry-run] [--built]`: publishes the data, deploys the code, and runs the
 * contract tests against the deployment.
 */
import { OPERATOR } from '../site/operator.ts';
import { deploySteps } from './deploy/deploy-steps.ts';
import { DEPLOY_TOOLS } from './deploy/deploy-tools.ts';
import { runSteps } from './deploy/run-steps.ts';
import { readOptions } from './lib/command-line.ts';
import { parseEnvironment } from './lib/environment.ts';

const usage = 'npm run deploy -- [--env production|staging] [--dry-run] [--built]';
const options = readOptions(
  {
    env: { type: 'string', default: 'production' },
    'dry-run': { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
  usage,
);
const isDryRun = options['dry-run'];
const log = (line: string) => console.log(line);
const steps = deploySteps({
  environment: parseEnvironment(options.env),
  operator: OPERATOR,
  isBuilt: options.built,
  isDryRun,
  tools: DEPLOY_TOOLS,
  log,
});
const code = await runSteps(steps, log);
if (code === 0 && isDryRun) {
  log(
    'With an account, these steps follow: publishing the data, storing the widget, deploying the worker and running the contract tests.',
  );
}
process.exitCode = code;
