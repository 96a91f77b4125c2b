/**
 * The way of a deploy: look, build, weigh, publish, keep the widget's files, deploy, ask. Readers see nothing of it before the
 * pointer is switched, and the code changes after the data.
 */

import type { DeployContext } from './deploy-context.ts';
import { accountStep, buildStep, bundleStep, configurationStep, sizeStep } from './local-steps.ts';
import {
  contractStep,
  deployStep,
  namespaceStep,
  propagationStep,
  publishStep,
  widgetStep,
} from './remote-steps.ts';
import type { DeployStep } from './run-steps.ts';

/** All steps of a deploy; of a dry run, those that need no account. */
export function deploySteps(deploy: DeployContext): readonly DeployStep[] {
  const made = [
    ...(deploy.isBuilt ? [] : [buildStep(deploy)]),
    bundleStep(deploy),
    sizeStep(deploy),
  ];
  if (deploy.isDryRun) return [configurationStep(deploy), ...made];
  return [
    ...[
      configurationStep(deploy),
      accountStep(deploy),
      ...made,
      namespaceStep(deploy),
      publishStep(deploy),
    ],
    ...[widgetStep(deploy), deployStep(deploy), propagationStep(deploy), contractStep(deploy)],
  ];
}
