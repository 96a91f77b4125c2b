/** A random table, written in each layout, reads back the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';

const WORDS = [
  'Tokyo',
  'São Paulo',
  'New York',
  'Zürich',
  '重庆',
  '呼和浩特',
  "Côte d'Ivoire",
  'Łódź',
  'A',
  'District 9',
];
const ODD = [
  'Washington, D.C.',
  '5" pipe',
  'a;b',
  'R&D <x>',
  'a|b',
  '*',
  'under_score_d',
  '[a]',
  'back\\slash',
];

const name = fc.constantFrom(...WORDS);
const anyName = fc.constantFrom(...WORDS, ...ODD);
const number = fc.oneof(
  fc.integer({ min: -99_999, max: 99_999_999 }).map((value) => value.toLocaleString('en')),
  fc.double({ min: -100, max: 100, noNaN: true }).map((value) => value.toFixed(1)),
);
const figure = fc.oneof({ weight: 4, arbitrary: number }, fc.constant(''));

/** A heading, and rows of a name and figures; the first row is complete, so that every column has a figure. */
function table(names: fc.Arbitrary<string>): fc.Arbitrary<string[][]> {
  return fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc
      .tuple(
        fc.tuple(names, fc.array(number, { minLength: columns, maxLength: columns })),
        fc.array(fc.tuple(names, fc.array(figure, { minLength: columns, maxLength: columns })), {
          minLength: 2,
          maxLength: 8,
        }),
      )
      .map(([first, rest]) => [
        ['Name', ...Array.from({ length: columns }, (_, at) => `Column ${'ABCD'[at]}`)],
        ...[first, ...rest].map(([text, figures]) => [text, ...figures]),
      ]),
  );
}

const join = (rows: string[][], mark: string, write: (cell: string) => string) =>
  rows.map((cells) => cells.map(write).join(mark)).join('\n');

const quoted = (mark: string) => (cell: string) =>
  cell.includes(mark) || cell.includes('"') || /\n/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

const escapeHtml = (cell: string) =>
  cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const escapeMarkdown = (cell: string) => cell.replace(/[\\|*_[\]<&]/g, '\\$&');

/** The columns of a terminal that a text needs. */
const widthOf = (text: string) => [...text].length + (text.match(/\p{Script=Han}/gu) ?? []).length;

function align(rows: string[][], gap: number, right: boolean): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => {
          const pad = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
          return right && at > 0 ? pad + cell : cell + pad;
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    )
    .join('\n');
}

const read = (text: string) =>
  parseGrid(text).rows.map(({ cells }) => cells.map((cell) => cell.text));

const rules = (rows: string[][]) => (rows[0] ?? []).map(() => '---');

test.each([
  ['commas', (rows: string[][]) => join(rows, ',', quoted(','))],
  ['semicolons', (rows: string[][]) => join(rows, ';', quoted(';'))],
  ['tabs', (rows: string[][]) => join(rows, '\t', quoted('\t'))],
  [
    'markdown',
    ([head = [], ...rows]: string[][]) =>
      join([head, rules([head]), ...rows], ' | ', (cell) =>
        cell === '---' ? cell : escapeMarkdown(cell),
      ).replace(/^.*$/gm, '| $& |'),
  ],
  [
    'html',
    (rows: string[][]) =>
      `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`,
  ],
])('a table in %s reads back the same', (layout, write) => {
  fc.assert(
    fc.property(table(anyName), (rows) => {
      const text = write(rows);
      expect(parseGrid(text).layout).toBe(layout);
      expect(read(text)).toEqual(rows);
    }),
  );
});

test('aligned columns read back the same, whichever side they are aligned to', () => {
  fc.assert(
    fc.property(table(name), fc.integer({ min: 2, max: 4 }), fc.boolean(), (rows, gap, right) => {
      expect(read(align(rows, gap, right))).toEqual(rows);
    }),
  );
});

test('a list with single spaces reads back the same', () => {
  const plain = fc.constantFrom('Tokyo', 'São Paulo', 'New York', '重庆', "Côte d'Ivoire");
  const list = fc.array(fc.tuple(plain, number, number), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(list, (rows) => {
      expect(read(rows.map((cells) => cells.join(' ')).join('\n'))).toEqual(rows);
    }),
  );
});

test('a table of any text never loses a filled cell', () => {
  const cell = fc.string({ maxLength: 6 }).map((text) => text.replace(/[\s"]/gu, ''));
  const row = fc.tuple(fc.integer().map(String), cell, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 6 }), (rows) => {
      const cells = read(rows.map((texts) => texts.join('\t')).join('\n')).flat();
      const given = rows.flat().map((text) => text.trim());
      expect(cells.filter(Boolean)).toEqual(given.filter(Boolean));
    }),
  );
});
