/** Helpers of the warning rules: formats figures, compares them, and builds keys to group them by. */

import type { Dataset, Observation } from '../../dataset/schema.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { formatStated } from '../../wording/format-stated.ts';

/** `1,000 people`, `at least 1,000 people`. */
export function formatFigure({ metrics }: Dataset, row: Observation): string {
  const definition = metrics.find(({ id }) => id === row.metric);
  return formatStated(
    row,
    { id: definition?.unit ?? row.metric, name: definition?.unitName },
    'en',
  );
}

/** An entity's name in English. */
export function entityName({ entities }: Dataset, id: string): string {
  return entities.find((entity) => entity.id === id)?.name.en ?? id;
}

/** Whether a figure is certainly above another, given how both may have been rounded. */
export function isCertainlyAbove(higher: Observation, lower: Observation): boolean {
  return statedInterval(higher).low > statedInterval(lower).high;
}

/** Key of the given columns, for grouping comparable figures. */
export function figureKey(
  row: Observation,
  parts: readonly ('entity' | 'metric' | 'basis' | 'period' | 'source')[],
): string {
  return parts.map((part) => (part === 'period' ? row.period.id : row[part])).join('/');
}
