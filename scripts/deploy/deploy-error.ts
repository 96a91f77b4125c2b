/** Error that ends a deploy, with what to do about it. */
import { CommandError } from '../../engine/mod.ts';
import { parseStoreError, stripNoise } from '../../publish/store/backends/store-error.ts';

export class DeployError extends CommandError {
  constructor(message: string, hint: string) {
    super(message, hint);
    this.name = 'DeployError';
  }
}

const LOGIN_HINT =
  'run npx wrangler login, or set CLOUDFLARE_API_TOKEN to a token with the permissions in docs/operating.md, for the account in CLOUDFLARE_ACCOUNT_ID';

/** Turns what wrangler printed into an error. Its own messages say what is wrong with a worker; `action` is what failed. */
export function toDeployError(action: string, printed: string): DeployError {
  const { kind, message, hint } = parseStoreError(action, printed);
  if (kind === 'other') return new DeployError(`${action} failed: ${stripNoise(printed)}`, hint);
  return new DeployError(message, kind === 'rights' ? LOGIN_HINT : hint);
}
