/** What wrangler says when a deploy fails, in our words, with what mends it. What concerns the store is told by the store. */
import { parseStoreError, stripNoise } from '../../publish/store/backends/store-error.ts';

/** Why a step didn't come to its end, and what to do about it. */
export class DeployError extends Error {
  readonly hint: string;

  constructor(what: string, remedy: string) {
    super(what);
    this.name = 'DeployError';
    this.hint = remedy;
  }
}

interface KnownFailure {
  readonly pattern: RegExp;
  readonly what: string;
  readonly hint: string;
}

const KNOWN_FAILURES: readonly KnownFailure[] = [
  {
    pattern: /code: 10063|register a workers\.dev subdomain/i,
    what: 'this account has no name under workers.dev yet',
    hint: 'choose one at https://dash.cloudflare.com under Workers & Pages, then run it again',
  },
  {
    pattern:
      /code: (100117|100116)\b|externally managed DNS|already (in use|exists) .*(domain|hostname|route)|hostname .* already/i,
    what: 'the domain is taken: another worker or a DNS record has it',
    hint: 'remove that record or worker in the dashboard, or choose another domain in wrangler.toml, then run it again',
  },
  {
    pattern: /code: (100114|10082)\b|zone .* not found|could not find zone/i,
    what: 'the domain’s zone isn’t in this account',
    hint: 'add the domain to this account (docs/operating.md, step 1), then run it again',
  },
  {
    pattern: /code: 100328\b|CPU limits are not supported/i,
    what: 'a limit of CPU is stated, which the free plan refuses',
    hint: 'remove `limits` from wrangler.toml, or change to Workers Paid',
  },
  {
    pattern: /code: 10027\b|size limit|exceeded .* size/i,
    what: 'the worker is too large for the plan',
    hint: 'npm run size tells what grew',
  },
];

/** The trouble that wrangler printed while it did something. */
export function toDeployError(doing: string, printed: string): DeployError {
  const said = stripNoise(printed);
  const known = KNOWN_FAILURES.find((one) => one.pattern.test(said));
  if (known) return new DeployError(`${doing} failed: ${known.what} (${said})`, known.hint);
  const { message, hint, kind } = parseStoreError(doing, printed);
  if (kind === 'rights') {
    return new DeployError(
      message,
      'npx wrangler login, or set CLOUDFLARE_API_TOKEN to a token with the rights that docs/operating.md lists, for the account that CLOUDFLARE_ACCOUNT_ID names',
    );
  }
  if (kind === 'other') return new DeployError(`${doing} failed: ${said}`, hint);
  return new DeployError(message, hint);
}
