/** Warnings about single rows and settings: future periods, sources that can’t be found, defaults and levels left unsaid. */

import { type Dataset, isCounted } from '../../dataset/schema.ts';
import type { FigureWarning, LintContext, LintWarning, RowNumberLookup } from './warning.ts';

/** A date's month, counted from year 0. */
function monthIndex(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Figures of future months. A figure of the current month may be an early one. */
export function findFuturePeriods({ observations, today }: LintContext): FigureWarning[] {
  return observations.flatMap((observation) => {
    const { period, knownFrom } = observation;
    const last = period.end - 1;
    const isAhead = last > monthIndex(today);
    if (!isAhead && last <= monthIndex(knownFrom)) return [];
    const limit = isAhead ? `today, ${today}` : `the date on which it became known, ${knownFrom}`;
    return [{ observation, column: 'period' as const, reason: `ends after ${limit}` }];
  });
}

/** The default ranking, if missing: pages and examples link to it. */
export function findMissingDefault({ dataset, observations }: LintContext): LintWarning[] {
  const { defaults, metrics, entities, id } = dataset;
  const metric = metrics.find((candidate) => candidate.id === defaults.metric);
  const members = new Set(
    entities.filter(({ levels }) => levels.includes(defaults.level)).map((entity) => entity.id),
  );
  const exists = observations.some(
    (row) =>
      row.metric === defaults.metric &&
      row.period.id === defaults.period &&
      members.has(row.entity),
  );
  if (exists || !metric || !isCounted(metric)) return [];
  return [
    {
      ...{ file: `${id}/dataset.json`, row: null, column: 'defaults.period' },
      value: defaults.period,
      reason: `has no figure of ${defaults.metric} for a member of ${defaults.level}, so the default ranking doesn’t exist`,
    },
  ];
}

// Warns of sources that readers can't find: those with neither a URL nor a note that says why there is none. Separate from the
// other rules, because a table that has just been pasted has neither.

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

// Warns of levels that don't say whether they are complete: a rank in a list is a rank in the world only if nobody is missing.

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
