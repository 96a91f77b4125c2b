/** Warns of parts above their whole, and of entities above their parent. */
import type { Observation } from '../../dataset/schema.ts';
import { entityName, figureKey, formatFigure, isCertainlyAbove } from './compare-figures.ts';
import type { FigureWarning, LintContext } from './warning.ts';

const CELL = ['entity', 'metric', 'period', 'basis'] as const;

function findAbove(
  { dataset, observations }: LintContext,
  wholeOf: (row: Observation) => Partial<Observation> | null,
  describe: (row: Observation, whole: Observation) => string,
): FigureWarning[] {
  const cells = Map.groupBy(observations, (row) => figureKey(row, CELL));
  return observations.flatMap((observation) => {
    const wholeCell = wholeOf(observation);
    const wholes = wholeCell
      ? (cells.get(figureKey({ ...observation, ...wholeCell }, CELL)) ?? [])
      : [];
    const exceeded = wholes.every((whole) => isCertainlyAbove(observation, whole))
      ? wholes[0]
      : undefined;
    if (!exceeded) return [];
    const reason = `is above ${describe(observation, exceeded)} (${formatFigure(dataset, exceeded)})`;
    return [{ observation, column: 'value' as const, reason }];
  });
}

/** Figures of a metric above those of the metric that it is part of. */
export function findPartsAboveWhole(context: LintContext): FigureWarning[] {
  const { metrics } = context.dataset;
  const wholes = new Map(metrics.map(({ id, partOf }) => [id, partOf]));
  return findAbove(
    context,
    ({ metric }) => {
      const whole = wholes.get(metric);
      return whole === undefined ? null : { metric: whole };
    },
    (_, { metric }) =>
      `its whole, “${metrics.find(({ id }) => id === metric)?.title.en ?? metric}”`,
  );
}

/** Figures of an entity above those of its parent. */
export function findChildrenAboveParent(context: LintContext): FigureWarning[] {
  const parents = new Map(context.dataset.entities.map(({ id, parent }) => [id, parent]));
  return findAbove(
    context,
    ({ entity }) => {
      const parent = parents.get(entity) ?? null;
      return parent === null ? null : { entity: parent };
    },
    (_, { entity }) => `the figure of ${entityName(context.dataset, entity)}, which contains it`,
  );
}
