/** The plan of an import: every cell is in it with what it became, every figure with the bounds that it would have. */
import { describe, expect, test } from 'vitest';
import { parseGrid } from '../../../../engine/editing/import/grid/parse-grid.ts';
import { importPlan, type PlanFields } from '../../../../engine/editing/import/import-plan.ts';
import { readTable } from '../../../../engine/editing/import/reader/table-reader.ts';
import {
  answersOf,
  exampleTables,
  readExample,
} from '../../../support/import/table-expectations.ts';

const NOTHING: PlanFields = {
  metric: null,
  unit: { power: 0, unit: '' },
  period: '',
  qualifier: 'stated',
};

function planOf(text: string, given: Partial<PlanFields> = {}) {
  return importPlan(readTable(parseGrid(text), {}, '2026-11-26'), { ...NOTHING, ...given }, []);
}

const TABLE =
  'Rank,City,Made 2024 (thousand),Growth\n1,Alba,1.5,3.1%\n2,Bern,over 1,n/a\n,Total,2.5,\n';

describe('the plan', () => {
  test('says what each column and each cell is, with lines and columns from 1', () => {
    const plan = planOf(TABLE);
    expect(plan.columns.map(({ column, head, kind }) => [column, head, kind])).toEqual([
      [1, 'Rank', 'rank'],
      [2, 'City', 'name'],
      [3, 'Made 2024 (thousand)', 'figure'],
      [4, 'Growth', 'growth'],
    ]);
    expect(plan.rows.map(({ line, cells }) => [line, ...cells.map(({ kind }) => kind)])).toEqual([
      [1, 'heading', 'heading', 'heading', 'heading'],
      [2, 'rank', 'name', 'figure', 'growth'],
      [3, 'rank', 'name', 'figure', 'blank'],
      [4, 'blank', 'total', 'total', 'blank'],
    ]);
    expect(plan.rows[1]?.cells.slice(2)).toMatchObject([
      { text: '1.5', value: 1500, low: 1450, high: 1600, period: '2024', growth: 3.1 },
      { text: '3.1%', value: null, low: null, high: null, growth: 3.1 },
    ]);
    expect(plan.figures).toMatchObject([
      { line: 2, column: 3, entity: 'Alba', precision: 100, qualifier: 'stated' },
      { line: 3, column: 3, entity: 'Bern', value: 1000, low: 1000, high: 2000 },
    ]);
  });

  test('multiplies by the unit that the user gives, where the table names none', () => {
    const plan = planOf('City,Made\nAlba,1.5\nBern,2.5\n', {
      unit: { power: 6, unit: 'people' },
      qualifier: 'rounded',
      period: '2024',
    });
    expect(plan.figures[0]).toMatchObject({
      ...{ value: 1_500_000, low: 1_450_000, high: 1_550_000, precision: 100_000 },
      ...{ unit: 'people', period: '2024', qualifier: 'rounded' },
    });
  });

  test('has no unit for a column in which M was taken for millions', () => {
    const { columns, figures } = planOf('Language,Stars,2024\nPython,3.9M\nGo,1.1M\nRust,640k\n');
    expect(columns[1]).toMatchObject({ kind: 'figure', unit: '' });
    expect(figures.map(({ value }) => value)).toEqual([3_900_000, 1_100_000, 640_000]);
  });

  test('has the cells of a table whose rows and columns are swapped where the user has them', () => {
    const grid = parseGrid(',Alba,Bern\n2023,5,6\n2024,7,8\n');
    const reading = readTable(grid, { areNamesInHeadings: true }, '2026-11-26');
    expect(reading.isTransposed).toBe(true);
    const { rows } = importPlan(reading, NOTHING, []);
    expect(rows.map(({ line, cells }) => [line, ...cells.map(({ value }) => value)])).toEqual([
      [1, null, null, null],
      [2, null, 5, 6],
      [3, null, 7, 8],
    ]);
  });
});

test.each(exampleTables().map((table) => [table.id, table] as const))(
  'the rows of %s hold every figure once, and every cell that is counted',
  (_, table) => {
    const reading = readExample(table.bytes, answersOf(table.expected));
    if ('refusal' in reading) return;
    const cells = reading.rows.flatMap((row) => row.cells);
    const inCells = cells.flatMap(({ figure }) => figure ?? []);
    expect(new Set(inCells)).toEqual(new Set(reading.figures));
    expect(inCells).toHaveLength(reading.figures.length);
    for (const { kind, figure } of cells) expect(kind === 'figure').toBe(figure !== null);
    expect(cells.filter(({ kind }) => kind !== 'blank').length).toBe(
      reading.cellCount - reading.counts.blank,
    );
  },
);
