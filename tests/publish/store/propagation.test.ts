/** Waiting as long as a write takes to be seen, with somebody watching. */
import { expect, test } from 'vitest';
import { waitUntilVisible } from '../../../publish/store/propagation.ts';
import { VirtualClock } from '../../support/simulation/virtual-clock.ts';

const NOON = new Date('2026-01-18T12:00:00Z');

/** How long it waited and what was told, when so many milliseconds had passed already. */
async function waited(milliseconds: number, passed: number) {
  const clock = new VirtualClock(NOON);
  await clock.sleep(passed);
  const told: number[][] = [];
  const progress = (_: string, done: number, total: number) => void told.push([done, total]);
  await waitUntilVisible(NOON, milliseconds, { clock, progress });
  return { until: clock.now().getTime() - NOON.getTime(), told };
}

test('it tells each second, from none to all', async () => {
  const { until, told } = await waited(3000, 0);
  expect(until).toBe(3000);
  expect(told).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('what has passed already counts', async () => {
  const { until, told } = await waited(3000, 1400);
  expect(until).toBe(3000);
  expect(told).toEqual([
    [0, 2],
    [1, 2],
    [2, 2],
  ]);
});

test.each([
  [0, 0],
  [3000, 3000],
  [3000, 9000],
])('of %i ms, of which %i have passed, nothing is left and nothing told', async (all, passed) => {
  expect(await waited(all, passed)).toEqual({ until: passed, told: [] });
});
