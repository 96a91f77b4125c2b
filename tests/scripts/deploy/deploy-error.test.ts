/** Wrangler's errors of a failed deploy as errors of ours, each with its remedy. */
import { describe, expect, it } from 'vitest';
import { DeployError, toDeployError } from '../../../scripts/deploy/deploy-error.ts';
import { runSteps } from '../../../scripts/deploy/run-steps.ts';

const error = (message: string) =>
  `\u001b[31m✘ [ERROR]\u001b[0m ${message}\n\n🪵  Logs were written to "x"\n`;

describe('the error for wrangler’s output', () => {
  it.each([
    [
      'You need to register a workers.dev subdomain before publishing',
      /no workers\.dev subdomain/,
      /dash\.cloudflare/,
    ],
    [
      'A request failed. Hostname is taken [code: 100117]',
      /the domain is taken/,
      /choose another domain/,
    ],
    ['Could not find zone for `likewise.example`', /zone isn’t in this account/, /step 1/],
    [
      'CPU limits are not supported for the Free plan [code: 100328]',
      /free plan doesn’t allow a CPU limit/,
      /Workers Paid/,
    ],
    ['Your Worker exceeded the size limit of 3 MiB [code: 10027]', /too large/, /npm run size/],
    ['Authentication error [code: 10000]', /not logged in to Cloudflare/, /CLOUDFLARE_API_TOKEN/],
    [
      'More than one account available',
      /no such KV namespace in this account/,
      /CLOUDFLARE_ACCOUNT_ID/,
    ],
    ['fetch failed', /can’t be reached/, /network/],
    ['A request to the API failed - 503', /Cloudflare returned a server error/, /cloudflarestatus/],
    [
      'something that nobody has seen yet',
      /^deploying failed: something that nobody has seen yet$/,
      /fix the error above/,
    ],
  ])('%s', (message, what, remedy) => {
    const trouble = toDeployError('deploying', error(message));
    expect(trouble).toBeInstanceOf(DeployError);
    expect(trouble.message).toMatch(what);
    expect(trouble.message).toMatch(/^deploying failed/);
    for (const noise of ['\u001b', '🪵']) expect(trouble.message).not.toContain(noise);
    expect(trouble.hint).toMatch(remedy);
  });
});

describe('running steps', () => {
  const step = (title: string, run: () => Promise<string>) => ({
    title,
    servedOnFailure: 'the old one',
    run,
  });

  it('reports each and returns 0', async () => {
    const lines: string[] = [];
    const code = await runSteps([step('looking', async () => 'seen')], (line) => lines.push(line));
    expect([code, lines]).toEqual([0, ['[1/1] looking …', '[1/1] seen']]);
  });

  it('ends with a step that fails, for whatever reason', async () => {
    const lines: string[] = [];
    const failing = async (): Promise<string> => {
      throw new Error('no disk');
    };
    const never = async (): Promise<string> => {
      throw new Error('this step was not to be done');
    };
    const code = await runSteps([step('looking', failing), step('going', never)], (line) =>
      lines.push(line),
    );
    expect(code).toBe(1);
    expect(lines).toEqual([
      '[1/2] looking …',
      '\nfailed while looking: no disk',
      'Still served: the old one',
      'What to do: fix the error above',
      'Then run the same command again: it skips what is done.',
    ]);
  });
});
