/** Slip: the same number for two places in one table: a row pasted twice. */
import { digitCount } from '../../dataset/decimal.ts';
import type { Observation } from '../../dataset/schema.ts';
import { keyOf, nameOf } from './compare-figures.ts';
import type { FigureSlip, Looking } from './warning.ts';

/** Numbers of fewer digits are the same by chance often enough. */
const TELLING_DIGITS = 4;

function digitsOf({ value, precision }: Observation): number {
  const shown = precision === null ? value : Math.round(value / precision);
  return digitCount(String(Math.round(shown)));
}

/** Places whose figures of one source, metric and period are the same, to four digits or more. */
export function twinSlips({ dataset, observations }: Looking): FigureSlip[] {
  const parents = new Map(dataset.entities.map(({ id, parent }) => [id, parent]));
  const isFamily = (a: string, b: string) => parents.get(a) === b || parents.get(b) === a;
  const telling = observations.filter((row) => digitsOf(row) >= TELLING_DIGITS);
  const groups = Map.groupBy(
    telling,
    (row) => `${keyOf(row, ['metric', 'period', 'basis', 'source'])}/${row.value}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.flatMap((observation) => {
      if (!first || isFamily(first.entity, observation.entity)) return [];
      const reason = `has the same number as ${nameOf(dataset, first.entity)}, ${observation.value}: was a row pasted twice?`;
      return [{ observation, column: 'entity' as const, reason }];
    }),
  );
}
