/** Store errors from wrangler’s output: their kind, whether they are transient, and the remedy. The texts are wrangler’s own. */
import { describe, expect, test } from 'vitest';
import {
  parseStoreError,
  StoreError,
  type StoreErrorKind,
  stripNoise,
} from '../../../../publish/store/backends/store-error.ts';

const FAILED =
  '✘ [ERROR] A request to the Cloudflare API (/accounts/0123/storage/kv/namespaces/4567/bulk) failed.\n\n';
const BUG =
  '\n\nIf you think this is a bug, please open an issue at: https://github.com/cloudflare/workers-sdk/issues/new/choose\n\n🪵  Logs were written to "/home/me/.config/.wrangler/logs/wrangler-2026.log"\n';
const UNREACHABLE =
  '▲ [WARNING] A fetch request failed, likely due to a connectivity issue.\n\n  Common causes:\n    - No internet connection or network connectivity problems\n\n✘ [ERROR] fetch failed\n';

const printed: [StoreErrorKind, string, string][] = [
  ['unreachable', 'no network', UNREACHABLE],
  ['unreachable', 'no name server', '✘ [ERROR] getaddrinfo ENOTFOUND api.cloudflare.com'],
  [
    'busy',
    'too many requests',
    `${FAILED}  Please wait and consider throttling your request speed [code: 971]${BUG}`,
  ],
  [
    'busy',
    'too many reads',
    '✘ [ERROR] Failed to fetch https://api.cloudflare.com/client/v4/accounts/0123/values/x - 429: Too Many Requests',
  ],
  [
    'failing',
    'a bad gateway',
    '✘ [ERROR] Received a malformed response from the API\n\n  <html>bad gateway</html>\n  PUT /accounts/0123/bulk -> 502 Bad Gateway',
  ],
  [
    'failing',
    'a failing read',
    '✘ [ERROR] Failed to fetch https://api.cloudflare.com/client/v4/x - 500: Internal Server Error',
  ],
  ['failing', 'an error inside', `${FAILED}  internal server error [code: 10002]${BUG}`],
  ['rights', 'a token without rights', `${FAILED}  Authentication error [code: 10000]${BUG}`],
  ['rights', 'a token that is none', `${FAILED}  Invalid access token [code: 9109]${BUG}`],
  [
    'rights',
    'a read that is forbidden',
    '✘ [ERROR] Failed to fetch https://api.cloudflare.com/client/v4/x - 403: Forbidden',
  ],
  [
    'rights',
    'no login',
    "✘ [ERROR] In a non-interactive environment, it's necessary to set a CLOUDFLARE_API_TOKEN environment variable for wrangler to work.",
  ],
  ['account', 'another account’s store', `${FAILED}  namespace not found [code: 10013]${BUG}`],
  [
    'account',
    'an unknown account',
    `${FAILED}  Could not route to /accounts/x/storage, perhaps your object identifier is invalid? [code: 7003]${BUG}`,
  ],
  [
    'account',
    'several accounts',
    '✘ [ERROR] More than one account available but unable to select one in non-interactive mode.',
  ],
  [
    'account',
    'a store that doesn’t exist yet',
    '✘ [ERROR] No KV namespace ID found for binding "RELEASES" in the deployed Worker settings for "likewise".',
  ],
  [
    'quota',
    'a used-up daily quota',
    `${FAILED}  your account has reached the free usage limit for this operation for today [code: 10048]${BUG}`,
  ],
  ['other', 'what nobody knows', `${FAILED}  the moon is full [code: 12345]${BUG}`],
];

describe('wrangler', () => {
  test.each(printed)('gives %s for %s', (kind, _, text) => {
    expect(parseStoreError('writing 3 values', text).kind).toBe(kind);
  });

  test('includes how long to wait', () => {
    const text = `${FAILED}  Please wait [code: 971]\n  The API responded with a "Retry-After" header indicating you should wait 7 second(s) before retrying.`;
    expect(parseStoreError('x', text)).toMatchObject({ kind: 'busy', retryAfter: 7000 });
    expect(parseStoreError('x', UNREACHABLE).retryAfter).toBeNull();
  });
});

test('the message has the operation, the error and wrangler’s text, without its colours and banners', () => {
  const text =
    '\u001b[31m✘ \u001b[41;31m[\u001b[41;97mERROR\u001b[41;31m]\u001b[0m \u001b[1mnamespace not found [code: 10013]\u001b[0m\n\n ⛅️ wrangler 4.164.0\n────────────────────\nResource location: remote \n    at throwFetchError (cli.js:63338:19)\n';
  expect(parseStoreError('reading pack/12', text).message).toBe(
    'reading pack/12 failed: no such KV namespace in this account (namespace not found [code: 10013])',
  );
});

test('repeated lines of wrangler appear once, and long ones are truncated', () => {
  expect(stripNoise('✘ [ERROR] fetch failed\nfetch failed\n')).toBe('fetch failed');
  expect(stripNoise('x'.repeat(2000))).toHaveLength(600);
});

test.each<[StoreErrorKind, boolean, RegExp]>([
  ['unreachable', true, /network/],
  ['busy', true, /wait/],
  ['failing', true, /cloudflarestatus/],
  ['rights', false, /wrangler login.*CLOUDFLARE_API_TOKEN/],
  ['account', false, /CLOUDFLARE_ACCOUNT_ID.*npm run deploy creates/],
  ['quota', false, /00:00 UTC.*Workers Paid/],
  ['other', true, /fix the error/],
])('%s is transient: %s, and has its remedy', (kind, isPassing, remedy) => {
  const trouble = new StoreError('x', kind, '');
  expect(trouble.isTransient).toBe(isPassing);
  expect(trouble.hint).toMatch(remedy);
});
