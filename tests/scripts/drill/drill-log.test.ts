/** Log of a drill: its lines, and when it has passed. */
import { expect, test } from 'vitest';
import { DrillLog } from '../../../scripts/drill/drill-worker.ts';

function logged(...founds: readonly string[]) {
  const lines: string[] = [];
  const log = new DrillLog((line) => lines.push(line));
  log.step('Starts');
  for (const found of founds) log.check({ what: 'status', expected: '200', found });
  return { lines, log };
}

test('each check has a line with what was expected and what was found', () => {
  const { lines, log } = logged('200');
  expect(lines).toEqual(['Starts', '  passed  status: expected 200, found 200']);
  expect([log.isPassed, log.summary()]).toEqual([true, 'passed: 1 check']);
});

test('one failed check fails the drill', () => {
  const { lines, log } = logged('200', '500');
  expect(lines.at(-1)).toBe('  FAILED  status: expected 200, found 500');
  expect([log.isPassed, log.summary()]).toEqual([false, 'failed: 1 of 2 checks']);
});

test('a check can decide by itself', () => {
  const { lines, log } = logged();
  log.check({ what: 'wait', expected: 'at most 60', found: '5', isMet: true });
  log.check({ what: 'text', expected: 'x', found: 'x', isMet: false });
  expect(lines.slice(1).map((line) => line.slice(2, 8))).toEqual(['passed', 'FAILED']);
  expect(log.isPassed).toBe(false);
});

test('a drill without checks has not passed', () => {
  expect(logged().log.isPassed).toBe(false);
});
