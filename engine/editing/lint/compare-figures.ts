/** Formats amounts for warnings, and groups figures that can be compared. */

import type { Dataset, Observation } from '../../dataset/schema.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { formatQuantity } from '../../wording/formatters.ts';

/** `1,000 people`. */
export function formatFigure({ metrics }: Dataset, { metric, value }: Observation): string {
  const definition = metrics.find(({ id }) => id === metric);
  return formatQuantity(
    value,
    { id: definition?.unit ?? metric, name: definition?.unitName },
    'en',
  );
}

/** An entity's name in English. */
export function entityName({ entities }: Dataset, id: string): string {
  return entities.find((entity) => entity.id === id)?.name.en ?? id;
}

/** Whether a figure can only be above another, however both were rounded. */
export function isCertainlyAbove(one: Observation, other: Observation): boolean {
  return statedInterval(one).low > statedInterval(other).high;
}

/** The key that comparable figures share, made of the given columns. */
export function figureKey(
  row: Observation,
  parts: readonly ('entity' | 'metric' | 'basis' | 'period' | 'source')[],
): string {
  return parts.map((part) => (part === 'period' ? row.period.id : row[part])).join('/');
}
