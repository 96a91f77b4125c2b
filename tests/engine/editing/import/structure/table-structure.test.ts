/** The parts of a table: titles, headings, rows, groups, notes. */

import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import {
  findStructure,
  type TableStructure,
} from '../../../../../engine/editing/import/structure/table-structure.ts';

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

const structureOf = (text: string) => findStructure(parseGrid(text));
const kindsOf = ({ body }: TableStructure) => body.map(({ kind }) => kind);

test.each([
  ["Country,'23,'24\nFiji,929738,983105\nSamoa,165700,174600\n", ['Country', "'23", "'24"]],
  ['City,202401,202402\nLima,102300,103100\nPuno,1100,1112\n', ['City', '202401', '202402']],
  ['Runner,5K,10K,Half\nAnn,1200,2500,5400\nBob,1300,2600,5600\n', ['Runner', '5K', '10K', 'Half']],
  ['Runner,5K,10K\nAnn,19:02,40:11\nBob,18:02,39:11\n', ['Runner', '5K', '10K']],
])('the first row of %j is a heading', (text, headings) => {
  const structure = structureOf(text);
  expect(structure.headings.flat()).toEqual(headings);
  expect(kindsOf(structure)).toEqual(['data', 'data']);
});

test.each([
  ['Berlin,3.7 million,12\nHamburg,1900000,13\nBremen,560000,15\n'],
  ['Berlin,about 5 million,7\nHamburg,1900000,13\nBremen,560000,15\n'],
  ['Lima,202401,202512\nCusco,202402,202510\nPuno,202403,202511\n'],
])('the first row of %j is data', (text) => {
  const structure = structureOf(text);
  expect(structure.headingRows).toEqual([]);
  expect(kindsOf(structure)).toEqual(['data', 'data', 'data']);
});

test.each([
  ...['In Rainbows,3000120', 'In Utero,2007', 'En Marche,7323496', 'En Commun,–'],
  ...['Champ-sur-Drac,3120', 'Stand-Up Daily,1200', '1) Frankfurt am Main,750000'],
])('%j is a row of data', (row) => {
  expect(kindsOf(structureOf(`Name,Count\nOne,12450\n${row}\nTwo,9320\n`))).toEqual([
    ...['data', 'data', 'data'],
  ]);
});

test.each([
  '"Source: Office, 2025"',
  'Source: Office, 2025',
  'Note: 12 cities, 3 regions',
  'In thousands,',
])('%j below a table is a note', (row) => {
  expect(kindsOf(structureOf(`Name,Count\nOne,12450\nTwo,9320\n${row}\n`))).toEqual([
    ...['data', 'data', 'note'],
  ]);
});

test('a name that wraps after “of” is one name', () => {
  const { body } = structureOf(
    'State                  2023      2024\nBavaria              13,176    13,248\nFree State of\nThuringia             2,122     2,114\n',
  );
  expect(body.map(({ wrappedName }) => wrappedName)).toEqual(['', '', 'Free State of']);
});
