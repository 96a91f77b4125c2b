/** All likely slips in a dataset, each with the row in which it stands. Pure: today is passed in. */

import type { Dataset, Observation } from '../../dataset/schema.ts';
import { isUsed } from '../../evidence/used.ts';
import { findDuplicateValues } from './duplicate-value.ts';
import { findFuturePeriods } from './future-period.ts';
import { findGrowthMismatches } from './growth-mismatch.ts';
import { findMagnitudeOutliers } from './magnitude-outlier.ts';
import { findMissingDefault } from './missing-default.ts';
import { findChildrenAboveParent, findPartsAboveWhole } from './part-exceeds-whole.ts';
import { findTextProblems } from './text-problems.ts';
import type { FigureWarning, LintContext, LintWarning } from './warning.ts';

/** Finds the row of an authored row's id in a file; null where it isn't known. */
export type RowNumberLookup = (file: string, id: string) => number | null;

/** Each kind of slip in figures. */
const FIGURE_RULES: readonly ((looking: LintContext) => FigureWarning[])[] = [
  findMagnitudeOutliers,
  findPartsAboveWhole,
  findChildrenAboveParent,
  findGrowthMismatches,
  findFuturePeriods,
  findDuplicateValues,
];

/** What answers a slip, in the row's note. */
const SUPPRESSION = /\bChecked:/;

const END_OF_TIME = '9999-12-31';

function cellText(observation: Observation, column: FigureWarning['column']): string {
  if (column === 'period') return observation.period.id;
  return String(column === 'yoy' ? observation.yoy?.value : observation[column]);
}

/** The slips, in the order of files and rows. `today` is `YYYY-MM-DD`. */
export function lintDataset(
  dataset: Dataset,
  today: string,
  rowOf: RowNumberLookup,
): LintWarning[] {
  // Not yet known is no reason: what will count one day is looked at today.
  const observations = dataset.observations.filter((row) => isUsed(row, END_OF_TIME));
  const context = { dataset, observations, today };
  const file = (name: string) => `${dataset.id}/${name}`;
  const figures = FIGURE_RULES.flatMap((findWarnings) => findWarnings(context))
    .filter(({ observation }) => !SUPPRESSION.test(observation.note))
    .map(({ observation, column, reason }) => ({
      file: file('observations.csv'),
      row: rowOf('observations.csv', observation.id),
      column,
      value: cellText(observation, column),
      reason,
    }));
  const texts = findTextProblems(dataset).map(({ id, file: name, ...rest }) => ({
    ...rest,
    file: file(name),
    row: id === null ? null : rowOf(name, id),
  }));
  return [...findMissingDefault(context), ...texts, ...figures].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.row ?? 0) - (b.row ?? 0),
  );
}
