/** What wrangler says when a deploy fails, in our words, with what mends it. What concerns the store is told by the store. */
import { essence, troubleOf } from '../../publish/store/backends/store-error.ts';

/** Why a step didn't come to its end, and what to do about it. */
export class DeployTrouble extends Error {
  readonly remedy: string;

  constructor(what: string, remedy: string) {
    super(what);
    this.name = 'DeployTrouble';
    this.remedy = remedy;
  }
}

interface Known {
  readonly said: RegExp;
  readonly what: string;
  readonly remedy: string;
}

const KNOWN: readonly Known[] = [
  {
    said: /code: 10063|register a workers\.dev subdomain/i,
    what: 'this account has no name under workers.dev yet',
    remedy: 'choose one at https://dash.cloudflare.com under Workers & Pages, then run it again',
  },
  {
    said: /code: (100117|100116)\b|externally managed DNS|already (in use|exists) .*(domain|hostname|route)|hostname .* already/i,
    what: 'the domain is taken: another worker or a DNS record has it',
    remedy:
      'remove that record or worker in the dashboard, or choose another domain in wrangler.toml, then run it again',
  },
  {
    said: /code: (100114|10082)\b|zone .* not found|could not find zone/i,
    what: 'the domain’s zone isn’t in this account',
    remedy: 'add the domain to this account (docs/operating.md, step 1), then run it again',
  },
  {
    said: /code: 100328\b|CPU limits are not supported/i,
    what: 'a limit of CPU is stated, which the free plan refuses',
    remedy: 'remove `limits` from wrangler.toml, or change to Workers Paid',
  },
  {
    said: /code: 10027\b|size limit|exceeded .* size/i,
    what: 'the worker is too large for the plan',
    remedy: 'npm run size tells what grew',
  },
];

/** The trouble that wrangler printed while it did something. */
export function deployTroubleOf(doing: string, printed: string): DeployTrouble {
  const said = essence(printed);
  const known = KNOWN.find((one) => one.said.test(said));
  if (known) return new DeployTrouble(`${doing} failed: ${known.what} (${said})`, known.remedy);
  const { message, remedy, kind } = troubleOf(doing, printed);
  if (kind === 'rights') {
    return new DeployTrouble(
      message,
      'npx wrangler login, or set CLOUDFLARE_API_TOKEN to a token with the rights that docs/operating.md lists, for the account that CLOUDFLARE_ACCOUNT_ID names',
    );
  }
  if (kind === 'other') return new DeployTrouble(`${doing} failed: ${said}`, remedy);
  return new DeployTrouble(message, remedy);
}
