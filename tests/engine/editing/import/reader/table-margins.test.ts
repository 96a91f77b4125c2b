/** Margins of error in a table: found in columns and in cells, asked about, and then left out or kept. */
import { describe, expect, test } from 'vitest';
import { cellMargin } from '../../../../../engine/editing/import/cells/cell-margin.ts';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';
import type { MarginsAnswer } from '../../../../../engine/editing/import/reading.ts';

const TODAY = '2026-01-18';

function read(lines: readonly string[], margins?: MarginsAnswer) {
  const grid = parseGrid(lines.join('\n').replaceAll('|', '\t'));
  return readTable(grid, margins ? { margins } : {}, TODAY);
}

describe('margins of error', () => {
  test.each([
    ['a column of ±', ['City|Score|Margin', 'A|1387|±5', 'B|1385|±4']],
    ['a column of +a/−b', ['City|Score|95% CI', 'A|1387|+6/-7', 'B|1385|+5/-4']],
    ['a column of intervals', ['City|Score|Range', 'A|1387|1383–1392', 'B|1385|1380–1389']],
    ['two columns of ends', ['City|Score|CI low|CI high', 'A|1387|1383|1392', 'B|1385|1380|1389']],
    ['a column of standard errors', ['City|Score|std err', 'A|1387|2.5', 'B|1385|2']],
    ['a column MOE', ['City|Score|MOE', 'A|1387|25', 'B|1385|20']],
    ['the sizes of samples', ['Paper|% who trust|n', 'A|60%|2076', 'B|56%|1034']],
    ['± in cells', ['City|Score', 'A|73.04 ± 1.04', 'B|67.4 ± 0.5']],
    ['intervals in cells', ['City|Score', 'A|1387 (1383–1392)', 'B|1385 [1380, 1389]']],
  ])('are asked about: %s', (_, lines) => {
    expect(read(lines).questions.map(({ topic }) => topic)).toEqual(['margins']);
    const left = read(lines, 'leave-out');
    expect([left.questions, left.problems, left.margins]).toEqual([[], [], 'leave-out']);
    expect(left.figures.map(({ qualifier, notes }) => [qualifier, notes])).toEqual([
      ['stated', []],
      ['stated', []],
    ]);
    expect(left.rows[1]?.cells[1]?.text).toBe(lines[1]?.split('|')[1]);
    for (const { notes } of read(lines, 'use').figures) expect(notes).not.toEqual([]);
  });

  test.each([
    ['plain figures', ['City|Score', 'A|1387', 'B|1385']],
    ['two figures', ['City|Made|Sold', 'A|1387|1383', 'B|1385|1380']],
    ['years in brackets', ['City|Score', 'A|1387 (2019–2020)', 'B|1385 (2019–2020)']],
    ['decimal commas', ['Land;Gäste;Anteil', 'A;6,3;1,2', 'B;4,1;0,4']],
  ])('are not seen in %s', (_, lines) => {
    expect(read(lines).questions.map(({ topic }) => topic)).not.toContain('margins');
  });

  test.each([
    ['73.04 ± 1.04', '73.04'],
    ['73.04 ± 1.04 km', '73.04 km'],
    ['60% (±2%)', '60%'],
    ['1446 +6/-7', '1446'],
    ['1387 (1383–1392)', '1387'],
    ['1385 [1380, 1389]', '1385'],
    ['1.387,5 (1.383,0–1.392,0)', '1.387,5'],
    ['1387 (1400–1500)', null],
    ['2019 (revised)', null],
  ])('of the cell %s stand beside its figure', (text, figure) => {
    expect(cellMargin(text)?.figure ?? null).toBe(figure);
  });
});
