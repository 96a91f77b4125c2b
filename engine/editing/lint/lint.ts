/** Runs all warning rules on a dataset and adds row numbers. */

import { indexDataset } from '../../dataset/indexed-dataset.ts';
import type { Dataset, Observation } from '../../dataset/schema.ts';
import { isUsed } from '../../evidence/cell-evidence.ts';
import {
  findChildrenAboveParent,
  findDuplicateValues,
  findGrowthMismatches,
  findMagnitudeOutliers,
  findPartsAboveWhole,
} from './figure-checks.ts';
import { findFuturePeriods, findMissingDefault, findUnstatedCompleteness } from './row-checks.ts';
import { findTextProblems } from './text-checks.ts';
import {
  type FigureWarning,
  type LintContext,
  type LintWarning,
  type RowNumberLookup,
  SUPPRESSION,
} from './warning.ts';

/** The rules for figures. */
const FIGURE_RULES: readonly ((context: LintContext) => FigureWarning[])[] = [
  findMagnitudeOutliers,
  findPartsAboveWhole,
  findChildrenAboveParent,
  findGrowthMismatches,
  findFuturePeriods,
  findDuplicateValues,
];

const END_OF_TIME = '9999-12-31';

function cellText(observation: Observation, column: FigureWarning['column']): string {
  if (column === 'period') return observation.period.id;
  return String(column === 'yoy' ? observation.yoy?.value : observation[column]);
}

/** The warnings, in the order of files and rows. `today` is `YYYY-MM-DD`. */
export function lintDataset(
  dataset: Dataset,
  today: string,
  rowOf: RowNumberLookup,
): LintWarning[] {
  // Includes figures that become known after today.
  const observations = dataset.observations.filter((row) => isUsed(row, END_OF_TIME));
  const context = { dataset, lookup: indexDataset(dataset), observations, today };
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
  const ofDataset = [...findMissingDefault(context), ...findUnstatedCompleteness(context)];
  return [...ofDataset, ...texts, ...figures].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.row ?? 0) - (b.row ?? 0),
  );
}
