/** The steps that need no account, and the one that asks whether there is one. Readers see nothing of them. */
import { originFault } from '../lib/public-origin.ts';
import { faultsOf, warningsOf } from './configuration.ts';
import { type Deploy, npm, sound, UNCHANGED } from './deploy-context.ts';
import { DeployTrouble, deployTroubleOf } from './deploy-error.ts';
import type { Step } from './run-steps.ts';

/** Reads what a deploy needs to be told. Whoever isn't complete may look what it would be like, but not deploy. */
export function configuration({ tools, environment, operator, say, isDryRun }: Deploy): Step {
  return {
    doing: 'reading the configuration',
    served: UNCHANGED,
    async run() {
      const configured = tools.configured(environment);
      const faults = faultsOf(configured, operator, environment);
      if (faults.length > 0 && !isDryRun) {
        throw new DeployTrouble(
          `it isn’t complete:\n  ${faults.join('\n  ')}`,
          'fill in what is missing',
        );
      }
      for (const fault of faults) say(`  missing before a deploy: ${fault}`);
      if (faults.length > 0) return 'the configuration can be read, and isn’t complete';
      for (const warning of warningsOf(String(configured.origin))) say(`  careful: ${warning}`);
      return `${configured.name} at ${configured.origin}`;
    },
  };
}

/** Whether anybody is logged in. */
export function account({ tools }: Deploy): Step {
  return {
    doing: 'asking Cloudflare who deploys',
    served: UNCHANGED,
    async run() {
      sound(await tools.wrangler(['whoami', '--json']), 'asking who is logged in');
      return 'logged in';
    },
  };
}

/** Builds `dist/`; where nobody has said yet where it will be, as for this machine. */
export function build(deploy: Deploy): Step {
  return {
    doing: 'building what is served',
    served: UNCHANGED,
    async run() {
      const { tools, environment, isDryRun } = deploy;
      const isNowhere = isDryRun && originFault(tools.configured(environment).origin) !== null;
      await npm(
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
export function bundle({ tools, environment }: Deploy): Step {
  return {
    doing: 'bundling the worker',
    served: UNCHANGED,
    async run() {
      const args = ['deploy', '--dry-run', '--env', environment, '--outdir', 'dist/worker'];
      const { printed } = sound(await tools.wrangler(args), 'bundling');
      if (/\bWARNING\b/.test(printed)) throw deployTroubleOf('bundling without a warning', printed);
      return 'bundled, without a warning';
    },
  };
}

/** Everything against its budget. */
export function size(deploy: Deploy): Step {
  return {
    doing: 'weighing it',
    served: UNCHANGED,
    async run() {
      const remedy = 'make it smaller, or change the budget in scripts/size.ts with a reason';
      await npm(deploy, 'size', [], remedy);
      return 'within its budgets';
    },
  };
}
