/** What columns hold, by headings in several languages and of downloads, and by the form of their cells. */
import { expect, test } from 'vitest';
import { detectColumnRoles } from '../../../../../engine/editing/import/columns/column-roles.ts';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { findStructure } from '../../../../../engine/editing/import/structure/table-structure.ts';

const roles = (lines: readonly string[]) =>
  detectColumnRoles(findStructure(parseGrid(`${lines.join('\n')}\n`)), {}).map(({ role }) => role);

test.each([
  ['Kod;Miasto;Ludność', ['0264;Wrocław;674132', '1061;Łódź;655279'], ['code', 'name', 'value']],
  ['순위,도시,인구', ['1,서울,9386', '2,부산,3293'], ['rank', 'name', 'value']],
  ['REF_AREA,Area,OBS_VALUE', ['CHL,Chile,12', 'PER,Peru,14'], ['code', 'name', 'value']],
  ['ISO,Country,Exports', ['CHL,Chile,12', 'PER,Peru,14'], ['code', 'name', 'value']],
  ['Город,2023,Рост (%)', ['Омск,1204,2.1', 'Тула,988,-1.2'], ['name', 'value', 'growth']],
  ['Kota,2024,Perubahan (%)', ['Bogor,1204,2.1', 'Medan,988,-1.2'], ['name', 'value', 'growth']],
  ['Team,Swing (pp)', ['Reds,2.1', 'Blues,-1.2'], ['name', 'unused']],
  ['Party,Lead (pp)', ['Reds,2.1', 'Blues,1.2'], ['name', 'value']],
  ['Vendor,2024,Change vs LW (%)', ['Aco,12,2.1', 'Bex,14,-1.2'], ['name', 'value', 'unused']],
  ['Age,Men', ['0-14,1200', '15-64,5400', '65+,900'], ['name', 'value']],
  ['Home,Result', ['Leeds,2-1', 'Derby,0-0', 'Hull,1-3'], ['name', 'unused']],
])('%s', (heading, rows, expected) => {
  expect(roles([heading, ...rows])).toEqual(expected);
});
