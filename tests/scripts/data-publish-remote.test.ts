/**
 * The whole command against a fake Cloudflare, through the real wrangler: a half-written batch, a daily quota that runs out
 * midway, and the rest on the next day. Starting wrangler takes minutes, so it only runs in the deep run.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandSandbox } from '../support/commands/command-sandbox.ts';
import { FakeCloudflare } from '../support/stores/fake-cloudflare.ts';

const cloudflare = new FakeCloudflare('likewise-staging-releases');
const ARGS = ['--data', 'mine', '--remote', '--env', 'staging', '--wait', '0'];
let place: CommandSandbox;

beforeAll(async () => {
  const env = { ...(await cloudflare.start()), PUBLIC_ORIGIN: 'https://likewise.test' };
  place = new CommandSandbox(env);
});

afterAll(() => {
  cloudflare.stop();
  place?.remove();
});

const pointer = () => JSON.parse(cloudflare.values.get('current')?.value.toString() ?? 'null');
const writes = () => cloudflare.requests.filter((request) => request === 'PUT bulk').length;

describe.runIf(process.env.LIKEWISE_DEEP === '1')('npm run data:publish -- --remote', () => {
  test('stops when the day’s writes are used up, with the release being served and the remedy', async () => {
    // The list, the pointer, the lock; then the packs are refused.
    cloudflare.failNext('PUT bulk', ['ok', 'quota']);
    const { code, output, errors } = await place.run('data-publish', ARGS);
    expect(code).toBe(1);
    expect(output).toContain('A small ranking (small): new');
    expect(errors).toContain('failed: today’s free-plan quota is used up');
    expect(errors).toContain('Still served: nothing: no release has been published');
    expect(errors).toContain('What to do: run it again after 00:00 UTC');
    expect(pointer()).toBeNull();
  });

  test('resumes the next day, and finds a batch that was only half written', async () => {
    cloudflare.failNext('PUT bulk', ['ok', 'half-batch']);
    const { code, output, errors } = await place.run('data-publish', ARGS);
    expect(code, errors).toBe(0);
    expect(output).toContain('https://likewise.test');
    const { release } = pointer();
    expect(output).toContain(`Release ${release} is current: `);
    // The missing value was written again.
    expect(errors.match(/^writing \d+ values?$/gm)?.length).toBeGreaterThan(1);
    expect(cloudflare.values.has(`manifest/${release}`)).toBe(true);
  });

  test('writes nothing for the same release, with many reads', async () => {
    cloudflare.requests.splice(0);
    const { code, output } = await place.run('data-publish', ARGS);
    expect(code).toBe(0);
    expect(output).toContain('0 values written');
    expect(writes()).toBe(0);
  });

  test('waits and retries after too many requests', async () => {
    cloudflare.failNext('GET keys', ['busy', 'failing']);
    const { code, output } = await place.run('data-releases', ['--remote', '--env', 'staging']);
    expect(code).toBe(0);
    expect(output).toContain('current');
  });
});
