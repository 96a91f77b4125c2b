/**
 * Days of publishes and requests in virtual time, over a faulty KV: no document mixes two releases, no response is an
 * error, and each release is seen within the bound that `docs/freshness.md` states. `npm run test:deep` runs thousands.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type SimulationResult, simulate } from '../support/simulation/simulation.ts';
import {
  beginVirtualTime,
  endVirtualTime,
  runToCompletion,
} from '../support/simulation/virtual-time.ts';

const IS_DEEP = process.env.LIKEWISE_DEEP === '1';
const SEED = Number(process.env.LIKEWISE_SEED ?? 20_261_124);

beforeEach(() => {
  beginVirtualTime(Date.UTC(2026, 0, 18));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(endVirtualTime);

it('no reader sees a mixed release, an error, or an old release for longer than documented', async () => {
  const size = IS_DEEP ? { publishes: 2000, places: 6 } : { publishes: 50, places: 4 };
  const simulated = await runToCompletion(simulate({ seed: SEED, session: 12, ...size }));
  const { tally, switches, faultCounts } = simulated;
  expect(tally.mixedReleases).toEqual([]);
  expect(tally.readerErrors).toEqual([]);
  expect(tally.staleAnswers).toEqual([]);
  expect(tally.longWaits).toEqual([]);
  // Each kind of event was simulated.
  expect(switches).toBeGreaterThan(size.publishes / 2);
  expect(Object.values(faultCounts).every((times) => times > 0)).toBe(true);
  const sources = new Set(Object.keys(tally.answers).map((name) => name.replace(/^\d+ /, '')));
  for (const source of ['memory', 'kv', 'previous', 'last good', 'snapshot']) {
    expect(sources).toContain(source);
  }
  if (IS_DEEP) report(simulated);
});

it('is the same from the same seed', async () => {
  const plan = { seed: 7, publishes: 6, places: 2, session: 3 };
  const once = await runToCompletion(simulate(plan));
  endVirtualTime();
  beginVirtualTime(Date.UTC(2026, 0, 18));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await runToCompletion(simulate(plan))).toEqual(once);
});

function report({ tally, switches, faultCounts, hours }: SimulationResult): void {
  const { mixedReleases, staleAnswers, readerErrors, longWaits, ...counted } = tally;
  console.info(
    JSON.stringify(
      { hours: Math.round(hours), switches, suffered: faultCounts, ...counted },
      null,
      2,
    ),
  );
}
