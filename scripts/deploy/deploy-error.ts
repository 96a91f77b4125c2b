/** Errors of wrangler about workers, with what to do about them. */
import { CommandError } from '../../engine/model/command-error.ts';
import { parseStoreError, stripNoise } from '../../publish/store/backends/store-error.ts';

const LOGIN_HINT =
  'run npx wrangler login, or set CLOUDFLARE_API_TOKEN to a token with the permissions in docs/operating.md, for the account in CLOUDFLARE_ACCOUNT_ID';

/** Turns what wrangler printed into an error. Its own messages say what is wrong with a worker; `action` is what failed. */
export function toDeployError(action: string, printed: string): CommandError {
  const { kind, message, hint } = parseStoreError(action, printed);
  if (kind === 'other') return new CommandError(`${action} failed: ${stripNoise(printed)}`, hint);
  return new CommandError(message, kind === 'rights' ? LOGIN_HINT : hint);
}
