/**
 * The way of a deploy: look, build, weigh, publish, keep the widget's files, deploy, ask. Readers see nothing of it before the
 * pointer is switched, and the code changes after the data.
 */

import type { Deploy } from './deploy-context.ts';
import { account, build, bundle, configuration, size } from './local-steps.ts';
import { arrival, contract, deployment, publish, store, widget } from './remote-steps.ts';
import type { Step } from './run-steps.ts';

/** All steps of a deploy; of a dry run, those that need no account. */
export function stepsOf(deploy: Deploy): readonly Step[] {
  const made = [...(deploy.isBuilt ? [] : [build(deploy)]), bundle(deploy), size(deploy)];
  if (deploy.isDryRun) return [configuration(deploy), ...made];
  return [
    ...[configuration(deploy), account(deploy), ...made, store(deploy), publish(deploy)],
    ...[widget(deploy), deployment(deploy), arrival(deploy), contract(deploy)],
  ];
}
