/** Tables side by side, such as two rankings on one sheet: each column of names has the figures up to the next one. */
import { type NamedRow, nameRows } from '../structure/table-rows.ts';
import type { TableContext } from './table-context.ts';

/** One of the tables: its rows with its names, and which columns are its own. */
export interface NameBlock {
  readonly rows: readonly NamedRow[];
  readonly owns: (column: number) => boolean;
}

/** The tables side by side, from left to right; the only one, unless there are several columns of names. */
export function findNameBlocks({ structure, roles, footnotes }: TableContext): NameBlock[] {
  const names = roles.flatMap((role, index) => (role === 'name' ? [index] : []));
  if (names.length < 2) return [{ rows: nameRows(structure, roles, footnotes), owns: () => true }];
  return names.map((name, at) => {
    const from = at === 0 ? 0 : name;
    const to = names[at + 1] ?? roles.length;
    const own = roles.map((role, index) => (role === 'name' && index !== name ? 'unused' : role));
    return {
      rows: nameRows(structure, own, footnotes),
      owns: (column) => column >= from && column < to,
    };
  });
}
