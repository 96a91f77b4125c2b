/** Finds the columns of names of tables side by side: `Boy, Births, Girl, Births` or `Country, Exports, Country, Imports`. */
import type { ColumnProfile } from './column-profile.ts';

/** Whether a heading is the other one but for one word: `Number of males` and `Number of females`. */
function differByOneWord(one: string, other: string): boolean {
  const [words, others] = [one, other].map(
    (text) => text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [],
  );
  if (!words || !others || words.length !== others.length || words.length < 2) return false;
  return words.filter((word, at) => word !== others[at]).length <= 1;
}

/** The columns of a table, and which of them hold ranks. */
interface SideColumns {
  readonly columns: readonly ColumnProfile[];
  readonly ranks: ReadonlySet<ColumnProfile>;
}

function kindOf(column: ColumnProfile, ranks: SideColumns['ranks']): string {
  if (ranks.has(column)) return 'ranks';
  if (column.isEmpty) return 'empty';
  return column.isTexts ? 'texts' : column.numbers > 0.5 ? 'numbers' : 'other';
}

/** Whether the columns from another column of names on are headed and filled as those from the first one on. */
function areParallel({ columns, ranks }: SideColumns, name: number, other: number, width: number) {
  const hasSameNames = columns[name]?.heading === columns[other]?.heading;
  return Array.from({ length: width }, (_, at) => at).every((at) => {
    const [one, two] = [columns[name + at], columns[other + at]];
    if (!one) return false;
    const kind = kindOf(one, ranks);
    // What the last table lacks is a column of ranks or a blank one before the next names.
    if (!two) return kind === 'ranks' || kind === 'empty';
    return (
      kind === kindOf(two, ranks) && (hasSameNames || differByOneWord(one.heading, two.heading))
    );
  });
}

/** The further columns of names, from left to right; empty if there is one table. `name`: the first of them. */
export function findSideNames(table: SideColumns, name: ColumnProfile): ColumnProfile[] {
  const { columns, ranks } = table;
  const texts = columns.filter(
    (column) => column.index > name.index && column.isTexts && column.heading !== '',
  );
  for (const second of texts) {
    const width = second.index - name.index;
    const own = columns.slice(name.index + 1, second.index);
    if (!own.some((column) => kindOf(column, ranks) === 'numbers')) continue;
    const others = texts.filter(
      ({ index }) =>
        (index - name.index) % width === 0 && areParallel(table, name.index, index, width),
    );
    if (others[0] === second) return others;
  }
  return [];
}
