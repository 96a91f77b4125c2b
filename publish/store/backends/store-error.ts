/**
 * Why a store didn't do what it was asked for, in our words, with what mends it. Wrangler says it in prose, which is read here
 * and nowhere else.
 */

import { CommandError } from '../../../engine/mod.ts';

/** `unreachable`, `busy` and `failing` may pass by themselves, and so may what we don't know: `other`. */
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

/** The first that fits is it: a spent quota is a 429 too. */
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
  busy: 'Cloudflare asks to wait: too many requests',
  failing: 'Cloudflare fails',
  rights: 'not logged in to Cloudflare, or without the right to do this',
  account: 'no such store in this account',
  quota: 'what the free plan carries a day is spent',
  other: 'the store refused',
};

const HINTS: Readonly<Record<StoreErrorKind, string>> = {
  unreachable: 'check the network, and HTTPS_PROXY if it has a proxy, then run it again',
  busy: 'wait some minutes, then run it again',
  failing: 'look at https://www.cloudflarestatus.com, then run it again',
  rights:
    'npx wrangler login, or set CLOUDFLARE_API_TOKEN to a token with “Workers KV Storage: Edit” for the account that CLOUDFLARE_ACCOUNT_ID names; npx wrangler whoami shows both',
  account:
    'npx wrangler whoami shows the account and npx wrangler kv namespace list its stores: set CLOUDFLARE_ACCOUNT_ID, and the id of RELEASES in wrangler.toml',
  quota:
    'run it again after 00:00 UTC, when the day’s count begins anew, or change to Workers Paid, which has no limit a day',
  other: 'mend what it says, then run it again',
};

/** An operation that the store didn't do. */
export class StoreError extends CommandError {
  readonly kind: StoreErrorKind;
  /** In milliseconds: how long the store asked to wait; null where it didn't say. */
  readonly retryAfter: number | null;

  /** `doing` is what was being done (`reading pack/12`), `said` what came back, as it came. */
  constructor(doing: string, kind: StoreErrorKind, said: string, retryAfter: number | null = null) {
    super(`${doing} failed: ${DESCRIPTIONS[kind]}${said ? ` (${said})` : ''}`, HINTS[kind]);
    this.name = 'StoreError';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** Whether it may pass by itself. */
  get isTransient(): boolean {
    return ['unreachable', 'busy', 'failing', 'other'].includes(this.kind);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours of a terminal.
const COLOURS = /\u001b\[[0-9;]*m/g;
const NOISE =
  /^(⛅|─|🪵|Resource location|If you think this is a bug|To continue without logging in|\s*at )/u;

/** What wrangler printed, without colours, banners and stacks, in one line. */
export function stripNoise(printed: string): string {
  const lines = printed
    .replace(COLOURS, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(✘|▲)?\s*(\[(ERROR|WARNING)\])?\s*/u, '').trim())
    .filter((line) => line !== '' && !NOISE.test(line));
  return [...new Set(lines)].join(' ').slice(0, 600);
}

/** The trouble that wrangler printed while `doing`. */
export function parseStoreError(doing: string, printed: string): StoreError {
  const said = stripNoise(printed);
  const kind = PATTERNS.find((known) => known.pattern.test(said))?.kind ?? 'other';
  const seconds = /wait (\d+) second/.exec(said)?.[1];
  return new StoreError(doing, kind, said, seconds === undefined ? null : Number(seconds) * 1000);
}
