/** Periods of a table from several places: parts in columns of their own, definitions in notes, and what stays open. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

const read = (lines: readonly string[]) =>
  readTable(parseGrid(`${lines.join('\n')}\n`), {}, '2026-11-27');
const periods = (lines: readonly string[]) => read(lines).figures.map(({ period }) => period);

test('a year and a half in columns of their own give the period together', () => {
  const rows = ['2024;1;Norte;1204', '2024;2;Norte;1310', '2024;1;Sur;980', '2024;2;Sur;1020'];
  expect(periods(['Año;Semestre;Zona;Turistas', ...rows])).toEqual([
    ...['2024-01--2024-06', '2024-07--2024-12', '2024-01--2024-06', '2024-07--2024-12'],
  ]);
});

test('beside a month, its quarter adds nothing', () => {
  const rows = ['2024,1,3,Kew,71', '2024,2,4,Kew,88', '2024,1,3,Eden,55', '2024,2,4,Eden,61'];
  expect(periods(['Year,Quarter,Month,Station,Rain (mm)', ...rows])).toEqual([
    ...['2024-03', '2024-04', '2024-03', '2024-04'],
  ]);
});

test('a week beside a year is a problem, and not the year', () => {
  const rows = ['2024,14,Kew,71', '2024,15,Kew,88', '2024,14,Eden,55', '2024,15,Eden,61'];
  const { figures, problems } = read(['Year,Week,Station,Rain (mm)', ...rows]);
  expect(figures).toEqual([]);
  expect(problems.map(({ column, found }) => [column, found])).toEqual([
    ...[
      [1, '14'],
      [1, '15'],
      [1, '14'],
      [1, '15'],
    ],
  ]);
});

test.each([
  ['FY2024: April 2023 to March 2024', '2023-04--2024-03'],
  ['FY2024 = July 2024 to June 2025', '2024-07--2025-06'],
  ['Years ended 30 September', '2023-10--2024-09'],
])('the note “%s” defines FY2024', (note, period) => {
  const rows = ['Ana,1204', 'Bor,988', 'Cid,1310'];
  expect(periods(['Name,FY2024', ...rows, `Note: ${note}`])).toEqual([period, period, period]);
});

test('the date of a download isn’t the period of its figures', () => {
  const rows = ['Fiji,FJI,Area,71', 'Peru,PER,Area,88', 'Chad,TCD,Area,55'];
  const lines = [
    'Data Source,Indicators',
    'Last Updated,2025-01-28',
    'Country,Code,Indicator,Value',
  ];
  expect(periods([...lines, ...rows])).toEqual([null, null, null]);
});

test('“vs Oct 2023” is the growth of October 2024', () => {
  const { figures } = read([
    ...['Airport,Oct 2024,% change vs Oct 2023,Jan-Oct 2024', 'Alta,1204,4.8,12040'],
    ...['Bodo,988,-1.4,9880', 'Hamar,1310,0.2,13100'],
  ]);
  expect(figures.map(({ growth }) => growth)).toEqual(['4.8', null, '-1.4', null, '0.2', null]);
});

test.each([
  ['T2 (k€)', '6 mois (k€)'],
  ['2T', '6 meses'],
  ['Absatz im Monat (t)', 'Absatz im Jahr (t)'],
  ['Продажи за месяц', 'Продажи за год'],
  ['Vendite nel mese', 'Vendite nell’anno'],
])('“%s” beside “%s” names no year', (one, other) => {
  const { questions } = read([`Nome;${one};${other}`, 'Ana;12,5;120,4', 'Bor;9,8;98,8']);
  expect(questions.map(({ topic, column }) => [topic, column])).toEqual([
    ['period', 1],
    ['period', 2],
  ]);
});

test.each([['T2;T3'], ['Miete im Monat (€);Fläche (m²)'], ['6 months;12 months']])(
  '“%s” may be names or amounts, and no periods',
  (headings) => {
    const { questions } = read([`Name;${headings}`, 'Ana;12,5;120,4', 'Bor;9,8;98,8']);
    expect(questions).toEqual([]);
  },
);

test('which of two fiscal years grew follows from the numbers, before it is known which months they have', () => {
  const lines = ['City,FY23 (£),FY24 (£),Change (%)', 'Ely,500,550,10.0', 'Ripon,400,380,-5.0'];
  expect(read(lines).questions.map(({ topic, column }) => [topic, column])).toEqual([
    ['period', 1],
  ]);
  const other = ['City,FY23 (£),FY24 (£),Change (%)', 'Ely,500,550,7.0', 'Ripon,400,380,3.0'];
  expect(read(other).questions.map(({ topic }) => topic)).toEqual(['period', 'growth-period']);
});
