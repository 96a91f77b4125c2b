/** The plan of an import in words. */
import { expect, test } from 'vitest';
import {
  describeMissingFigures,
  describeProblems,
  describeReading,
  describeTableWarnings,
} from '../../../../engine/editing/import/describe-reading.ts';
import { parseGrid } from '../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../engine/editing/import/reader/table-reader.ts';

/** The reading of a table with bars here and tabs in the text. */
function read(lines: readonly string[]) {
  const text = lines.map((line) => line.split('|').join('\t')).join('\n');
  return readTable(parseGrid(text), {}, '2026-11-27');
}

const SMALL = [
  'Rank|City|Visitors 2023 (million)|Notes',
  '1|Ashford|5.25|',
  '2|Brenton|3.1|estimate',
  '3|Calder|n/a|',
  '|Total|8.35|',
];

test('a small table has its plan on one screen', () => {
  expect(describeReading(read(SMALL))).toEqual([
    'The table: cells separated by tabs',
    '  “Rank”                     ranks, not used: its heading and its numbers are those of ranks',
    '  “City”                     names: its heading says so',
    '  “Visitors 2023 (million)”  figures: Visitors, 2023, million; its cells are numbers',
    '  “Notes”                    notes: its heading says so',
    '2 figures of 2 places:',
    '  Visitors, 2023, no unit named: 2 figures, from 3,100,000 (Brenton) to 5,250,000 (Ashford)',
    '  not ranked, since it is a total: Total (line 5)',
    '  no figure for Calder',
    expect.stringMatching(/^\d+ cells = /),
  ]);
});

test('a range behind “about” is shown as it is read', () => {
  const lines = describeReading(read(['City|Visitors', 'Ashford|about 10–12', 'Brenton|20']));
  expect(lines[2]).toContain('“about 10–12” is read as 9 to 13');
});

test.each([
  [
    ['City|Growth 2024', 'Ashford|+3.2%', 'Brenton|-1.1%'],
    /found changes in column “Growth 2024” .*--value "Growth 2024"$/,
  ],
  [
    ['City|Mayor', 'Ashford|Hill', 'Brenton|Lee', '1|2'],
    /found no figures, expected a column of names/,
  ],
])('a table without figures is told apart from one of changes', (lines, message) => {
  expect(describeMissingFigures(read(lines))).toMatch(message);
});

test('the account of cells is a sum that is right', () => {
  const account = describeReading(read(SMALL)).at(-1) ?? '';
  const [cells = '', parts = ''] = account.split(' = ');
  const sum = parts.split(' + ').reduce((total, part) => total + Number.parseInt(part, 10), 0);
  const filled = SMALL.flatMap((line) => line.split('|')).filter((cell) => cell !== '');
  expect(sum).toBe(Number.parseInt(cells, 10));
  expect(sum).toBe(filled.length);
});

test('a number that could be read otherwise is shown as it is read', () => {
  const lines = describeReading(read(['City|Visitors', 'Ashford|1,200', 'Brenton|3,400']));
  expect(lines.join('\n')).toContain('1,200 is read as 1200');
});

test('points and commas that aren’t those of English are shown as they are read', () => {
  const lines = describeReading(read(['Stadt|Besucher', 'A|12.345.678', 'B|1.200,5', 'C|3,25']));
  expect(lines.join('\n')).toContain(
    '12.345.678 is read as 12345678, and 1.200,5 is read as 1200.5',
  );
});

test('a range in brackets behind a figure is a note, and the plan says so', () => {
  const reading = read(['City|Sales', 'A|5 (8–9)', 'B|6 (8–9)', 'C|7']);
  expect(reading.figures[0]).toMatchObject({ value: '5', qualifier: 'stated', notes: ['8–9'] });
  expect(describeReading(reading).join('\n')).toContain(
    'the 2 ranges in brackets, such as (8–9), are kept as notes, not as bounds',
  );
});

test('a problem is said once, with its other lines', () => {
  const reading = read([
    'City|Sales',
    'A|5 kg 3',
    'B|7',
    'C|5 kg 3',
    'D|8',
    'E|5 kg 3',
    'F|9',
    'G|1',
  ]);
  expect(describeProblems(reading)).toEqual([
    'line 2, column “Sales”: found "5 kg 3", expected a number, and nothing else than its unit: what stands behind 5 isn’t understood (also on lines 4, 6)',
  ]);
});

test('problems of different kinds are said each', () => {
  const reading = read(['City|Sales', 'A|5-Jan', 'B|7', 'C|2:1', 'D|8', 'E|9']);
  expect(describeProblems(reading)).toHaveLength(2);
});

test('a warning names its line and column', () => {
  const reading = read(['City|Sales', 'A|5', 'B|6', 'C|7', 'D|8', 'E|6500']);
  expect(describeTableWarnings(reading)).toEqual([
    expect.stringMatching(/^line 6, column “Sales”: "6500" is [\d,]+ times the middle value/),
  ]);
});
