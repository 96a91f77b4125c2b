/** The wait for the propagation of a write, with its progress. */
import { expect, test } from 'vitest';
import { waitUntilVisible } from '../../../publish/store/clock.ts';
import { VirtualClock } from '../../support/simulation/virtual-clock.ts';

const NOON = new Date('2026-01-18T12:00:00Z');

/** The wait and its progress, after that many milliseconds have passed. */
async function waited(milliseconds: number, passed: number) {
  const clock = new VirtualClock(NOON);
  await clock.sleep(passed);
  const reports: number[][] = [];
  const progress = (_: string, done: number, total: number) => void reports.push([done, total]);
  await waitUntilVisible(NOON, milliseconds, { clock, progress });
  return { until: clock.now().getTime() - NOON.getTime(), reports };
}

test('it reports each second, from none to all', async () => {
  const { until, reports } = await waited(3000, 0);
  expect(until).toBe(3000);
  expect(reports).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('the time that has passed counts', async () => {
  const { until, reports } = await waited(3000, 1400);
  expect(until).toBe(3000);
  expect(reports).toEqual([
    [0, 2],
    [1, 2],
    [2, 2],
  ]);
});

test.each([
  [0, 0],
  [3000, 3000],
  [3000, 9000],
])(
  'of %i ms, of which %i have passed, nothing is left to wait for or report',
  async (all, passed) => {
    expect(await waited(all, passed)).toEqual({ until: passed, reports: [] });
  },
);
