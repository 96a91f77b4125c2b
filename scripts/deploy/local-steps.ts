/** The steps that need no account, and the one that asks whether there is one. Readers see nothing of them. */
import { originError } from '../lib/public-origin.ts';
import { configurationErrors, configurationWarnings } from './configuration.ts';
import { type DeployContext, requireSuccess, runNpmScript, UNCHANGED } from './deploy-context.ts';
import { DeployError, toDeployError } from './deploy-error.ts';
import type { DeployStep } from './run-steps.ts';

/** Reads what a deploy needs to be told. Whoever isn't complete may look what it would be like, but not deploy. */
export function configurationStep({
  tools,
  environment,
  operator,
  log,
  isDryRun,
}: DeployContext): DeployStep {
  return {
    title: 'reading the configuration',
    servedOnFailure: UNCHANGED,
    async run() {
      const configured = tools.readConfiguration(environment);
      const faults = configurationErrors(configured, operator, environment);
      if (faults.length > 0 && !isDryRun) {
        throw new DeployError(
          `it isn’t complete:\n  ${faults.join('\n  ')}`,
          'fill in what is missing',
        );
      }
      for (const fault of faults) log(`  missing before a deploy: ${fault}`);
      if (faults.length > 0) return 'the configuration can be read, and isn’t complete';
      for (const warning of configurationWarnings(String(configured.origin)))
        log(`  careful: ${warning}`);
      return `${configured.name} at ${configured.origin}`;
    },
  };
}

/** Whether anybody is logged in. */
export function accountStep({ tools }: DeployContext): DeployStep {
  return {
    title: 'asking Cloudflare who deploys',
    servedOnFailure: UNCHANGED,
    async run() {
      requireSuccess(await tools.wrangler(['whoami', '--json']), 'asking who is logged in');
      return 'logged in';
    },
  };
}

/** Builds `dist/`; where nobody has said yet where it will be, as for this machine. */
export function buildStep(deploy: DeployContext): DeployStep {
  return {
    title: 'building what is served',
    servedOnFailure: UNCHANGED,
    async run() {
      const { tools, environment, isDryRun } = deploy;
      const isNowhere =
        isDryRun && originError(tools.readConfiguration(environment).origin) !== null;
      await runNpmScript(
        deploy,
        'build',
        isNowhere ? [] : ['--env', environment],
        'mend what the build says',
      );
      return 'built';
    },
  };
}

/** The worker as it would be deployed; a warning of wrangler is a failure. */
export function bundleStep({ tools, environment }: DeployContext): DeployStep {
  return {
    title: 'bundling the worker',
    servedOnFailure: UNCHANGED,
    async run() {
      const args = ['deploy', '--dry-run', '--env', environment, '--outdir', 'dist/worker'];
      const { printed } = requireSuccess(await tools.wrangler(args), 'bundling');
      if (/\bWARNING\b/.test(printed)) throw toDeployError('bundling without a warning', printed);
      return 'bundled, without a warning';
    },
  };
}

/** Everything against its budget. */
export function sizeStep(deploy: DeployContext): DeployStep {
  return {
    title: 'weighing it',
    servedOnFailure: UNCHANGED,
    async run() {
      const remedy = 'make it smaller, or change the budget in scripts/size.ts with a reason';
      await runNpmScript(deploy, 'size', [], remedy);
      return 'within its budgets';
    },
  };
}
