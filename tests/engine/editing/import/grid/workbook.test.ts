/** Workbooks: the cells as they are displayed, or an error that names the cell. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { makeWorkbook, type TestSheet } from '../../../../support/import/make-workbook.ts';
import { showGrid } from '../../../../support/import/show-grid.ts';

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const sheet = (name: string, rows: string, more: Partial<TestSheet> = {}): TestSheet => ({
  name,
  data: `<sheetData>${rows}</sheetData>`,
  ...more,
});

/** The text of a cell that holds a number in a format. */
function displayed(value: number | string, format: string, is1904 = false): string | undefined {
  const rows = row(text('A'), number(value, 1), number(1));
  const bytes = makeWorkbook({ sheets: [sheet('S', rows)], formats: [format], is1904 });
  return parseGrid(bytes).rows[0]?.cells[1]?.text;
}

test.each([
  [37400068, '#,##0', '37,400,068'],
  [37400068, 'General', '37400068'],
  ['0.30000000000000004', 'General', '0.3'],
  ['1.0E-7', 'General', '0.0000001'],
  ['5.3999999999999999E-2', '0.0%', '5.4%'],
  ['1.005', '0.00', '1.01'],
  [-0.04, '0.0', '0.0'],
  [-3.2, '0.0', '-3.2'],
  [-1234, '#,##0;(#,##0)', '(1,234)'],
  [-1234, '#,##0_);[Red]\\(#,##0\\)', '(1,234)'],
  [0, '#,##0;-#,##0;"-"', '-'],
  [1234567, '#,##0,', '1,235'],
  [1234567, '0.0,,"m"', '1.2m'],
  [12.5, '[$€-407] #,##0.00', '€ 12.50'],
  [12.5, '"US$"#,##0.0', 'US$12.5'],
  [5, '0.0"万"', '5.0万'],
  [7, '000', '007'],
  [1234567, '0.00E+00', '1.23E+06'],
  [45601, 'dd/mm/yyyy', '2024-11-05'],
  [45601, 'm/d/yy', '2024-11-05'],
  [45601, 'mmm-yy', '2024-11'],
  [45601, 'yyyy', '2024'],
  [45601, 'yyyy"年"m"月"', '2024-11'],
  [45601, 'd-mmm', '5-Nov'],
  [45601.5, 'yyyy-mm-dd hh:mm', '2024-11-05 12:00:00'],
  [0.0625, '[h]:mm', '1:30:00'],
])('%s in the format %s is displayed as %s', (value, format, shown) => {
  expect(displayed(value, format)).toBe(shown);
});

test('days can be counted from 1904', () => {
  expect(displayed(44139, 'yyyy-mm-dd', true)).toBe('2024-11-05');
});

test.each(['# ?/?', '[>100]0;0.0', '0-00-00', 'Q0'])('the format %s is refused', (format) => {
  expect(() => displayed(5.5, format)).toThrow('has the number 5.5 in a format that isn’t known');
});

test('reads shared, rich and other texts', () => {
  const texts = [
    '<t>Tokyo</t>',
    '<r><t>km</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><r><t> x</t></r>',
    '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh>',
    '<t>a_x000D_\nb &amp; c</t>',
  ];
  const shared = texts.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('');
  const others = '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>x</v></c>';
  const bytes = makeWorkbook({ sheets: [sheet('S', row(shared, others, number(1)))], texts });
  expect(parseGrid(bytes).rows[0]?.cells.map((cell) => cell.text)).toEqual([
    'Tokyo',
    'km² x',
    '東京',
    'a\nb & c',
    'TRUE',
    '#N/A',
    'x',
    '1',
  ]);
});

test('cells have the places that the file gives them, and rows their numbers', () => {
  const rows = `<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="7"><c r="AA7"><v>3</v></c></row>`;
  const grid = parseGrid(makeWorkbook({ sheets: [sheet('S', rows)] }));
  expect(grid.rows.map(({ line }) => line)).toEqual([3, 7]);
  expect(grid.rows.map(({ cells }) => cells.findIndex((cell) => cell.text !== ''))).toEqual([
    1, 26,
  ]);
  expect(grid.width).toBe(27);
});

test('merged cells are repeated', () => {
  const rows = [
    '<row r="1"><c r="A1" t="str"><v>N</v></c><c r="B1" t="str"><v>V</v></c></row>',
    '<row r="2"><c r="B2"><v>2023</v></c><c r="C2"><v>2024</v></c></row>',
    '<row r="3"><c r="A3" t="str"><v>A</v></c><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c></row>',
  ].join('');
  const data = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`;
  const grid = parseGrid(makeWorkbook({ sheets: [{ name: 'S', data }] }));
  expect([grid.layout, ...showGrid(grid)]).toEqual([
    'workbook',
    'N | V | <V',
    '^N | 2023 | 2024',
    'A | 1 | 2',
  ]);
});

test('takes the sheet that was open if it has figures, and names the others', () => {
  const small = row(text('A'), number(1)) + row(text('B'), number(2)) + row(text('C'), number(3));
  const sheets = [
    sheet('Large', small + row(text('D'), number(4))),
    sheet('Open', small),
    sheet('Secret', small, { state: 'hidden' }),
  ];
  const grid = parseGrid(makeWorkbook({ sheets, active: 1 }));
  expect(grid.rows).toHaveLength(3);
  expect(grid.remarks).toEqual(["1 more sheet isn't read (“Large”): “Open” was taken"]);
});

test('takes the sheet with the most numbers if the open one is a title page', () => {
  const sheets = [
    sheet('Contents', row(text('Table'), number(1))),
    sheet('Data', row(text('A'), number(1)) + row(text('B'), number(2))),
  ];
  expect(showGrid(parseGrid(makeWorkbook({ sheets })))).toEqual(['A | 1', 'B | 2']);
});

test('leaves hidden rows and columns out, and says so', () => {
  const rows = `${row(text('A'), number(9), number(1))}<row hidden="1">${text('B')}${number(9)}${number(2)}</row>${row(text('C'), number(9), number(3))}`;
  const before = '<cols><col min="2" max="2" hidden="1"/></cols>';
  const grid = parseGrid(makeWorkbook({ sheets: [sheet('S', rows, { before })] }));
  expect(showGrid(grid)).toEqual(['A | 1', 'C | 3']);
  expect(grid.remarks).toEqual(["1 hidden row isn't read", "1 hidden column isn't read"]);
});

test('a formula without its result is refused', () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>A</v></c><c r="B1"><f>1+1</f></c><c r="C1"><v>1</v></c></row>';
  expect(() => parseGrid(makeWorkbook({ sheets: [sheet('S', rows)] }))).toThrow(
    'cell B1 has a formula whose result isn’t in the file',
  );
});

test('a damaged workbook is refused', () => {
  const bytes = makeWorkbook({ sheets: [sheet('S', row(text('A'), number(1)))] });
  expect(() => parseGrid(bytes.slice(0, bytes.length - 30))).toThrow(
    'the workbook can’t be unpacked',
  );
});
