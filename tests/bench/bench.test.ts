/** Tests of the benchmarks' statistics, report and generated data, not of their measurements. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { compile } from '../../engine/compile/compile.ts';
import { solve } from '../../engine/evidence/solver.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { china } from '../support/data/real-data.ts';
import { bareWorker } from './api/bare-worker.ts';
import { parentOf, proportionalSize, treeOf } from './commands/process-tree.ts';
import { BUDGET, thirtyPlaces, viewsOf } from './documents.ts';
import { generatedData, generatedDataset } from './growth/generated-data.ts';
import { formatFindings, formatNumber, formatSpread, formatTable, replacePart } from './report.ts';
import { exponent, median, quantile, ratios, spread } from './statistics.ts';

describe('statistics of many rounds', () => {
  test.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1, 100], 1],
  ])('%j have the median %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('have a spread that one outlier does not change', () => {
    expect(spread([1, 2, 3, 4, 5])).toEqual({ median: 3, low: 2, high: 4 });
    expect(spread([1, 2, 3, 4, 5000])).toEqual({ median: 3, low: 2, high: 4 });
    expect(quantile([10, 20], 0.75)).toBe(17.5);
    expect(() => median([])).toThrow('no values');
  });

  test('are compared with a reference round by round', () => {
    expect(ratios([2, 6], [4, 3])).toEqual([0.5, 2]);
    expect(() => ratios([1], [1, 2])).toThrow('1 rounds against 2');
  });

  test.each([0.5, 1, 2])('have the growth exponent %d', (power) => {
    const points = [10, 1000, 100_000].map((size) => ({ size, value: 7 * size ** power }));
    expect(exponent(points)).toBeCloseTo(power, 10);
  });
});

describe('the report', () => {
  test.each([
    [1234.5, 3, '1,235'],
    [0.9349, 3, '0.935'],
    [12.34, 3, '12.3'],
    [30_000, 3, '30,000'],
    [0, 3, '0'],
    [Number.NaN, 3, '–'],
  ])('writes %d as %3$s', (value, digits, expected) => {
    expect(formatNumber(value, digits)).toBe(expected);
  });

  test('writes a median with its spread', () => {
    expect(formatSpread({ median: 0.95, low: 0.93, high: 0.972 })).toBe('0.950 (0.930–0.972)');
  });

  test('aligns the columns of tables, also with escaped characters', () => {
    const table = formatTable({ columns: ['a', 'long name'], rows: [['x|y', '1']] });
    expect(table.split('\n')).toEqual([
      '| a    | long name |',
      '| ---- | --------- |',
      '| x\\|y | 1         |',
    ]);
  });

  test('states for each goal whether it is met', () => {
    const goal = { what: 'CSV', goal: 'at least 0.85', found: '0.8', isMet: false };
    const words = formatFindings(
      { title: 'T', about: ['How.'], goals: [goal], tables: [] },
      'Now.',
    );
    expect(words).toContain('## T\n\nNow.\n\nHow.');
    expect(words).toMatch(/\| CSV +\| at least 0.85 \| 0.8 +\| \*\*no\*\* \|/);
  });

  test('renews one part and leaves the others', () => {
    const page = replacePart(replacePart('# Head\n', 'api', 'old'), 'widget', 'kept');
    expect(replacePart(page, 'api', 'new')).toBe(page.replace('old', 'new'));
    expect(replacePart(page, 'api', 'new')).toContain('# Head\n\n<!-- api begins -->\n\nnew\n');
  });
});

describe('generated data', () => {
  test.each([1, 10, 1000])('of %d observations is valid', (count) => {
    expect(generatedDataset(count).observations).toHaveLength(count);
  });

  test('is deterministic', () => {
    expect([...generatedData(500)]).toEqual([...generatedData(500)]);
  });

  test('has no conflicts', () => {
    const dataset = generatedDataset(2000);
    for (const { id } of dataset.bases)
      expect(solve(dataset, id, '2027-01-01').conflicts).toEqual([]);
  });

  test('has entries per observation, vintages per ranking and steps per entry similar to the real data', () => {
    const shape = (compiled: ReturnType<typeof compile>) => {
      const vintages = compiled.rankings.flatMap((ranking) => ranking.vintages);
      const entries = vintages.flatMap(({ document }) => document?.entries ?? []);
      const steps = entries.reduce((sum, { why }) => sum + why.length, 0);
      return [
        entries.length / compiled.dataset.observations.length,
        vintages.length / compiled.rankings.length,
        steps / entries.length,
      ];
    };
    const real = shape(china());
    const made = shape(compile(generatedDataset(china().dataset.observations.length)));
    for (const [index, value] of made.entries()) {
      expect(value).toBeGreaterThan((real[index] ?? 0) / 2);
      expect(value).toBeLessThan((real[index] ?? 0) * 3);
    }
  });
});

describe('the memory of a process tree', () => {
  test.each([
    ['1234 (node) S 77 1234 77 0 -1', 77],
    ['1234 (a) b) R 12 1 1', 12],
  ])('finds the parent in %j', (stat, parent) => {
    expect(parentOf(stat)).toBe(parent);
  });

  test('takes the proportional size, and 0 for a process that has ended', () => {
    const rollup = 'Rss:    1916 kB\nPss:     260 kB\nPss_Dirty:    120 kB\n';
    expect([proportionalSize(rollup), proportionalSize('')]).toEqual([260 * 1024, 0]);
  });

  test('is that of a process and all its descendants', () => {
    const parents = new Map([
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 1],
      [6, 2],
    ]);
    expect(treeOf(2, parents).sort()).toEqual([2, 3, 4, 6]);
    expect(treeOf(5, parents)).toEqual([5]);
  });
});

test('a compressed view document with thirty entries is within the budget', () => {
  const views = [...viewsOf(thirtyPlaces()), ...viewsOf(china())];
  expect(Math.max(...views.map(({ entries }) => entries))).toBe(BUDGET.entries);
  expect(views.filter(({ compressed }) => compressed > BUDGET.bytes)).toEqual([]);
});

test('npm run bench measures nothing if a part is unknown, and lists the known ones', () => {
  const options = { cwd: ROOT, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync('npm', ['run', 'bench', '--', 'speed'], options);
  expect(status).toBe(1);
  expect(stderr).toContain(
    'unknown part: speed; expected api, cost, assistants, start, commands, growth, widget, rows, new-ranking, documents',
  );
});

test('the bare worker responds with the recorded responses only', () => {
  const headers = { etag: '"x"', 'content-type': 'text/plain' };
  const { script, embedded } = bareWorker([
    { path: '/a', status: 200, headers, body: new Uint8Array([104, 105]) },
  ]);
  expect([...embedded]).toEqual([['body-0', new Uint8Array([104, 105])]]);
  expect(script).toContain(JSON.stringify({ status: 200, headers }));
  expect(script).toContain('answers.set("/a"');
});
