/** The table of the page's worker: parsed once, as text or as a file. */
import { describe, expect, test } from 'vitest';
import { translateMessage, zhMessages } from '../../../engine/mod.ts';
import { CommandError } from '../../../engine/model/command-error.ts';
import { MAX_ROWS } from '../../../site/new-ranking/messages.ts';
import { TableSource } from '../../../site/new-ranking/worker/table-source.ts';
import { makeWorkbook } from '../../support/import/make-workbook.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const TABLE = 'City\tMade\nOslo\t5\nRome\t7';

test('a text is parsed once, until another comes', async () => {
  const source = new TableSource();
  const grid = await source.ofText(TABLE);
  expect(await source.ofText(TABLE)).toBe(grid);
  expect(await source.ofText(`${TABLE}\nKyiv\t6`)).not.toBe(grid);
});

describe('a file', () => {
  test('of text is shown as it is written', async () => {
    const source = new TableSource();
    expect(await source.loadFile(bytes(`\ufeff${TABLE}\n`))).toBe(`${TABLE}\n`);
    expect(source.file).toMatchObject({ layout: 'tabs', encoding: 'UTF-8' });
  });

  test('that is a workbook is shown as its cells', async () => {
    const cell = (text: string) =>
      /^\d/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = TABLE.split('\n').map(
      (line) => `<row>${line.split('\t').map(cell).join('')}</row>`,
    );
    const data = `<sheetData>${rows.join('')}</sheetData>`;
    const source = new TableSource();
    expect(await source.loadFile(makeWorkbook({ sheets: [{ name: 'Table', data }] }))).toBe(TABLE);
  });

  test('that is no table is refused, and shows nothing', async () => {
    const source = new TableSource();
    expect(await source.loadFile(bytes('%PDF-1.7'))).toBe('');
    expect(source.file).toBeInstanceOf(CommandError);
  });

  test('is missing until it is loaded', () => {
    expect(new TableSource().file).toMatchObject({ message: 'there is no file' });
  });
});

test('a table with too many rows is refused, in either language', async () => {
  const rows = Array.from({ length: MAX_ROWS }, (_, at) => `Place ${at}\t${at}`);
  const refusal = await new TableSource().ofText(['City\tMade', ...rows].join('\n'));
  expect(refusal).toMatchObject({
    message: 'the table has 5,001 rows, and this page reads up to 5,000',
  });
  if (!(refusal instanceof CommandError)) return;
  for (const text of [refusal.message, refusal.hint])
    expect(translateMessage(text, zhMessages)).toMatch(/\p{Script=Han}/u);
});
