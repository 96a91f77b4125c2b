/** Columns of changes beside figures: which are growth, which are unused, and which are shares. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

const read = (...lines: readonly string[]) =>
  readTable(parseGrid(lines.join('\n')), {}, '2026-11-26');
const show = (...lines: readonly string[]) =>
  read(...lines).figures.map(({ name, value, unit }) => [name, value, unit].join(' ').trim());

test('a change in the unit of other figures is the change of these', () => {
  const { columns, figures } = read(
    'Ort;2023 (ha);2024 (ha);Differenz (ha)',
    'Ulm;41;43;+2',
    'Kehl;8;7;-1',
  );
  expect(columns.map(({ role }) => role)).toEqual(['name', 'value', 'value', 'unused']);
  expect(figures).toHaveLength(4);
  expect(show('Antenna,Gain (dB)', 'A1,12', 'B2,9')).toEqual(['A1 12 dB', 'B2 9 dB']);
});

test.each([
  'Seen in 4 hours (%)',
  'Daily users (%)',
  'Target met (%)',
  'Zins p.a. (%)',
  '比重（%）',
])('“%s” is a share, and no change over another time than a year', (heading) => {
  expect(read(`Place,${heading}`, 'Ulm,61.5', 'Kehl,8.2').columns[1]?.role).toBe('value');
});

test.each(['24h %', 'Weekly (%)', 'Weekly change (%)', 'q-o-q (%)', '环比（%）'])(
  '“%s” is such a change',
  (heading) => {
    const { columns } = read(`Place,Price,${heading}`, 'Ulm,61.5,1.2', 'Kehl,8.2,0.3');
    expect(columns[2]).toMatchObject({
      role: 'unused',
      why: expect.stringContaining('another time'),
    });
  },
);

test('growth beside a cell without a figure isn’t used', () => {
  const { rows } = read('Port,2024,Growth (%)', 'Pula,12,3.1', 'Zadar,-,2.2');
  expect(rows.map(({ cells }) => cells[2]?.kind)).toEqual(['heading', 'growth', 'unused']);
});

test.each(['Change', 'Net change (million)', 'Growth (%)', 'q-o-q (%)'])(
  'where a table has nothing but “%s”, it is asked whether that is ranked',
  (heading) => {
    const { questions } = read(`Place,${heading}`, 'Ulm,1.5', 'Kehl,0.2', 'Lahr,-0.4');
    expect(questions.map(({ topic, column }) => [topic, column])).toEqual([['columns', 1]]);
  },
);

test.each([
  ['2024', 'ggü. Vorjahr in %'],
  ['2024', 'vs 2023 (%)'],
  ['2024', 'par rapport à 2023 (%)'],
  ['2024年', '较上年（%）'],
])('beside %s, “%s” is growth if some of it is negative', (heading, growth) => {
  const { columns, figures } = read(`Ort;${heading};${growth}`, 'Ulm;110;-9,1', 'Kehl;90;11,1');
  expect(columns[2]?.role).toBe('growth');
  expect(figures.map((figure) => figure.growth)).toEqual(['-9.1', '11.1']);
  const { questions } = read(`Ort;${heading};${growth}`, 'Ulm;110;109,1', 'Kehl;90;101,4');
  expect(questions.map(({ topic, column }) => [topic, column])).toEqual([['columns', 2]]);
});

test('percentages under a change are growth, over a year or over another time', () => {
  const { columns, figures } = read(
    'Ort,Price,Monthly change,Price change',
    'Ulm,5,0.4%,2.9%',
    'Kehl,8,0.1%,1.1%',
  );
  expect(columns.map(({ role }) => role)).toEqual(['name', 'value', 'unused', 'growth']);
  expect(figures.map(({ growth }) => growth)).toEqual(['2.9', '1.1']);
});

test.each([
  ['M/M %', 'Y/Y %'],
  ['Veränderung zum Vormonat (%)', 'Veränderung zum Vorjahr (%)'],
  ['Variation mensuelle (%)', 'Variation annuelle (%)'],
  ['Variación mensual (%)', 'Variación anual (%)'],
  ['Variazione mensile (%)', 'Variazione annua (%)'],
  ['Изменение за месяц (%)', 'Изменение за год (%)'],
  ['较上月（%）', '同比（%）'],
  ['전월 대비 증감률(%)', '전년 대비 증감률(%)'],
])('of “%s” and “%s” the second is the growth, whatever its place', (monthly, yearly) => {
  const rows = (one: string, other: string) =>
    read(`Place;Rent;${one};${other}`, 'Ulm;610;-1.2;9.4', 'Kehl;820;1.0;-4.5').columns;
  const roles = rows(monthly, yearly).map(({ role }) => role);
  expect(roles).toEqual(['name', 'value', 'unused', 'growth']);
  const reversed = rows(yearly, monthly).map(({ role }) => role);
  expect(reversed).toEqual(['name', 'value', 'growth', 'unused']);
});
