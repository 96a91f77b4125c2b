/** The parts of a table: titles, headings, rows, groups, notes. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { findStructure } from '../../../../../engine/editing/import/structure/table-structure.ts';

/** Titles, headings and kinds of rows of a table with bars here and tabs in the text. */
function show(lines: readonly string[]) {
  const text = lines.map((line) => line.split('|').join('\t')).join('\n');
  const { titles, headings, body } = findStructure(parseGrid(text));
  return {
    titles: titles.map((title) => title.text),
    headings: headings.map((parts) => parts.join(' / ')),
    body: body.map(({ kind, cells }) => `${kind} ${cells[0]?.text ?? ''}`),
  };
}

const DATA = ['data A', 'data B'];

test.each<[string, string[], Partial<ReturnType<typeof show>>]>([
  ['a heading', ['City|Sales', 'A|5', 'B|6'], { headings: ['City', 'Sales'], body: DATA }],
  ['no heading', ['A|5', 'B|6'], { headings: ['', ''], body: DATA }],
  [
    'years as headings',
    ['City|2022|2023', 'A|5|6', 'B|7|8'],
    { headings: ['City', '2022', '2023'], body: DATA },
  ],
  [
    'a title and a unit line',
    ['Sales of cities|', '单位：万辆|', 'City|Sales', 'A|5', 'B|6'],
    { titles: ['Sales of cities', '单位：万辆'], headings: ['City', 'Sales'], body: DATA },
  ],
  [
    'two lines of headings with a blank right of the first',
    ['City|Sales||Output|', '|2022|2023|2022|2023', 'A|1|2|3|4', 'B|5|6|7|8'],
    {
      headings: ['City', 'Sales / 2022', 'Sales / 2023', 'Output / 2022', 'Output / 2023'],
      body: DATA,
    },
  ],
  [
    'numbers of columns below headings',
    ['City|Sales|Output', '1|2|3', 'A|50|60', 'B|70|80'],
    { headings: ['City', 'Sales', 'Output'], body: DATA },
  ],
  [
    'units below headings',
    ['City|Sales|Share', '|(t)|(%)', 'A|50|6', 'B|70|8'],
    { headings: ['City', 'Sales / (t)', 'Share / (%)'], body: DATA },
  ],
  [
    'group rows',
    ['City|Sales', 'North|', 'A|5', 'South|', 'B|6'],
    { body: ['group North', 'data A', 'group South', 'data B'] },
  ],
  [
    'notes below the table',
    ['City|Sales', 'A|5', 'B|6', 'Source: Office|', '* provisional|'],
    { body: [...DATA, 'note Source: Office', 'note * provisional'] },
  ],
  [
    'headings that are repeated',
    ['City|Sales', 'A|5', 'City|Sales', 'B|6'],
    { body: ['data A', 'heading City', 'data B'] },
  ],
  [
    'a first figure that a spreadsheet made a date of',
    ['City|Sales', 'A|5-Jan', 'B|6'],
    { headings: ['City', 'Sales'], body: DATA },
  ],
  [
    'a blank figure in the last row',
    ['City|Sales', 'A|5', 'B|–'],
    { headings: ['City', 'Sales'], body: DATA },
  ],
])('finds %s', (_, lines, expected) => {
  expect(show(lines)).toMatchObject(expected);
});

test('rows have the groups above them', () => {
  const { body } = findStructure(parseGrid('City\tSales\nNorth\t\nA\t5\nSouth\t\nB\t6'));
  expect(body.filter(({ kind }) => kind === 'data').map(({ groups }) => groups)).toEqual([
    ['North'],
    ['South'],
  ]);
});

test('lines count from the first of the text', () => {
  const { body } = findStructure(parseGrid('Title\n\nCity\tSales\nA\t5\nB\t6'));
  expect(body.map(({ line }) => line)).toEqual([4, 5]);
});
