/** Columns of numeric codes, by a word for codes in their heading in any language. */
import { expect, test } from 'vitest';
import { detectColumnRoles } from '../../../../../engine/editing/import/columns/column-roles.ts';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { findStructure } from '../../../../../engine/editing/import/structure/table-structure.ts';

/** The guess of the second of three columns: names, `heading`, figures. */
function guessSecond(heading: string, cells: readonly string[]) {
  const rows = cells.map((cell, at) => `Place ${'ABC'[at]}\t${cell}\t${(at + 2) * 1250}`);
  const text = [`Name\t${heading}\tBeds`, ...rows].join('\n');
  return detectColumnRoles(findStructure(parseGrid(text)), {})[1];
}

test.each([
  'Code UIC',
  'EVA-Nummer',
  'Kod stacji',
  'Gemeindekennziffer',
  'Station ID',
  'id_estacion',
  'Código do município',
  'SIRET',
  '駅コード',
  '行政区划代码（六位）',
  'Код станции',
])('numbers of one length under %j are codes', (heading) => {
  expect(guessSecond(heading, ['8727100', '8738400', '8772319'])).toMatchObject({
    ...{ role: 'code', isDoubtful: false },
  });
});

test('under a word for codes, numbers of several lengths are asked about', () => {
  expect(guessSecond('Code UIC', ['8727', '87384', '877231'])?.isDoubtful).toBe(true);
});

test.each([
  ['Lines of code', ['872710', '873840', '877231']],
  ['Visitors', ['872710', '873840', '877231']],
  ['Ideas', ['872710', '873840', '877231']],
  ['Code reviews', ['8,727', '8,738', '8,772']],
])('numbers under %j are figures', (heading, cells) => {
  expect(guessSecond(heading, cells)).toMatchObject({ role: 'value', isDoubtful: false });
});
