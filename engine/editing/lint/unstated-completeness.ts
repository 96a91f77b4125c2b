/** Warns of levels that don't say whether they are complete: a rank in a list is a rank in the world only if nobody is missing. */
import type { LintContext, LintWarning } from './warning.ts';

/** The levels without `complete`. */
export function findUnstatedCompleteness({
  dataset: { id, levels },
}: Pick<LintContext, 'dataset'>): LintWarning[] {
  return levels.flatMap((level, index) =>
    level.complete === undefined
      ? [
          {
            ...{ file: `${id}/dataset.json`, row: null, column: `levels.${index}.complete` },
            value: '',
            reason: `is missing, so ranks in ${level.id} stay open: expected true if its members are all there are, else false`,
          },
        ]
      : [],
  );
}
