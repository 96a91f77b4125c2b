/**
 * Steps of a deploy: learn the address, build, publish the data, upload the code, check the result. Data goes before code, and
 * readers see nothing new until the pointer is switched. Each step can be repeated, so a second run resumes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePointer } from '../../engine/model/pointer.ts';
import { createNamespace, findNamespace } from '../../publish/store/backends/kv-namespace.ts';
import { runWrangler } from '../../publish/store/backends/run-wrangler.ts';
import { openStore } from '../../publish/store/open-store.ts';
import { putMissing } from '../../publish/store/publish.ts';
import { pinnedWidgetFiles } from '../lib/build-assets.ts';
import type { Environment } from '../lib/environment.ts';
import { ASSETS } from '../lib/paths.ts';
import { publishedOrigin } from '../lib/public-origin.ts';
import { runScript } from '../lib/run-script.ts';
import type { Settings } from '../lib/settings.ts';
import { type WorkerTarget, workerName, writeWorkerConfig } from '../lib/worker-config.ts';
import { DeployError } from './deploy-error.ts';
import { checkLive } from './live-check.ts';
import type { DeployStep } from './run-steps.ts';
import { uploadWorker } from './upload-worker.ts';

/** What is deployed. */
export interface DeployOptions {
  readonly settings: Settings;
  readonly environment: Environment;
  /** To a temporary account, with the snapshot in place of KV. */
  readonly isTrial: boolean;
}

const UNCHANGED = 'what was served before; nothing has changed';
const NEW_DATA = 'the new data with the previous code';
const NEW_CODE =
  'the new data with the new code; npx wrangler rollback restores the code, npm run data:rollback -- --remote the data';

/** Name of a new preview copy: the account is new, so it is free. */
const TRIAL_NAME = 'likewise-preview';

/** The worker of a deploy, before anything is known of the account. */
export function targetOf({ settings, environment, isTrial }: DeployOptions): WorkerTarget {
  const isProduction = environment === 'production' && !isTrial;
  const domain = isProduction ? settings.domain : null;
  return {
    name: isTrial ? TRIAL_NAME : workerName(settings.name, environment),
    origin: domain && `https://${domain}`,
    domain,
    namespace: null,
    isRateLimited: isProduction,
  };
}

/** A deploy, with what its steps have found out. */
export class Deploy {
  readonly #options: DeployOptions;
  #target: WorkerTarget;
  #claimUrl: string | null = null;

  constructor(options: DeployOptions) {
    this.#options = options;
    this.#target = targetOf(options);
  }

  /** Scheme and host of the copy. Throws before the step that finds it. */
  get origin(): string {
    if (this.#target.origin === null) throw new Error('the address isn’t known yet');
    return this.#target.origin;
  }

  /** The link by which anybody becomes the owner of a preview copy. */
  get claimUrl(): string | null {
    return this.#claimUrl;
  }

  /** The steps in order. */
  steps(): readonly DeployStep[] {
    const { isTrial } = this.#options;
    const kv: DeployStep[] = [
      {
        title: 'finding the KV namespace',
        servedOnFailure: UNCHANGED,
        run: () => this.#ensureKv(),
      },
    ];
    const publish: DeployStep[] = [
      { title: 'publishing the data', servedOnFailure: 'see above', run: () => this.#publish() },
      // Before the code: no build is served, and perhaps pinned by a page, that the next deploy would remove.
      { title: 'storing the widget', servedOnFailure: NEW_DATA, run: () => this.#storeWidget() },
    ];
    return [
      ...(isTrial ? [] : kv),
      { title: 'finding the address', servedOnFailure: UNCHANGED, run: () => this.#findAddress() },
      { title: 'building', servedOnFailure: UNCHANGED, run: () => this.#build() },
      ...(isTrial ? [] : publish),
      {
        title: 'uploading the worker and its files',
        servedOnFailure: isTrial ? UNCHANGED : NEW_DATA,
        run: async () => `version ${(await this.#upload()).version}`,
      },
      { title: 'checking the address', servedOnFailure: NEW_CODE, run: () => this.#check() },
    ];
  }

  async #ensureKv(): Promise<string> {
    const { name } = this.#target;
    const existing = await findNamespace(name);
    if (existing === null) {
      await this.#requireFreeName();
      await createNamespace(name);
    }
    const namespace = existing ?? (await findNamespace(name));
    if (namespace === null)
      throw new DeployError('the KV namespace was created but isn’t listed', 'wait a minute');
    this.#target = { ...this.#target, namespace };
    return existing === null ? 'created' : 'found';
  }

  /** A worker of this name without a namespace of ours belongs to another project, and a deploy would overwrite it. */
  async #requireFreeName(): Promise<void> {
    const { name } = this.#target;
    const { code } = await runWrangler(['deployments', 'list', '--name', name, '--json']);
    if (code !== 0) return;
    throw new DeployError(
      `the name is taken: this account already has a worker ${name}, which isn’t a copy of Likewise`,
      'choose another "name" in settings.json, or delete that worker in the dashboard',
    );
  }

  /** Without a domain, the address is that of the published data, or the one that a first upload, still without data, gets. */
  async #findAddress(): Promise<string> {
    const { namespace } = this.#target;
    const published = namespace === null ? null : await publishedOrigin(openStore({ namespace }));
    const known = this.#target.origin ?? (isWorkersDev(published) ? published : null);
    const origin = known ?? (await this.#upload()).origin;
    this.#target = { ...this.#target, origin };
    return origin;
  }

  async #build(): Promise<string> {
    const args = this.#options.isTrial ? ['--preview'] : [];
    await this.#run('build', args, 'fix the error above');
    return 'built';
  }

  async #publish(): Promise<string> {
    const args = ['--remote', '--env', this.#options.environment, '--yes'];
    await this.#run('data-publish', args, 'follow the message above');
    return 'published';
  }

  async #storeWidget(): Promise<string> {
    const { namespace } = this.#target;
    if (namespace === null) throw new Error('no namespace');
    const store = openStore({ namespace });
    return `${await putMissing(pinnedWidgetFiles(ASSETS), store)} new files`;
  }

  async #upload() {
    const { isTrial } = this.#options;
    const uploaded = await uploadWorker(writeWorkerConfig(this.#target), { isTemporary: isTrial });
    this.#claimUrl = uploaded.claimUrl;
    return uploaded;
  }

  async #check(): Promise<string> {
    const release = parsePointer(readFileSync(join(ASSETS, '_snapshot', 'current')))?.release;
    await checkLive(this.origin, release ?? '');
    return `${this.origin} serves release ${release}`;
  }

  /** Runs another command for this address. */
  async #run(script: string, args: readonly string[], hint: string): Promise<void> {
    const code = await runScript(script, args, { PUBLIC_ORIGIN: this.origin });
    if (code !== 0) throw new DeployError(`${script} exited with ${code}`, hint);
  }
}

function isWorkersDev(origin: string | null): boolean {
  return origin !== null && new URL(origin).hostname.endsWith('.workers.dev');
}
