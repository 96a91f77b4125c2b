/** All likely slips in a dataset, each with the row in which it stands. Pure: today is passed in. */

import type { Dataset, Observation } from '../../dataset/schema.ts';
import { isUsed } from '../../evidence/used.ts';
import { twinSlips } from './duplicate-value.ts';
import { futureSlips } from './future-period.ts';
import { growthSlips } from './growth-mismatch.ts';
import { scaleSlips } from './magnitude-outlier.ts';
import { defaultRankingSlips } from './missing-default.ts';
import { insideSlips, partSlips } from './part-exceeds-whole.ts';
import { textSlips } from './text-problems.ts';
import type { FigureSlip, Looking, Slip } from './warning.ts';

/** Finds the row of an authored row's id in a file; null where it isn't known. */
export type RowOf = (file: string, id: string) => number | null;

/** Each kind of slip in figures. */
const KINDS: readonly ((looking: Looking) => FigureSlip[])[] = [
  scaleSlips,
  partSlips,
  insideSlips,
  growthSlips,
  futureSlips,
  twinSlips,
];

/** What answers a slip, in the row's note. */
const ANSWER = /\bChecked:/;

const END_OF_TIME = '9999-12-31';

function cellOf(observation: Observation, column: FigureSlip['column']): string {
  if (column === 'period') return observation.period.id;
  return String(column === 'yoy' ? observation.yoy?.value : observation[column]);
}

/** The slips, in the order of files and rows. `today` is `YYYY-MM-DD`. */
export function slipsOf(dataset: Dataset, today: string, rowOf: RowOf): Slip[] {
  // Not yet known is no reason: what will count one day is looked at today.
  const observations = dataset.observations.filter((row) => isUsed(row, END_OF_TIME));
  const looking = { dataset, observations, today };
  const file = (name: string) => `${dataset.id}/${name}`;
  const figures = KINDS.flatMap((slips) => slips(looking))
    .filter(({ observation }) => !ANSWER.test(observation.note))
    .map(({ observation, column, reason }) => ({
      file: file('observations.csv'),
      row: rowOf('observations.csv', observation.id),
      column,
      value: cellOf(observation, column),
      reason,
    }));
  const texts = textSlips(dataset).map(({ id, file: name, ...rest }) => ({
    ...rest,
    file: file(name),
    row: id === null ? null : rowOf(name, id),
  }));
  return [...defaultRankingSlips(looking), ...texts, ...figures].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.row ?? 0) - (b.row ?? 0),
  );
}
