/** Errors of a deploy, with hints: recognizes wrangler's messages about the worker. `StoreError` covers those about KV. */
import { CommandError } from '../../engine/mod.ts';
import { parseStoreError, stripNoise } from '../../publish/store/backends/store-error.ts';

/** Error that stops a deploy. */
export class DeployError extends CommandError {
  constructor(message: string, hint: string) {
    super(message, hint);
    this.name = 'DeployError';
  }
}

interface KnownFailure {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

const KNOWN_FAILURES: readonly KnownFailure[] = [
  {
    pattern: /code: 10063|register a workers\.dev subdomain/i,
    message: 'this account has no workers.dev subdomain yet',
    hint: 'choose one at https://dash.cloudflare.com under Workers & Pages, then run it again',
  },
  {
    pattern:
      /code: (100117|100116)\b|externally managed DNS|already (in use|exists) .*(domain|hostname|route)|hostname .* already/i,
    message: 'the domain is taken by another worker or a DNS record',
    hint: 'remove that record or worker in the dashboard, or choose another domain in wrangler.toml, then run it again',
  },
  {
    pattern: /code: (100114|10082)\b|zone .* not found|could not find zone/i,
    message: 'the domain’s zone isn’t in this account',
    hint: 'add the domain to this account (docs/operating.md, step 1), then run it again',
  },
  {
    pattern: /code: 100328\b|CPU limits are not supported/i,
    message: 'the free plan doesn’t allow a CPU limit',
    hint: 'remove `limits` from wrangler.toml, or change to Workers Paid',
  },
  {
    pattern: /code: 10027\b|size limit|exceeded .* size/i,
    message: 'the worker is too large for the plan',
    hint: 'npm run size shows what grew',
  },
];

/** Turns what wrangler printed into an error; `action` is what failed, such as “deploying”. */
export function toDeployError(action: string, printed: string): DeployError {
  const text = stripNoise(printed);
  const known = KNOWN_FAILURES.find(({ pattern }) => pattern.test(text));
  if (known) return new DeployError(`${action} failed: ${known.message} (${text})`, known.hint);
  const { message, hint, kind } = parseStoreError(action, printed);
  if (kind === 'rights') {
    return new DeployError(
      message,
      'run npx wrangler login, or set CLOUDFLARE_API_TOKEN to a token with the permissions listed in docs/operating.md, for the account in CLOUDFLARE_ACCOUNT_ID',
    );
  }
  if (kind === 'other') return new DeployError(`${action} failed: ${text}`, hint);
  return new DeployError(message, hint);
}
