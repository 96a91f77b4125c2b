/** Texts that a spreadsheet would run as formulas: which are reported, and where. */
import { expect, test } from 'vitest';
import { findFormulaTexts, readAllRecords } from '../../../../engine/editing/lint/text-checks.ts';
import { describeWarnings } from '../../../../engine/editing/lint/warning.ts';
import { readDatasetFiles } from '../../../../scripts/lib/load-data.ts';
import { CHINA } from '../../../support/data/real-data.ts';

const REASON =
  'begins as a formula does, which a spreadsheet may run when it opens the file: begin the text with another character if you can';

const find = (...cells: readonly string[]) =>
  findFormulaTexts('made', new Map([['entities.csv', [['id', 'name_en'], [...cells]]]]));

test.each(['=1+1', "=cmd|'/c calc'!A1", '+49 Ltd', '-5 people', '@home', '\t=1', '＝1'])(
  '%j is reported with its row and column',
  (name) => {
    expect(describeWarnings(find('a', name))).toEqual([
      `made/entities.csv, row 2, column name_en: ${JSON.stringify(name)} ${REASON}`,
    ]);
  },
);

test.each(['-5', '+3.2', '-', '–5', 'Aville', '', "'=1", 'a=1'])('%j isn’t', (name) => {
  expect(find('a', name)).toEqual([]);
});

test('a note that begins with “Checked:” silences the warnings of its row', () => {
  expect(find('=1', 'Checked: the firm is called so.')).toEqual([]);
});

test('every CSV file is searched, and nothing else', () => {
  const files = new Map([
    ['dataset.json', '=1'],
    ['sources.csv', 'id,publisher\na,Office\nb,=1\n'],
    ['claims.csv', 'entity,note\na,"\n@x"\n'],
  ]);
  expect(
    findFormulaTexts('made', readAllRecords(files)).map(({ file, row, column }) => [
      file,
      row,
      column,
    ]),
  ).toEqual([
    ['made/sources.csv', 3, 'publisher'],
    ['made/claims.csv', 2, 'note'],
  ]);
});

test('the real data has none', () => {
  expect(findFormulaTexts('china', readAllRecords(readDatasetFiles(CHINA)))).toEqual([]);
});
