/** Columns of latitudes and longitudes, by their headings or by their numbers. */
import { expect, test } from 'vitest';
import { detectColumnRoles } from '../../../../../engine/editing/import/columns/column-roles.ts';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { findStructure } from '../../../../../engine/editing/import/structure/table-structure.ts';

/** The guesses of the middle columns of a table: names, two columns, figures. */
function guessMiddle(headings: readonly [string, string], ...rows: readonly string[]) {
  const lines = rows.map((row, at) => `Place ${'ABC'[at]}\t${row}\t${(at + 2) * 1250}`);
  const text = [`Name\t${headings.join('\t')}\tBeds`, ...lines].join('\n');
  return detectColumnRoles(findStructure(parseGrid(text)), {}).slice(1, 3);
}
const UNUSED = { role: 'unused', isDoubtful: false };

test.each<[string, string]>([
  ['Latitude', 'Longitude'],
  ['lat', 'lng'],
  ['station_lat', 'station_lon'],
  ['Breitengrad', 'Längengrad'],
  ['Latitud', 'Longitud'],
  ['Широта', 'Долгота'],
  ['站点纬度', '站点经度'],
  ['緯度', '経度'],
  ['위도', '경도'],
  ['Lintang', 'Bujur'],
  ['Lat.', 'Long.'],
  ['X coord', 'Y coord'],
])('numbers of degrees under %s and %s are no figures', (one, other) => {
  const guesses = guessMiddle([one, other], '38.85725\t-77.05332', '48.39841\t9.99155');
  expect(guesses).toMatchObject([UNUSED, UNUSED]);
});

test('numbers that look like coordinates are asked about under other headings', () => {
  const guesses = guessMiddle(['P1', 'P2'], '38.85725\t-77.05332', '48.39841\t9.99155');
  expect(guesses.map(({ isDoubtful }) => isDoubtful)).toEqual([true, true]);
});

test.each<[string, string]>([
  ['Longitud', 'Breite'],
  ['Width', 'Length'],
])('short numbers under %s and %s are figures', (one, other) => {
  const guesses = guessMiddle([one, other], '38.8\t77.05', '48.3\t9.99');
  expect(guesses.map(({ role }) => role)).toEqual(['value', 'value']);
});

test('a latitude without a longitude may be what is ranked', () => {
  const text = 'City,Latitude\nNorilsk,69.35\nMurmansk,68.97\nTromsø,69.65';
  const guesses = detectColumnRoles(findStructure(parseGrid(text)), {});
  expect(guesses[1]?.role).toBe('value');
});
