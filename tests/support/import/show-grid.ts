/** Grids as short texts for tests. */
import type { Grid } from '../../../engine/editing/import/grid/grid.ts';

/** Each row as its cells joined by ` | `; a copy of a cell that spans more begins with `<` or `^`; a heading with `#`. */
export function showGrid({ rows }: Grid): string[] {
  const mark = { left: '<', above: '^' };
  return rows.map(({ cells, isHeading }) => {
    const texts = cells.map(({ text, coveredBy }) => (coveredBy ? mark[coveredBy] : '') + text);
    return `${isHeading ? '# ' : ''}${texts.join(' | ')}`.trimEnd();
  });
}
