/** Headings that look like numbers, names that look like notes, and names of two lines. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import {
  findStructure,
  type TableStructure,
} from '../../../../../engine/editing/import/structure/table-structure.ts';

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
