/** Changes that spreadsheets make to cells, and how to undo each. */
import { describe, expect, test } from 'vitest';
import {
  dateFix,
  numberFix,
  periodFix,
  wordFix,
} from '../../../../engine/dataset/repair/cell-fixes.ts';

describe('a period', () => {
  test.each([
    ['Nov-25', '2025-11'],
    ['Nov 25', '2025-11'],
    ['November-2025', '2025-11'],
    ['25-Nov', '2025-11'],
    ['2025/11', '2025-11'],
    ['2025/11/1', '2025-11'],
    ['2025.11', '2025-11'],
    ['11/2025', '2025-11'],
    ['01/11/2025', '2025-11'],
    ['11/1/2025', '2025-11'],
    ['45962', '2025-11'],
    ['2025-1', '2025-01'],
    ['2025.0', '2025'],
    ['2025年', '2025'],
    ['2025年11月', '2025-11'],
    ['2025年1-11月', '2025-01--2025-11'],
    ['2025年1月至11月', '2025-01--2025-11'],
    ['2025-01–2025-11', '2025-01--2025-11'],
    ['2025-01 to 2025-11', '2025-01--2025-11'],
    ['2025-01 - 2025-11', '2025-01--2025-11'],
    ['Jan-25--Nov-25', '2025-01--2025-11'],
    ['2025-11 ', '2025-11'],
    ['２０２５-１１', '2025-11'],
    ['2025–11', '2025-11'],
    ['“2025”', null],
    ['soon', null],
    ['2025-13', null],
    ['2025-11', null],
  ])('%j is undone as %j', (text, undone) => {
    const words = periodFix(text);
    expect(words && /write (\S+?)(,|$)/.exec(words)?.[1]).toBe(undone);
  });

  test('has a fix that explains what happened', () => {
    expect(periodFix('Nov-25')).toBe(
      'a spreadsheet has converted it to a date: write 2025-11, in a column formatted as text',
    );
    expect(periodFix('11/2025')).toContain('and rearranged it');
    expect(periodFix('2025-1')).toContain('a leading zero is missing');
    expect(periodFix('2025-11\u00a0')).toBe('it has a trailing space: write 2025-11');
    expect(periodFix('２０２５')).toBe('it has full-width characters: write 2025');
  });
});

describe('a date', () => {
  test.each([
    ['18/01/2026', 'write 2026-01-18,'],
    ['01/18/2026', 'write 2026-01-18,'],
    ['18.01.2026', 'write 2026-01-18,'],
    ['18/1/26', 'write 2026-01-18,'],
    ['03/04/2026', 'write 2026-04-03 or 2026-03-04, whichever the source says'],
    ['04/04/2026', 'write 2026-04-04,'],
    ['2026/1/18', 'write 2026-01-18,'],
    ['2026年1月18日', 'write 2026-01-18,'],
    ['2026年1月', 'write 2026-01,'],
    ['18-Jan-26', 'write 2026-01-18,'],
    ['18 January 2026', 'write 2026-01-18,'],
    ['January 18, 2026', 'write 2026-01-18,'],
    ['Jan-26', 'write 2026-01,'],
    ['46040', 'write 2026-01-18,'],
    ['2026-1-5', 'a leading zero is missing: write 2026-01-05,'],
    [' 2026-01-18', 'it has a leading space: write 2026-01-18'],
  ])('%j: %s', (text, words) => {
    expect(dateFix(text)).toContain(words);
  });

  test.each(['2026-02-30', 'soon', '', '31/02/2026'])('%j has no fix', (text) => {
    expect(dateFix(text)).toBeNull();
  });
});

describe('a number', () => {
  test.each([
    ['2.78E+06', 'write 2780000 if no digit was lost, else the number in the source'],
    ['1.5e-3', 'write 0.0015 if'],
    ['2,788,000', 'it has thousands separators: write 2788000'],
    ['2 788 000', 'write 2788000'],
    ["2'788'000", 'write 2788000'],
    ['2.788.000', 'write 2788000'],
    ['2.788.000,5', 'write 2788000.5'],
    ['2,788', 'write 2788 (or 2.788, if the comma is a decimal one)'],
    ['9,7', 'it has a decimal comma: write 9.7'],
    ['２７８８０００', 'it has full-width characters: write 2788000'],
    ['2788000 ', 'it has a trailing space: write 2788000'],
    ['\u200b2788000', 'it has an invisible character: write 2788000'],
    ['“2788000”', 'it has curly quotation marks: write 2788000'],
    ["'2788000", 'it has a quotation mark: write 2788000'],
    ['−3.2', 'it has a dash instead of a hyphen or minus sign: write -3.2'],
    ['9.7%', 'write it without the sign: 9.7'],
    ['+9.7', 'write it without the sign: 9.7'],
    ['(3.2)', 'brackets mean a minus sign: write -3.2'],
    ['7-Sep', 'perhaps 7.9 or 9.7'],
    ['9月7日', 'perhaps 9.7'],
    ['#####', 'the column was too narrow'],
    ['#REF!', 'a formula has failed'],
  ])('%j: %s', (text, words) => {
    expect(numberFix(text)).toContain(words);
  });

  test.each(['x', '', '12a', '1.2.3', '2788000'])('%j has no fix', (text) => {
    expect(numberFix(text)).toBeNull();
  });
});

describe('a fixed word', () => {
  const isGood = (word: string) => ['north-isle', 'exact'].includes(word);

  test.each([
    ['exact ', 'it has a trailing space: write exact'],
    ['“exact”', 'it has curly quotation marks: write exact'],
    ['ｅｘａｃｔ', 'it has full-width characters: write exact'],
    ['Exact', 'it has capital letters: write exact'],
    ['north–isle', 'it has a dash instead of a hyphen or minus sign: write north-isle'],
    ['exactly', null],
  ])('%j: %s', (text, words) => {
    expect(wordFix(text, isGood)).toBe(words);
  });
});
