/** Reads `story.csv`: breaks within a basis, and opinions, which are shown but never used as evidence. */
import type { DataError } from './data-error.ts';
import type { CsvTable } from './parse-csv.ts';
import { mapRows, type RowReader } from './row-reader.ts';
import type { StoryRow } from './schema.ts';

const KINDS: ReadonlySet<string> = new Set<StoryRow['kind']>(['break', 'opinion']);

/** The year of a break; an opinion has none. */
function readYear(row: RowReader, kind: StoryRow['kind']): string | null {
  const year = row.raw('year');
  if (kind === 'break' && !/^\d{4}$/.test(year))
    row.addError('year', 'the first year after the break, YYYY');
  if (kind === 'opinion' && year !== '')
    row.addError('year', 'an empty cell: an opinion has no year');
  return year || null;
}

/** Reads the rows and adds every error. Keeps the order of the file, because pages show the rows in it. */
export function readStory(
  file: string,
  table: CsvTable,
  sourceIds: ReadonlySet<string>,
  errors: DataError[],
): StoryRow[] {
  return mapRows(file, table, errors, (row) => {
    const kind =
      row.readReference('kind', KINDS, 'a kind of row') === 'break' ? 'break' : 'opinion';
    return {
      kind,
      year: KINDS.has(row.raw('kind')) ? readYear(row, kind) : null,
      text: row.readTexts('text_'),
      source: row.readReference('source', sourceIds, 'the id of a source in sources.csv') ?? '',
    };
  });
}
