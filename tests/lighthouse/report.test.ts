/** The criteria for Lighthouse reports, and the choice of the better of two. */
import { describe, expect, test } from 'vitest';
import { better, isPerfect, isSound, type Report } from './report.ts';

const report = (scores: readonly (number | null)[], CLS: number | null = 0): Report => ({
  path: '/',
  form: 'mobile',
  scores,
  metrics: { LCP: 1, TBT: 1, CLS, bytes: 1 },
  failed: [],
});

describe('a report', () => {
  test.each([
    ['of four times 100', report([100, 100, 100, 100]), true, true],
    ['of a busy machine', report([71, 100, 100, 100]), true, false],
    ['without 100 in accessibility', report([100, 99, 100, 100]), false, false],
    ['without 100 in best practices', report([100, 100, 96, 100]), false, false],
    ['without 100 in SEO', report([100, 100, 100, 92]), false, false],
    ['of a page in which something moves', report([100, 100, 100, 100], 0.001), false, true],
    [
      'of a page that moves by less than is reported',
      report([100, 100, 100, 100], 0.0004),
      true,
      true,
    ],
    ['without a layout shift measured', report([100, 100, 100, 100], null), false, true],
    ['that couldn’t be measured', report([100, null, 100, 100]), false, false],
  ])('%s: sound %s, perfect %s', (_, one, sound, perfect) => {
    expect([isSound(one), isPerfect(one)]).toEqual([sound, perfect]);
  });
});

test('of two reports the sound one is better, of two sound ones the faster', () => {
  const [slow, fast] = [report([80, 100, 100, 100]), report([99, 100, 100, 100])];
  const unsound = report([100, 90, 100, 100]);
  expect(better(slow, fast)).toBe(fast);
  expect(better(fast, slow)).toBe(fast);
  expect(better(unsound, slow)).toBe(slow);
  expect(better(slow, unsound)).toBe(slow);
});
