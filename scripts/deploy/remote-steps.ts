/** The steps at Cloudflare: the store, the data, the widget's files, the code, and whether all of it has arrived. */

import {
  type DeployContext,
  deployOrigin,
  requireSuccess,
  runNpmScript,
  UNCHANGED,
} from './deploy-context.ts';
import { DeployError } from './deploy-error.ts';
import { insertNamespaceId, namespaceTitle, parseNamespaces } from './kv-namespace.ts';
import type { DeployStep } from './run-steps.ts';

const NEW_DATA = 'the new release, by the code that was there before';
const NEW_CODE = 'the new release by the new code';

/** How long the deployed address may take to serve what was published: in tries, and milliseconds between. */
const TRIES = 40;
const PAUSE = 5000;
/** It is asked in one place, where several copies of the worker run: so often in a row must they agree. */
const CONSECUTIVE_MATCHES = 3;

/** A worker of this name without a store of ours is somebody else's. */
async function requireOwnWorker(
  { tools, environment }: DeployContext,
  name: string,
): Promise<void> {
  const { code } = await tools.wrangler(['deployments', 'list', '--env', environment, '--json']);
  if (code !== 0) return;
  throw new DeployError(
    `the name is taken: this account has a worker ${name} already, and no store that belongs to it`,
    'give another `name` in wrangler.toml, or delete that worker in the dashboard',
  );
}

/** Finds the namespace, or makes it, and writes down which it is. */
export function namespaceStep(deploy: DeployContext): DeployStep {
  const { tools, environment } = deploy;
  const find = async (title: string) => {
    const args = ['kv', 'namespace', 'list', '--env', environment];
    const { output } = requireSuccess(await tools.wrangler(args), 'listing the namespaces');
    return parseNamespaces(output).find((one) => one.title === title) ?? null;
  };
  return {
    title: 'finding the store',
    servedOnFailure: UNCHANGED,
    async run() {
      const { name, namespace } = tools.readConfiguration(environment);
      if (namespace !== null) return `the store is ${namespace}`;
      const title = namespaceTitle(name);
      const found = await find(title);
      if (!found) {
        await requireOwnWorker(deploy, name);
        const args = ['kv', 'namespace', 'create', title, '--env', environment];
        requireSuccess(await tools.wrangler(args), `creating the namespace ${title}`);
      }
      const there = found ?? (await find(title));
      if (!there) throw new DeployError(`${title} was created and isn’t listed`, 'wait a minute');
      tools.writeToml(insertNamespaceId(tools.readToml(), environment, there.id));
      return `${title} is ${found ? 'there' : 'created'}: its id is in wrangler.toml now, commit that line`;
    },
  };
}

/** The data, by its own command. */
export function publishStep(deploy: DeployContext): DeployStep {
  const { environment } = deploy;
  return {
    title: 'publishing the data',
    servedOnFailure: 'what was served before, unless the words above say otherwise',
    async run() {
      const args = ['--remote', '--env', environment];
      await runNpmScript(deploy, 'data:publish', args, 'what the words above say');
      return 'published';
    },
  };
}

/** The files of this build of the widget into the store. */
export function widgetStep({ tools, environment }: DeployContext): DeployStep {
  return {
    // Before the deploy, so that no build is ever served that a page could pin and the next deploy would take away.
    title: 'keeping this build of the widget for ever',
    servedOnFailure: NEW_DATA,
    async run() {
      return `${await tools.uploadWidgetBuild(environment)} files were new`;
    },
  };
}

/** The code and the static assets. */
export function deployStep(deploy: DeployContext): DeployStep {
  const { tools, environment } = deploy;
  return {
    title: 'deploying',
    servedOnFailure: NEW_DATA,
    async run() {
      const origin = deployOrigin(deploy);
      const args = ['deploy', '--env', environment, '--var', `PUBLIC_ORIGIN:${origin}`];
      const { output } = requireSuccess(await tools.wrangler(args), 'deploying');
      const [, version] = /Current Version ID: (\S+)/.exec(output) ?? [];
      return version ? `version ${version} is deployed` : 'deployed';
    },
  };
}

/** Until the deployed address serves the release that the store names. */
export function propagationStep(deploy: DeployContext): DeployStep {
  const { tools, environment } = deploy;
  return {
    title: 'waiting until the address serves what was published',
    servedOnFailure: NEW_CODE,
    async run() {
      const origin = deployOrigin(deploy);
      const expected = await tools.currentRelease(environment);
      let last: string | null = null;
      let inARow = 0;
      for (let left = TRIES; left > 0; left -= 1) {
        last = await tools.servedRelease(origin);
        inARow = last !== null && last === expected ? inARow + 1 : 0;
        if (inARow === CONSECUTIVE_MATCHES) return `${origin} serves ${last}`;
        if (left > 1) await tools.sleep(PAUSE);
      }
      throw new DeployError(
        `${origin}/healthz names ${last ?? 'no release from the store'}, expected ${expected ?? 'one'}`,
        'a new domain may take some minutes until its name and certificate are there; look at the log (docs/operating.md, alarms)',
      );
    },
  };
}

/** The tests that any deployment must pass. */
export function contractStep(deploy: DeployContext): DeployStep {
  return {
    title: 'asking it everything that is promised',
    servedOnFailure: `${NEW_CODE}; npx wrangler rollback --env ${deploy.environment} goes back to the code before, npm run data:rollback to the data`,
    async run() {
      const env = { LIKEWISE_URL: deployOrigin(deploy) };
      await runNpmScript(deploy, 'test:contract', [], 'look at the first test that failed', env);
      return 'it keeps its promises';
    },
  };
}
