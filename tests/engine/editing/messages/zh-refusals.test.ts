/** The Chinese catalog translates why a text or a file isn't a table, what to do with it, and what else a file has. */
import { expect, test } from 'vitest';
import { translateMessage } from '../../../../engine/editing/messages/translate.ts';
import { zhMessages } from '../../../../engine/editing/messages/zh.ts';
import { editorMessages, isChineseMessage } from '../../../support/import/editor-messages.ts';
import { makeWorkbook, type TestSheet } from '../../../support/import/make-workbook.ts';

/** The Chinese messages about an input, all of which must be Chinese throughout. */
function chineseMessages(input: string | Uint8Array, quoted = ''): string[] {
  const translations = editorMessages(input).messages.map((message) =>
    translateMessage(message, zhMessages),
  );
  const own = `${typeof input === 'string' ? input : ''} ${quoted}`;
  expect(translations.filter((text) => !isChineseMessage(text, own))).toEqual([]);
  return translations;
}

test.each([
  ['', '没有文字，应为表格'],
  ['Tokyo', '全文1行，每行只有一格，如“Tokyo”，应为每行一个名称、一个数字'],
  [
    `The ferry of 1923 carried ${'many '.repeat(30)}cars`,
    '这像是一段文章，应为每行一个名称、一个数字',
  ],
  ['City,Country\nTokyo,Japan', '表格有2行，但没有一格含数字'],
  ['City\t2023\t2024', '表格只有表头：“City, 2023, 2024”'],
  ['[{"a": 1}]', '这是 JSON，应为文本形式的表格'],
  ['<?xml version="1.0"?><a>1</a>', '这是 XML，应为文本形式的表格'],
  ['<!doctype html><p>Hello 5', '网页中没有表格'],
  ['<table><tr><td>A</td><td>B</td></tr></table>', '表格中没有一格含数字'],
  ['<table><tr><td>A</table><table><tr><td>B</table>', '网页有2个表格，但没有一格含数字'],
  [
    'Name,Made\nA 12,345\nB 23,456',
    '“A 12,345”可能是以逗号分列的单元格，也可能是空格后带千位分隔符的数字',
  ],
  [
    'City 2023 2024\nTokyo 5 6\nOsaka 7\nKyoto 3 4\nNara 1 2',
    '第3行：“Osaka 7”有2格，应与其他行一样为3格',
  ],
  ['Lyon 12 345\nNice 23 456', '第1行：“12 345”可能是一个数字，也可能是几个'],
  [`A\t1\n${'1\t'.repeat(501)}`, '第2行超过500列，应为较小的表格'],
  [`A\t1\n${'1\t'.repeat(200_000)}`, '到第2行已超过200,000个单元格，应为较小的表格'],
  [`${'<b>'.repeat(1001)}<table><tr><td>1`, '标记的嵌套超过1,000层，应为表格'],
])('of %j', (text, message) => {
  expect(chineseMessages(text)[0]).toBe(message);
});

test.each([
  [
    'line 3: its position doesn’t tell which column “Oslo  5” belongs to',
    '第3行：从位置看不出“Oslo  5”属于哪一列',
  ],
  [
    'line 3: its position doesn’t tell which column each cell belongs to',
    '第3行：从位置看不出各格属于哪一列',
  ],
  ['the text can\'t be split at ";"', '文字不能用";"分列'],
  ['nothing is known of it', '无从判断'],
])('%s', (message, chinese) => {
  expect(translateMessage(message, zhMessages)).toBe(chinese);
});

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

test.each([
  [[0xd0, 0xcf, 0x11, 0xe0], '这是一个旧版 Excel 工作簿（.xls）或加密的工作簿，应为文本形式的表格'],
  [bytesOf('%PDF-1.7'), '这是一份 PDF，应为文本形式的表格'],
  [[0x89, 0x50, 0x4e, 0x47], '这是一张图片，应为文本形式的表格'],
  [[0x1f, 0x8b, 0x08], '这是一个 gzip 压缩文件，应为文本形式的表格'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是一个压缩文件，应为文本形式的表格'],
  [bytesOf('PAR1'), '这是一个 Parquet 文件，应为文本形式的表格'],
  [bytesOf('SQLite '), '这是一个 SQLite 数据库，应为文本形式的表格'],
  [bytesOf('{\\rtf1 x}'), '这是一份 RTF 文档，应为文本形式的表格'],
  [
    bytesOf('PK\u0003\u0004 xl/workbook.bin'),
    '这是一个二进制 Excel 工作簿（.xlsb），应为文本形式的表格',
  ],
  [
    bytesOf('PK\u0003\u0004 opendocument.spreadsheet'),
    '这是一个 OpenDocument 电子表格，应为文本形式的表格',
  ],
  [bytesOf('PK\u0003\u0004 Index/Document.iwa'), '这是一个 Numbers 电子表格，应为文本形式的表格'],
  [bytesOf('PK\u0003\u0004 word/document.xml'), '这是一份文字文档，应为文本形式的表格'],
  [bytesOf('PK\u0003\u0004 ppt/presentation.xml'), '这是一份演示文稿，应为文本形式的表格'],
  [bytesOf('PK\u0003\u0004 a.csv'), '这是一个 ZIP 压缩文件，应为文本形式的表格'],
  [bytesOf('A\u0001,5'), '这不是文本：含有控制字符'],
  [
    [...bytesOf('Zürich,5\nGenève,6\nB'), 0xe2, ...bytesOf('le,7\nNeuchâtel,8')],
    '第3行有不属于 UTF-8 的字节，其他各行则都是 UTF-8',
  ],
  [
    [0x41, 0xd0, 0xd1, 0x2c, 0x35, 0x0a, 0xd8, 0x81, 0x2c, 0x36],
    '无法确定文字编码：不是 UTF-8、UTF-16、GBK、Big5、Shift-JIS、EUC-JP、EUC-KR 或 Windows-1252',
  ],
])('of the bytes %j', (bytes, message) => {
  expect(chineseMessages(Uint8Array.from(bytes))[0]).toBe(message);
});

const text = (value: string) => `<c r="A1" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number, style = 0) => `<c r="B2" s="${style}"><v>${value}</v></c>`;
const rows = ['A', 'B', 'C'].map((name, at) => `<row>${text(name)}${number(at)}</row>`).join('');
const sheet = (name: string, data: string, more: Partial<TestSheet> = {}): TestSheet => ({
  ...{ name, data: `<sheetData>${data}</sheetData>` },
  ...more,
});
const COLUMN_HIDDEN = { before: '<cols><col min="3" max="3" hidden="1"/></cols>' };

test.each<[string, readonly TestSheet[]]>([
  ['工作簿没有可见的工作表', [sheet('One', rows, { state: 'hidden' })]],
  ['单元格B2是公式，文件中没有它的结果', [sheet('One', '<row><c r="B2"><f>A1</f></c></row>')]],
  [
    '单元格B2的数字5所用格式无法识别：“# ?/?”',
    [sheet('One', `<row>${text('A')}${number(5, 1)}</row>`)],
  ],
  ['另有1张工作表未读取（“Two”），只取“One”', [sheet('One', rows), sheet('Two', rows)]],
  [
    '另有2张工作表未读取（“Two”、“Three”），只取“One”',
    [sheet('One', rows), sheet('Two', rows), sheet('Three', rows)],
  ],
  ['隐藏的1行未读取', [sheet('One', `${rows}<row hidden="1">${text('D')}</row>`)]],
  [
    '隐藏的1列未读取',
    [sheet('One', rows.replace('</row>', '<c r="C1"><v>7</v></c></row>'), COLUMN_HIDDEN)],
  ],
])('of a workbook: %s', (message, sheets) => {
  const bytes = makeWorkbook({ sheets, formats: ['# ?/?'] });
  expect(chineseMessages(bytes, 'One Two Three')).toContain(message);
});

test('of a workbook that is too large when it is unpacked', () => {
  const bytes = makeWorkbook({ sheets: [sheet('One', rows + ' '.repeat(50_000_000))] });
  expect(chineseMessages(bytes, 'MB')[0]).toBe('工作簿解压后超过50 MB，应为表格');
});

test('of a workbook that is cut off', () => {
  const bytes = makeWorkbook({ sheets: [sheet('One', rows)] }).slice(0, -40);
  expect(chineseMessages(bytes, 'invalid zip data')[0]).toContain('工作簿无法解压：');
});

test('of what else a page has', () => {
  const row = '<tr><td>Oslo</td><td>5</td></tr>';
  const hidden = '<tr hidden><td>Rome</td><td>6</td></tr>';
  const page = (more: string) => `<table>${row}${row.replace('Oslo', 'Bonn')}${more}</table>`;
  expect(chineseMessages(`${page(hidden)}<table>${row}</table><h2>More</h2>`)).toEqual(
    expect.arrayContaining([
      '粘贴的内容中另有1个表格未读取，只取最大的一个',
      '网页隐藏的1行未读取',
      '表格前后的文字未读取：“More”',
    ]),
  );
});
