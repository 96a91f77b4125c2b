/** Errors of the store with hints, recognized from the text that wrangler prints. */

import { CommandError } from '../../../engine/model/command-error.ts';

/** `unreachable`, `busy`, `failing` and the unrecognized `other` may be transient. */
export type StoreErrorKind =
  | 'unreachable'
  | 'busy'
  | 'failing'
  | 'rights'
  | 'account'
  | 'quota'
  | 'other';

interface ErrorPattern {
  readonly kind: StoreErrorKind;
  readonly pattern: RegExp;
}

/** The first match wins: an exceeded quota is a 429 too. */
const PATTERNS: readonly ErrorPattern[] = [
  { kind: 'quota', pattern: /code: 10048|free usage limit|limit exceeded for the day/i },
  { kind: 'busy', pattern: /code: (971|10429)\b|\b429\b|too many requests|"?retry-after"?/i },
  {
    kind: 'account',
    pattern:
      /code: (7003|10007|10011|10013)\b|no kv namespace|more than one account|could not route|no namespace id/i,
  },
  {
    kind: 'rights',
    pattern:
      /code: (9103|9106|9109|10000|10001)\b|\b40[13]\b|CLOUDFLARE_API_TOKEN|not logged in|not authenticated|wrangler login/i,
  },
  { kind: 'failing', pattern: /(->|-) 5\d\d\b|malformed response|internal (server )?error/i },
  {
    kind: 'unreachable',
    pattern: /fetch failed|connectivity|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN/i,
  },
];

const DESCRIPTIONS: Readonly<Record<StoreErrorKind, string>> = {
  unreachable: 'Cloudflare can’t be reached',
  busy: 'too many requests to Cloudflare',
  failing: 'Cloudflare returned a server error',
  rights: 'not logged in to Cloudflare, or not permitted to do this',
  account: 'no such KV namespace in this account',
  quota: 'today’s free-plan quota is used up',
  other: 'wrangler reported an error',
};

const HINTS: Readonly<Record<StoreErrorKind, string>> = {
  unreachable:
    'check the network connection, and HTTPS_PROXY if you use a proxy, then run it again',
  busy: 'wait a few minutes, then run it again',
  failing: 'check https://www.cloudflarestatus.com, then run it again',
  rights:
    'run npx wrangler login, or set CLOUDFLARE_API_TOKEN to a token with “Workers KV Storage: Edit” for the account in CLOUDFLARE_ACCOUNT_ID; npx wrangler whoami shows both',
  account:
    'npx wrangler whoami shows your accounts, npx wrangler kv namespace list the namespaces of one: set CLOUDFLARE_ACCOUNT_ID; npm run deploy creates the namespace',
  quota:
    'run it again after 00:00 UTC, when the quota resets, or change to Workers Paid, which has no daily quota',
  other: 'fix the error above, then run it again',
};

/** Error of a store operation. */
export class StoreError extends CommandError {
  readonly kind: StoreErrorKind;
  /** Milliseconds after which Cloudflare asks to retry; null if it gives none. */
  readonly retryAfter: number | null;

  /** `action` is what failed (`reading pack/12`), `detail` what wrangler printed. */
  constructor(
    action: string,
    kind: StoreErrorKind,
    detail: string,
    retryAfter: number | null = null,
  ) {
    super(`${action} failed: ${DESCRIPTIONS[kind]}${detail ? ` (${detail})` : ''}`, HINTS[kind]);
    this.name = 'StoreError';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** Whether a retry may succeed. */
  get isTransient(): boolean {
    return ['unreachable', 'busy', 'failing', 'other'].includes(this.kind);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: matches the terminal's color codes.
const COLOURS = /\u001b\[[0-9;]*m/g;
const NOISE =
  /^(⛅|─|🪵|🌀|✨|\+ \/|Claim URL:|Resource location|If you think this is a bug|To continue without logging in|\s*at )/u;

/** Wrangler's output without colors, banners, progress, stack traces and the link to own a temporary account, on one line. */
export function stripNoise(printed: string): string {
  const lines = printed
    .replace(COLOURS, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(✘|▲)?\s*(\[(ERROR|WARNING)\])?\s*/u, '').trim())
    .filter((line) => line !== '' && !NOISE.test(line));
  return [...new Set(lines)].join(' ').slice(0, 600);
}

/** Turns what wrangler printed into an error; `action` is what failed. */
export function parseStoreError(action: string, printed: string): StoreError {
  const text = stripNoise(printed);
  const kind = PATTERNS.find((known) => known.pattern.test(text))?.kind ?? 'other';
  const seconds = /wait (\d+) second/.exec(text)?.[1];
  return new StoreError(action, kind, text, seconds === undefined ? null : Number(seconds) * 1000);
}
