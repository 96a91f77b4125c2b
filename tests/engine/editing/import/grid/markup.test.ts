/** Tables in markup: HTML, Markdown, and what programs draw in a terminal. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { showGrid } from '../../../../support/import/show-grid.ts';

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

test.each([
  ['rows without their table', row('A', '1') + row('B', '2'), ['A | 1', 'B | 2']],
  ['cells without end tags', '<table><tr><th>N<th>V<tr><td>A<td>1</table>', ['# N | V', 'A | 1']],
  [
    'a head',
    `<table><thead>${row('N', 'V')}</thead>${row('A', '1')}</table>`,
    ['# N | V', 'A | 1'],
  ],
  ['names in heading cells', '<table><tr><th>A</th><td>1</td></tr></table>', ['A | 1']],
  [
    'cells that span columns and rows',
    '<table><tr><th rowspan=2>N<th colspan=2>V<tr><th>2020<th>2021<tr><td rowspan=2>A<td>1<td>2<tr><td>3<td>4</table>',
    ['# N | V | <V', '# ^N | 2020 | 2021', 'A | 1 | 2', '^A | 3 | 4'],
  ],
  ['a row that spans more than there are', '<table><tr><td rowspan=9>A<td>1</table>', ['A | 1']],
  [
    'a caption',
    `<table><caption>T, 2023</caption>${row('A', '1')}</table>`,
    ['T, 2023 | <T, 2023', 'A | 1'],
  ],
])('reads HTML with %s', (_, html, rows) => {
  const grid = parseGrid(html);
  expect([grid.layout, ...showGrid(grid)]).toEqual(['html', ...rows]);
});

test.each([
  ['km<sup>2</sup>', 'km²'],
  ['10<sup>-6</sup>', '10⁻⁶'],
  ['1,234<sup>1</sup>', '1,234¹'],
  ['1,234<sup>a</sup>', '1,234[a]'],
  ['1,234<sup>1,2</sup>', '1,234[1,2]'],
  ['1,234<sup class="reference"><a href="#x">[a]</a></sup>', '1,234[a]'],
  ['1<sup>st</sup>', '1st'],
  ['12<sup>*</sup>', '12*'],
  ['CO<sub>2</sub>', 'CO₂'],
  ['a<br>b', 'a\nb'],
  ['<p>a</p><p>b</p>', 'a\nb'],
  ['R&amp;D &lt; 5&#8364;', 'R&D < 5€'],
  ['1&nbsp;234', '1\u00a0234'],
  ['  a \n  b ', 'a b'],
  ['<b>a</b> <a href="x">b</a>', 'a b'],
  ['a<span style="display: none">x</span>', 'a'],
  ['<span class="sortkey">0001</span>a', 'a'],
  ['<span hidden>x</span>a<script>y</script><style>z</style>', 'a'],
  ['<img alt="Japan" src="x">', 'Japan'],
  ['<img alt="Flag" src="x"> Japan', 'Japan'],
])('reads the text of an HTML cell: %s', (html, text) => {
  const { rows } = parseGrid(`<table>${row(html, '1')}</table>`);
  expect(rows[0]?.cells[0]?.text).toBe(text);
});

test('takes the table with the most figures, and says what it left out', () => {
  const inner = `<table>${row('A', '1')}${row('B', '2')}</table>`;
  const other = `<table>${row('x', '7')}</table>`;
  const menu = `<table>${row('Home', 'About')}</table>`;
  const hidden = '<tr style="display:none"><td>C</td><td>3</td></tr>';
  const page = `<html><head><title>No</title></head><body><h1>Visitors</h1>${menu}${other}
<table><tr><td>${inner.replace('</table>', `${hidden}</table>`)}</td></tr></table></body></html>`;
  const grid = parseGrid(page);
  expect(showGrid(grid)).toEqual(['A | 1', 'B | 2']);
  expect(grid.remarks).toEqual([
    "1 more table in the paste isn't read: the largest was taken",
    "1 row that the page hides isn't read",
    "the text around the table isn't read: “Visitors”",
  ]);
});

test('text above a table is its title, and text below it its notes, up to the next heading', () => {
  const table = `<table>\n${row('A', '1')}\n${row('B', '2')}\n</table>`;
  const grid = parseGrid(
    `<p>Intro</p>${table}\n<p><sup>1</sup> Mainland<br>Own count</p>\n<h2>More</h2>End`,
  );
  expect(grid.rows.map(({ line, isNote, cells }) => [line, isNote, cells[0]?.text])).toEqual([
    [1, false, 'Intro'],
    [2, false, 'A'],
    [3, false, 'B'],
    [5, true, '¹ Mainland'],
    [5, true, 'Own count'],
  ]);
  expect(grid.remarks).toEqual(["the text around the table isn't read: “More End”"]);
});

test('a row of HTML has the line on which its tag begins', () => {
  const { rows } = parseGrid(
    `<table>\n\n${row('A', '1')}\n<tr>\n<td>B</td><td>2</td></tr></table>`,
  );
  expect(rows.map(({ line }) => line)).toEqual([3, 4]);
});

test.each([
  ['bars at the edges', '| N | V |\n|:--|--:|\n| A | 1 |', ['# N | V', 'A | 1']],
  ['no bars at the edges', 'N | V\n--- | ---\nA | 1\n | 2', ['# N | V', 'A | 1', ' | 2']],
  ['one dash', '|N|V|\n|-|-|\n|A|1|', ['# N | V', 'A | 1']],
  [
    'rows that are shorter',
    '|N|V|W|\n|-|-|-|\n|A|1|\n|B||2|',
    ['# N | V | W', 'A | 1 |', 'B |  | 2'],
  ],
  [
    'lines around it',
    '# Title\n\n| N | V |\n|---|---|\n| A | 1 |\n\nNote: *x*',
    ['Title |', '# N | V', 'A | 1', 'Note: x |'],
  ],
  ['a rule of Org mode', '| N | V |\n|---+---|\n| A | 1 |', ['# N | V', 'A | 1']],
])('reads Markdown with %s', (_, text, rows) => {
  const grid = parseGrid(text);
  expect([grid.layout, ...showGrid(grid)]).toEqual(['markdown', ...rows]);
});

test.each([
  ['**Total**', 'Total'],
  ['_it_ and __bold__', 'it and bold'],
  ['***both***', 'both'],
  ['snake_case_name', 'snake_case_name'],
  ['12*', '12*'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['[Tokyo](https://x.y/a_(b))', 'Tokyo'],
  ['[Tokyo][1]', 'Tokyo'],
  ['![flag](x.png) Japan', 'Japan'],
  ['`code`', 'code'],
  ['a\\|b', 'a|b'],
  ['\\*a\\*', '*a*'],
  ['a<br>b', 'a\nb'],
  ['km<sup>2</sup>', 'km²'],
  ['R&amp;D', 'R&D'],
  ['< 5', '< 5'],
  ['12[^1]', '12[1]'],
])('reads the text of a Markdown cell: %s', (markdown, text) => {
  const { rows } = parseGrid(`| N | V |\n|---|---|\n| ${markdown} | 1 |`);
  expect(rows[1]?.cells[0]?.text).toBe(text);
});

test('takes the Markdown table with the most figures', () => {
  const grid = parseGrid('|a|b|\n|-|-|\n|x|1|\n\nText\n\n|c|d|\n|-|-|\n|y|2|\n|z|3|\n');
  expect(showGrid(grid)).toEqual(['Text |', '# c | d', 'y | 2', 'z | 3']);
  expect(grid.remarks).toEqual(["1 more table in the paste isn't read: the largest was taken"]);
});

test.each([
  [
    'MySQL',
    '+---+----+\n| n | v  |\n+---+----+\n| A | 1  |\n| B | 22 |\n+---+----+\n2 rows in set (0.00 sec)',
    ['# n | v', 'A | 1', 'B | 22', '2 rows in set (0.00 sec) |'],
  ],
  [
    'PostgreSQL',
    ' n | v \n---+---\n A | 1\n   | 2\n(2 rows)',
    ['# n | v', 'A | 1', ' | 2', '(2 rows) |'],
  ],
  [
    'box characters',
    '┌───┬────┐\n│ n │ v  │\n├───┼────┤\n│ A │ 1  │\n└───┴────┘',
    ['# n | v', 'A | 1'],
  ],
  [
    'a rule after each row',
    '+-----+---+\n| n   | v |\n+=====+===+\n| New | 1 |\n| Ro  |   |\n+-----+---+\n| B   | 2 |\n+-----+---+',
    ['n | v', 'New\nRo | 1', 'B | 2'],
  ],
])('reads a table drawn as by %s', (_, text, rows) => {
  const grid = parseGrid(text);
  expect([grid.layout, ...showGrid(grid)]).toEqual(['bars', ...rows]);
});
