/** Slips: a part above its whole, and what lies in a place above the place. */
import type { Observation } from '../../dataset/schema.ts';
import { amountOf, isAbove, keyOf, nameOf } from './compare-figures.ts';
import type { FigureSlip, Looking } from './warning.ts';

const CELL = ['entity', 'metric', 'period', 'basis'] as const;

function above(
  { dataset, observations }: Looking,
  wholeOf: (row: Observation) => Partial<Observation> | null,
  words: (row: Observation, whole: Observation) => string,
): FigureSlip[] {
  const cells = Map.groupBy(observations, (row) => keyOf(row, CELL));
  return observations.flatMap((observation) => {
    const changed = wholeOf(observation);
    const wholes = changed ? (cells.get(keyOf({ ...observation, ...changed }, CELL)) ?? []) : [];
    const over = wholes.every((whole) => isAbove(observation, whole)) ? wholes[0] : undefined;
    if (!over) return [];
    const reason = `is above ${words(observation, over)} (${amountOf(dataset, over)})`;
    return [{ observation, column: 'value' as const, reason }];
  });
}

/** Figures of a metric that is part of another, above that other's. */
export function partSlips(looking: Looking): FigureSlip[] {
  const { metrics } = looking.dataset;
  const wholes = new Map(metrics.map(({ id, partOf }) => [id, partOf]));
  return above(
    looking,
    ({ metric }) => {
      const whole = wholes.get(metric);
      return whole === undefined ? null : { metric: whole };
    },
    (_, { metric }) =>
      `its whole, “${metrics.find(({ id }) => id === metric)?.title.en ?? metric}”`,
  );
}

/** Figures of a place above those of the place in which it lies. */
export function insideSlips(looking: Looking): FigureSlip[] {
  const parents = new Map(looking.dataset.entities.map(({ id, parent }) => [id, parent]));
  return above(
    looking,
    ({ entity }) => {
      const parent = parents.get(entity) ?? null;
      return parent === null ? null : { entity: parent };
    },
    (_, { entity }) => `that of ${nameOf(looking.dataset, entity)}, in which it lies`,
  );
}
