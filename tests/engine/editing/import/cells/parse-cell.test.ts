/** Cells: blank, texts, numbers with what stands around them, and what must be a problem. */
import { expect, test } from 'vitest';
import { parseCell } from '../../../../../engine/editing/import/cells/parse-cell.ts';

/** A number in one line: digits, ends of a range, qualifier, power and unit. */
function show(text: string): string {
  const cell = parseCell(text);
  if (cell.kind !== 'number') return cell.kind;
  const { number, upper, margin, qualifier, multiple, isNegative } = cell;
  const words = [
    `${isNegative ? '-' : ''}${number}`,
    upper === null ? '' : `to ${upper}`,
    margin === null ? '' : `±${margin}`,
    qualifier ?? '',
    multiple.power === 0 ? '' : `10^${multiple.power}`,
    multiple.unit,
  ];
  return words.filter(Boolean).join(' ');
}

test.each(['', '-', '–', '…', '...', 'n/a', 'N.A.', 'x', '无', '—', '…', 'no data', 'k. A.'])(
  'takes %j for a blank',
  (text) => {
    expect(parseCell(text).kind).toBe('blank');
  },
);

test.each(['Berlin', '重庆', 'about', '左右', 'over there'])('takes %j for a text', (text) => {
  expect(parseCell(text).kind).toBe('text');
});

test.each([
  ['1,234', '1,234'],
  ['1.234,5', '1.234,5'],
  ['1 234', '1 234'],
  ['1\u00a0234', '1 234'],
  ['1\u2009234', '1 234'],
  ['1\u202f234,5', '1 234,5'],
  ['1’234', "1'234"],
  ['12,34,567', '12,34,567'],
  ['.5', '.5'],
  ['１２３４', '1234'],
  ['٣٬٤٥٦٫٧', '3,456.7'],
  ['۱۲۳', '123'],
  ['८५', '85'],
])('keeps the digits and separators of %j', (text, number) => {
  expect(show(text)).toBe(number);
});

test.each([
  ['-12', '-12'],
  ['−12', '-12'],
  ['(1,234)', '-1,234'],
  ['($1,234)', '-1,234 $'],
  ['▼5', '-5'],
  ['+5', '5'],
])('reads the sign of %j', (text, shown) => {
  expect(show(text)).toBe(shown);
});

test.each([
  ['1.6 million', '1.6 10^6'],
  ['2.9bn', '2.9 10^9'],
  ['5k', '5 10^3'],
  ['3 mn', '3 10^6'],
  ['1.2万', '1.2 10^4'],
  ['3.4 亿', '3.4 10^8'],
  ['12万辆', '12 10^4 辆'],
  ['5万人次', '5 10^4 人次'],
  ['1,5 Mio.', '1,5 10^6'],
  ['2 Mrd. €', '2 10^9 €'],
  ['3,4 Mio. Einwohner', '3,4 10^6 Einwohner'],
  ['5 mil millones', '5 10^9'],
  ['7 crore', '7 10^7'],
  ['9 lakh', '9 10^5'],
  ['4 млрд', '4 10^9'],
  ['6 مليون', '6 10^6'],
  ['1.5 × 10^6', '1.5 10^6'],
  ['1.5 x 10⁶', '1.5 10^6'],
])('reads the power of ten of %j', (text, shown) => {
  expect(show(text)).toBe(shown);
});

test.each([
  ['12%', '12 %'],
  ['12 percent', '12 %'],
  ['3.5 ‰', '3.5 ‰'],
  ['26,358 ft', '26,358 ft'],
  ['1.6 m', '1.6 m'],
  ['5 km²', '5 km²'],
  ['€1.2bn', '1.2 10^9 €'],
  ['US$ 3.5 bn', '3.5 10^9 US$'],
  ['3.5 bn US$', '3.5 10^9 US$'],
  ['$3m', '3 $ m'],
])('reads the unit of %j, and leaves letters of two meanings open', (text, shown) => {
  expect(show(text)).toBe(shown);
});

test.each([
  ['about 12', '12 about'],
  ['~12', '12 about'],
  ['≈ 12', '12 about'],
  ['c. 300', '300 about'],
  ['ca. 300', '300 about'],
  ['circa 300', '300 about'],
  ['rund 300', '300 about'],
  ['nearly 7', '7 about'],
  ['casi 7', '7 about'],
  ['约3万', '3 about 10^4'],
  ['近3万', '3 about 10^4'],
  ['3万左右', '3 about 10^4'],
  ['over 5 million', '5 over 10^6'],
  ['超3万', '3 over 10^4'],
  ['逾5亿', '5 over 10^8'],
  ['100余万', '100 over 10^4'],
  ['3万多', '3 over 10^4'],
  ['48万多人次', '48 over 10^4 人次'],
  ['under 5', '5 under'],
  ['不足5万', '5 under 10^4'],
  ['>5', '5 at-least'],
  ['≥ 5', '5 at-least'],
  ['at least 5', '5 at-least'],
  ['more than 5', '5 at-least'],
  ['10+', '10 at-least'],
  ['5+ million', '5 at-least 10^6'],
  ['5 or more', '5 at-least'],
  ['5万以上', '5 at-least 10^4'],
  ['<5', '5 at-most'],
  ['≤ 5', '5 at-most'],
  ['up to 5', '5 at-most'],
  ['fewer than 10', '10 at-most'],
  ['over $5 billion', '5 over 10^9 $'],
])('reads how exactly %j is meant', (text, shown) => {
  expect(show(text)).toBe(shown);
});

test.each([
  ['10-12', '10 to 12'],
  ['10 – 12', '10 to 12'],
  ['10 to 12', '10 to 12'],
  ['between 10 and 12', '10 to 12'],
  ['zwischen 10 und 12', '10 to 12'],
  ['10至12', '10 to 12'],
  ['10～12万', '10 to 12 10^4'],
  ['1.5–2.5 million', '1.5 to 2.5 10^6'],
  ['5 million–6 million', '5 to 6 10^6'],
  ['$5–6 million', '5 to 6 10^6 $'],
  ['5 ± 1', '5 ±1'],
  ['5±0.5 million', '5 ±0.5 10^6'],
  ['5 (±2)', '5 ±2'],
  ['5 +/- 1', '5 ±1'],
])('reads the range of %j', (text, shown) => {
  expect(show(text)).toBe(shown);
});

test.each([
  ['3½', '3.5'],
  ['½', '0.5'],
  ['2 1/2', '2.5'],
])('reads the fraction of %j', (text, number) => {
  expect(parseCell(text)).toMatchObject({ kind: 'number', number, isFraction: true });
});

test.each([
  ['12[a]', ['[a]']],
  ['12 [note 3]', ['[note 3]']],
  ['12*', ['*']],
  ['12¹', ['¹']],
  ['12†', ['†']],
  ['12①', ['①']],
])('keeps the footnote mark of %j', (text, marks) => {
  expect(parseCell(text)).toMatchObject({ kind: 'number', number: '12', marks });
});

test.each([
  ['1,234 (est.)', { status: 'estimate' }],
  ['1,234 (forecast)', { status: 'forecast' }],
  ['1,234 (预测)', { status: 'forecast' }],
  ['1,234 (+9.7%)', { growth: '9.7' }],
  ['1,234, -9.7%', { growth: '-9.7' }],
  ['2.9 million (Jan-Oct)', { period: expect.objectContaining({ year: null }) }],
  ['1,234 (2019)', { period: expect.objectContaining({ year: 2019 }) }],
  ['1,234 (city proper)', { notes: ['city proper'] }],
])('reads what stands in brackets behind %j', (text, expected) => {
  expect(parseCell(text)).toMatchObject({ kind: 'number', ...expected });
});

test.each([
  ['12 abc 5', 'rest', 'what stands behind 12'],
  ['2.9 million 3', 'rest', 'what stands behind 2.9'],
  ['12 15', 'rest', 'what stands behind 12'],
  ['1 2345', 'rest', 'what stands behind 1'],
  ['12/15', 'several', 'two numbers'],
  ['over 10–12', 'several', 'one of them'],
  ['12 apples and 3 pears', 'several', 'different units'],
  ['900 thousand–1.2 million', 'several', 'different units'],
  ['2:1', 'shape', 'a score'],
  ['1:23:45', 'shape', 'a time'],
  ['1h 30m', 'shape', 'a duration'],
  ['5\'11"', 'shape', 'feet and inches'],
  ['2024-05-01', 'shape', 'a date'],
  ['31.12.2024', 'shape', 'a date'],
  ['2020–2021', 'shape', 'a range of years'],
  ['1⅓', 'shape', 'as a decimal'],
])('takes %j for a problem of cause %s', (text, cause, words) => {
  expect(parseCell(text)).toMatchObject({ kind: 'problem', cause });
  expect(parseCell(text)).toHaveProperty('fix', expect.stringContaining(words));
});

test.each([
  ['1.2E+07', 'scientific notation: write 12000000'],
  ['1,2E+07', 'scientific notation: write 12000000'],
  ['#REF!', 'a formula has failed'],
  ['########', 'too narrow'],
  ['5-Jan', 'converted it to a date: write the number in the source, perhaps 5.1 or 1.5'],
  ['11月5日', 'converted it to a date: write the number in the source, perhaps 11.5'],
  ['Nov-58', 'converted it to a date'],
])('recognizes what a spreadsheet did to %j, in the words of data:check', (text, words) => {
  expect(parseCell(text)).toMatchObject({ kind: 'problem', cause: 'damage' });
  expect(parseCell(text)).toHaveProperty('fix', expect.stringContaining(words));
});

test('an English heading of growth makes a percentage in brackets one', () => {
  expect(parseCell('1,234 (9.7%)')).toMatchObject({ growth: null, notes: ['9.7%'] });
  expect(parseCell('1,234 (9.7%)', true)).toMatchObject({ growth: '9.7', notes: [] });
});
