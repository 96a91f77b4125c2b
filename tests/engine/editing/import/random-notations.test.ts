/** Random figures in random notations: what is taken contains the truth, and nothing is dropped without a word. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../engine/editing/import/reader/table-reader.ts';
import type { ReadFigure, Reading } from '../../../../engine/editing/import/reading.ts';
import { type Interval, statedInterval } from '../../../../engine/evidence/interval.ts';
import { CommandError } from '../../../../engine/model/command-error.ts';
import {
  type RandomLayout,
  type RandomTable,
  randomTable,
} from '../../../support/import/random-tables.ts';
import { seededRandom } from '../../../support/simulation/seeded-random.ts';

const { LIKEWISE_DEEP, LIKEWISE_SEED } = process.env;
const isDeep = LIKEWISE_DEEP === '1';
const FIRST_SEED = LIKEWISE_SEED === undefined ? 20_261_127 : Number(LIKEWISE_SEED);
const COUNT = isDeep ? 50_000 : 400;
const TODAY = '2026-11-27';

function boundsOf({ value, valueTo, precision, qualifier }: ReadFigure): Interval {
  return statedInterval({
    value: Number(value),
    ...(valueTo === null ? {} : { valueTo: Number(valueTo) }),
    precision: precision === '' ? null : Number(precision),
    qualifier,
  });
}

/** What is wrong with a reading of a table, and how many of its figures were taken. */
interface Check {
  readonly wrong: readonly string[];
  readonly taken: number;
}

function checkReading(table: RandomTable, reading: Reading): Check {
  const found = new Map(
    reading.figures.map((figure) => [`${figure.line} ${figure.column}`, figure]),
  );
  const reported = new Set(reading.problems.map(({ line, column }) => `${line} ${column}`));
  const asked = new Set(reading.questions.map(({ column }) => column));
  const wrong: string[] = [];
  let taken = 0;
  for (const { line, column, name, cell, truth } of table.figures) {
    const figure = found.get(`${line} ${column}`);
    if (figure) {
      taken += 1;
      const { low, high } = boundsOf(figure);
      const noise = truth * 1e-12;
      if (figure.name !== name) wrong.push(`${figure.name} instead of ${name}`);
      if (truth < low - noise || truth > high + noise)
        wrong.push(`line ${line}: ${cell} is ${truth}, read as ${low} to ${high}`);
    } else if (!reported.has(`${line} ${column}`) && !asked.has(column) && !asked.has(null)) {
      wrong.push(`line ${line}: ${cell} of ${name} is missing without a word`);
    }
  }
  const places = new Set(table.figures.map(({ line }) => line));
  for (const { line, name, text } of reading.figures)
    if (!places.has(line)) wrong.push(`line ${line}: took ${text} of ${name}`);
  const sum = Object.values(reading.counts).reduce((total, count) => total + count, 0);
  if (sum !== reading.cellCount) wrong.push(`accounts for ${sum} of ${reading.cellCount} cells`);
  return { wrong, taken };
}

/** Reads a table; null if it is refused with a message. */
function read(text: string): Reading | null {
  try {
    return readTable(parseGrid(text), {}, TODAY);
  } catch (error) {
    if (error instanceof CommandError) return null;
    throw error;
  }
}

/** Reads so many tables. The tables that are wrong, and the share of figures that are taken. */
function readTables(layouts: readonly RandomLayout[], count: number) {
  let [taken, all] = [0, 0];
  const failures: string[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed += 1) {
    const table = randomTable(seededRandom(seed), layouts);
    all += table.figures.length;
    const reading = read(table.text);
    if (reading === null) continue;
    const check = checkReading(table, reading);
    taken += check.taken;
    if (check.wrong.length > 0)
      failures.push(`LIKEWISE_SEED=${seed}\n${table.text}\n${check.wrong.join('\n')}`);
  }
  return { failures, share: taken / all };
}

test.each([
  [
    'in which something separates the cells',
    ['tabs', 'commas', 'semicolons', 'markdown', 'html'],
  ] as const,
  ['whose columns are aligned by spaces', ['spaces']] as const,
])(
  `bounds of ${COUNT} random tables %s contain the true values, and no figure is missing without a word`,
  (_, layouts) => {
    const { failures, share } = readTables(layouts, COUNT);
    expect(failures.slice(0, 3).join('\n\n'), `${failures.length} tables are wrong`).toBe('');
    // Refusing everything would be no way to be right.
    expect(share).toBeGreaterThan(0.9);
  },
);
