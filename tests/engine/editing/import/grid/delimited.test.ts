/** Tables with delimiters: which one is taken, and which rows it gives. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { showGrid } from '../../../../support/import/show-grid.ts';

test.each([
  ['commas', 'City,Population\nTokyo,37400068', ['City | Population', 'Tokyo | 37400068']],
  ['commas', 'Tokyo, 37400068\nDelhi, 28514000', ['Tokyo | 37400068', 'Delhi | 28514000']],
  ['commas', 'City 1, 500\nCity 2, 600', ['City 1 | 500', 'City 2 | 600']],
  ['commas', 'Rank,Score\n1,234\n2,345', ['Rank | Score', '1 | 234', '2 | 345']],
  ['commas', '城市，人口\n重庆，3212\n上海，2487', ['城市 | 人口', '重庆 | 3212', '上海 | 2487']],
  [
    'commas',
    'Name,Share\nDistrict 9,0.5\nDistrict 8,1.5\nDowntown,0.0',
    ['Name | Share', 'District 9 | 0.5', 'District 8 | 1.5', 'Downtown | 0.0'],
  ],
  ['commas', '重庆、3212\n上海、2487', ['重庆 | 3212', '上海 | 2487']],
  [
    'commas',
    'Ville,Visiteurs\nParis,"presque 40 620,9 tonnes"\nLyon,"au plus 34 471,0 tonnes"',
    ['Ville | Visiteurs', 'Paris | presque 40 620,9 tonnes', 'Lyon | au plus 34 471,0 tonnes'],
  ],
  ['semicolons', 'Ville;Part\nParis;2,1\nLyon;0,5', ['Ville | Part', 'Paris | 2,1', 'Lyon | 0,5']],
  ['semicolons', '"a;b";"1.234,5"\nc;"2.345,0"', ['a;b | 1.234,5', 'c | 2.345,0']],
  [
    'tabs',
    'Tokyo, Japan\t37,400\nDelhi, India\t28,000',
    ['Tokyo, Japan | 37,400', 'Delhi, India | 28,000'],
  ],
  ['tabs', 'a;b\t1;5\nc;d\t2;5', ['a;b | 1;5', 'c;d | 2;5']],
  [
    'tabs',
    'City\t2022\t2023\nTokyo\t\t5\nDelhi\t4\t',
    ['City | 2022 | 2023', 'Tokyo |  | 5', 'Delhi | 4 |'],
  ],
  [
    'tabs',
    'Tokyo\t\t\t37,400\nKuala Lumpur\t\t28,514\nX\t\t\t\t5',
    ['Tokyo | 37,400', 'Kuala Lumpur | 28,514', 'X | 5'],
  ],
  ['bars', 'Tokyo | 37 | 5\nDelhi | 28 | 6', ['Tokyo | 37 | 5', 'Delhi | 28 | 6']],
  ['bars', '| Tokyo | 37 |\n| Delhi | 28 |', ['Tokyo | 37', 'Delhi | 28']],
])('reads %s in %j', (layout, text, rows) => {
  const grid = parseGrid(text);
  expect([grid.layout, ...showGrid(grid)]).toEqual([layout, ...rows]);
});

test.each([
  [
    'a title and a note',
    'Visitors, 2023\nCity;Count\nA;1\nB;2\nSource: office, as of May',
    'semicolons',
    5,
  ],
  ['a byte order mark', '\ufeffA,1\nB,2', 'commas', 2],
  ['a line that names the delimiter', 'sep=;\nA,x;1\nB,y;2', 'semicolons', 2],
  ['lines that end with CR', 'A\t1\rB\t2\r', 'tabs', 2],
  ['lines that end with CRLF', 'A,1\r\nB,2\r\n', 'commas', 2],
])('reads a table with %s', (_, text, layout, rows) => {
  const grid = parseGrid(text);
  expect([grid.layout, grid.rows.length, grid.width]).toEqual([layout, rows, 2]);
});

test('reads a table of tabs inside other text', () => {
  const text = `The office said so.\nIt has figures, at last.\nHere, for once, they are.\nMore, in May.\nAnd so on, here.\nA\t1\nB\t2\nC\t3\n`;
  const grid = parseGrid(text);
  expect([grid.layout, ...showGrid(grid).slice(-3)]).toEqual(['tabs', 'A | 1', 'B | 2', 'C | 3']);
});

test('delimiters at the end of every line make no column', () => {
  expect(parseGrid('Tokyo,37,\nDelhi,28,\nX,4,').width).toBe(2);
});

test.each([
  ['5" pipe,12\n6" pipe,13\n"a, b",3', ['5" pipe | 12', '6" pipe | 13', 'a, b | 3']],
  ['"Big" Apple,12\n"a, b",3', ['"Big" Apple | 12', 'a, b | 3']],
  ['"5 pipe,12\n"6 pipe,13\n7 pipe,14', ['"5 pipe | 12', '"6 pipe | 13', '7 pipe | 14']],
  ['a,"say ""x"""\nb,2', ['a | say "x"', 'b | 2']],
])('reads quotation marks in %j', (text, rows) => {
  expect(showGrid(parseGrid(text))).toEqual(rows);
});

test('a quoted line break stays in its cell, and rows keep the lines on which they begin', () => {
  const { rows } = parseGrid('City,Note,Count\n\n"Tokyo","two\nlines",37\nDelhi,,28');
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  expect(rows[1]?.cells[1]?.text).toBe('two\nlines');
});

test('thousands that commas split stay as the split gives them', () => {
  expect(showGrid(parseGrid('City,Population\nTokyo,37,400,068\nSuva,93,970'))).toEqual([
    'City | Population |  |',
    'Tokyo | 37 | 400 | 068',
    'Suva | 93 | 970 |',
  ]);
});

test.each([
  ['Washington, D.C. 705,749\nPortland, Oregon 652,503', 'Washington, D.C. | 705,749'],
  ['Washington, D.C. 705749\nPortland, Oregon 652503', 'Washington, D.C. | 705749'],
  ['Tokyo, Japan   37,400\nDelhi, India   28,514', 'Tokyo, Japan | 37,400'],
])('commas in names and numbers don’t separate cells: %j', (text, row) => {
  const grid = parseGrid(text);
  expect([grid.layout, showGrid(grid)[0]]).toEqual(['spaces', row]);
});

test('a comma that can separate cells or thousands is refused', () => {
  expect(() => parseGrid('Plane,Count\nBoeing 737,500\nAirbus 320,600')).toThrow(
    '“Boeing 737,500” can be cells separated by commas, or a number with thousands after a space',
  );
});

test.each([';', ','])('bars in names aren’t delimiters where %s makes the table', (mark) => {
  const rows = ['Name M A M B', 'a|b M 1 M 2', 'c|d M 3 M 4', 'e|f M 5 M 6', 'Tokyo M 7 M 8'];
  const grid = parseGrid(rows.join('\n').replaceAll(' M ', mark));
  expect(grid.rows[1]?.cells.map(({ text }) => text)).toEqual(['a|b', '1', '2']);
});

test('a delimiter that is given is taken', () => {
  const grid = parseGrid('Boeing 737,500\nAirbus 320,600', { delimiter: ',' });
  expect(showGrid(grid)).toEqual(['Boeing 737 | 500', 'Airbus 320 | 600']);
});
