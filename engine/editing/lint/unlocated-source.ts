/**
 * Warns of sources that readers can't find: those with neither a URL nor a note that says why there is none. Separate from the
 * other rules, because a table that has just been pasted has neither.
 */
import type { Dataset } from '../../dataset/schema.ts';
import type { RowNumberLookup } from './lint.ts';
import type { LintWarning } from './warning.ts';

/** The sources of a dataset without URL and note, in the order of rows. */
export function findUnlocatedSources(dataset: Dataset, rowOf: RowNumberLookup): LintWarning[] {
  return dataset.sources
    .filter(({ url, note }) => url === '' && note === undefined)
    .map(({ id }) => ({
      file: `${dataset.id}/sources.csv`,
      row: rowOf('sources.csv', id),
      column: 'url',
      value: '',
      reason: `is the URL of ${id}: give one, or say in note_en why there is none`,
    }))
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
