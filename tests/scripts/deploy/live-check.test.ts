/** The check of a deployed address. */
import { describe, expect, it } from 'vitest';
import { checkLive } from '../../../scripts/deploy/deploy-steps.ts';

const ORIGIN = 'https://likewise.example';

type Health = string | null | 'degraded';

/** An address whose /healthz names these releases, one per request; the last one repeats. */
function address(releases: readonly Health[], statuses: Readonly<Record<string, number>> = {}) {
  const left = [...releases];
  const requests: string[] = [];
  let sleeps = 0;
  return {
    requests,
    sleeps: () => sleeps,
    fetch: async (url: string) => {
      const path = url.slice(ORIGIN.length);
      requests.push(path);
      if (path !== '/healthz') return new Response('', { status: statuses[path] ?? 200 });
      const release = left.length > 1 ? left.shift() : left[0];
      if (release === null || release === undefined) throw new TypeError('fetch failed');
      const status = release === 'degraded' ? 'degraded' : 'ok';
      return Response.json({ status, release: 'aa', ...(status === 'ok' ? { release } : {}) });
    },
    sleep: async () => {
      sleeps += 1;
    },
  };
}

it('passes once three responses in a row have the release, and readers get what they need', async () => {
  const live = address([null, 'old', 'aa', 'aa', 'degraded', 'aa']);
  await checkLive(ORIGIN, 'aa', live);
  expect(live.sleeps()).toBe(7);
  expect(live.requests.slice(-3)).toEqual(['/', '/widget.js', '/v1/datasets']);
});

describe('it fails', () => {
  it('if the address never serves the release, naming what it serves', async () => {
    const live = address(['old']);
    await expect(checkLive(ORIGIN, 'aa', live)).rejects.toMatchObject({
      message: `${ORIGIN}/healthz: found old, expected aa`,
      hint: expect.stringContaining('DNS record and certificate'),
    });
  });

  it('if the address can’t be reached', async () => {
    await expect(checkLive(ORIGIN, 'aa', address([null]))).rejects.toThrow(
      'found no release in good order',
    );
  });

  it('if the widget is missing', async () => {
    await expect(checkLive(ORIGIN, 'aa', address(['aa'], { '/widget.js': 404 }))).rejects.toThrow(
      `${ORIGIN}/widget.js: found status 404, expected 200`,
    );
  });
});
