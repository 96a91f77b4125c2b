/** The texts of headings by column: of one or several lines, some of which span columns, and one of which may name the units. */
import { readUnitText } from '../columns/unit-text.ts';
import type { Grid } from '../grid/grid.ts';
import type { TableRow } from './table-cell.ts';

/** A line of units below the headings, `Tsd. | km² | € je Einw.`, each in brackets, if most of its texts are known as units. */
function bracketUnits(texts: readonly string[]): readonly string[] {
  const others = texts.filter((text) => text !== '');
  const units = others.filter((text) => readUnitText(text) !== null);
  if (units.length < 2 || units.length * 2 < others.length) return texts;
  return texts.map((text) => (/^[^\d()（）]+$/u.test(text) ? `(${text})` : text));
}

/** The texts of the headings of each column, from top to bottom, each once. */
export function headingTexts(
  rows: readonly TableRow[],
  { width, layout }: Pick<Grid, 'width' | 'layout'>,
): string[][] {
  const filled = rows.map((row, index) => {
    const texts = fillRight(row, rows.slice(index + 1), layout);
    return index > 0 ? bracketUnits(texts) : texts;
  });
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((texts) => texts[column] ?? '').filter((text) => text !== '');
    return [...new Set(parts)];
  });
}

/** The texts of a line of headings; blank cells right of one that spans several get its text. */
function fillRight(row: TableRow, below: readonly TableRow[], layout: Grid['layout']): string[] {
  const texts: string[] = [];
  for (const { text, column, coveredBy } of row.cells) {
    const under = below.some(({ cells }) => (cells[column]?.text ?? '') !== '');
    const left = texts[column - 1] ?? '';
    const isFromFirst = column === 1 || texts.slice(1, column).every((other) => other === texts[0]);
    const firstHasMore = below.some(({ cells }) => (cells[0]?.text ?? '') !== '');
    const fills =
      text === '' &&
      coveredBy === null &&
      under &&
      left !== '' &&
      (!isFromFirst || texts[0] === '' || firstHasMore) &&
      layout !== 'html';
    texts.push(fills ? left : text);
  }
  return texts;
}
