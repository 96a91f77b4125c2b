/** Small tables: which columns hold names and figures, in which unit, and what is warned of. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../../engine/editing/import/reader/table-reader.ts';

const read = (...lines: readonly string[]) =>
  readTable(parseGrid(lines.join('\n')), {}, '2026-11-26');
const show = (...lines: readonly string[]) =>
  read(...lines).figures.map(({ name, value, unit }) => [name, value, unit].join(' ').trim());

test('names may begin with numbers', () => {
  expect(show('Act,Tickets', '50 Cent,300', '3 Doors Down,200', 'U2,900')).toEqual([
    '50 Cent 300',
    '3 Doors Down 200',
    'U2 900',
  ]);
  expect(show('Album,Copies', '1984,300', '21,200', '25,900')).toEqual([
    '1984 300',
    '21 200',
    '25 900',
  ]);
});

test('years under a heading of places are no names', () => {
  expect(read('Area,Population', '120,300', '80,200').columns[0]?.role).not.toBe('name');
});

test('medals are ranks', () => {
  const lines = ['Rank,Country,Gold', '🥇,Norway,16', '🥈,Germany,12', '🥉,China,9', '4️⃣,Sweden,8'];
  expect(show(...lines)).toEqual(['Norway 16', 'Germany 12', 'China 9', 'Sweden 8']);
});

test('numbers of one length of which some begin with a zero are codes', () => {
  const [first] = read('Amt,Ort,Betten', '0911,Fürth,20', '1022,Rom,30').columns;
  expect(first?.role).toBe('code');
});

test('a query above a table names no period', () => {
  const box = ['+---+---+', '| n | b |', '+---+---+', '| A | 5 |', '| B | 7 |', '+---+---+'];
  const { figures } = read('db> SELECT n, sold_2024 AS b FROM shop;', ...box);
  expect(figures.map(({ period }) => period)).toEqual([null, null]);
});

test('a line of units below the headings may begin with an apostrophe', () => {
  expect(show('Port,Boxes,Tax', ",'000,€m", 'Pula,12.5,3.1', 'Zadar,8.1,2.2')).toEqual([
    'Pula 12500',
    'Pula 3100000 €',
    'Zadar 8100',
    'Zadar 2200000 €',
  ]);
});

test.each([
  ['Tsd. Euro', 'Kosten (Mio. €)'],
  ['thousand dollars', 'Cost (US$ million)'],
])('a title in %s and a heading “%s” contradict each other', (title, heading) => {
  const { questions } = read(`in ${title};`, `Ort;${heading}`, 'Ulm;41,2', 'Kehl;8,7');
  expect(questions.map(({ topic }) => topic)).toContain('unit');
});

test('mil beside words of no such language is asked about', () => {
  const { questions } = read('Ort,Output (mil)', 'Ulm,41.2', 'Kehl,8.7');
  expect(questions.map(({ topic }) => topic)).toContain('unit');
});

test('mil is a thousand beside Spanish or Portuguese words, and a million beside English ones', () => {
  expect(show('Festa;Público', 'Sul;2 milhões', 'Norte;22 mil')).toEqual([
    'Sul 2000000',
    'Norte 22000',
  ]);
  expect(show('Firm,Revenue', 'A,$2 billion', 'B,$22 mil')).toEqual([
    'A 2000000000 $',
    'B 22000000 $',
  ]);
});

test('a figure in another unit stands out among ones alike, and not among ones that differ', () => {
  const warned = (...numbers: readonly number[]) =>
    read('Ort,Betten', ...numbers.map((number, at) => `O${'abcdefgh'[at]},${number}`)).warnings
      .length;
  expect(warned(31, 42, 38, 35_500, 51)).toBe(1);
  expect(warned(310, 4200, 38, 35_500, 51)).toBe(0);
});

test('the unit above the names is that of the table', () => {
  expect(show('in Mio. €;2024;2023', 'Energie;9,5;8,4', 'Bauen;2,3;2,4')[0]).toBe(
    'Energie 9500000 €',
  );
  expect(show('Segment (in thousands),Sales', 'Pumps,12', 'Valves,7')[0]).toBe('Pumps 12000');
  expect(show('Trail (km),Walkers', 'Coast path,12', 'Ridge,7')[0]).toBe('Coast path 12');
});

test('a length in two units is two figures, and a repeated column a problem', () => {
  expect(show('River,Length (km),Length (miles)', 'Nile,6650,4130', 'Niger,4200,2611')).toEqual([
    ...['Nile 6650 km', 'Nile 4130 miles', 'Niger 4200 km', 'Niger 2611 miles'],
  ]);
});

test('the town is named, and not the prefecture that it is in', () => {
  expect(show('自治体\t都道府県\t人口', '都城市\t宮崎県\t158', '白糠町\t北海道\t7')[0]).toBe(
    '都城市 158',
  );
});
