/** Amounts as they are told in slips, and which figures are of the same kind. */

import type { Dataset, Observation } from '../../dataset/schema.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { formatQuantity } from '../../wording/formatters.ts';

/** `1,000 people`. */
export function formatFigure({ metrics }: Dataset, { metric, value }: Observation): string {
  const own = metrics.find(({ id }) => id === metric);
  return formatQuantity(value, { id: own?.unit ?? metric, name: own?.unitName }, 'en');
}

/** An entity's name in English. */
export function entityName({ entities }: Dataset, id: string): string {
  return entities.find((entity) => entity.id === id)?.name.en ?? id;
}

/** Whether a figure can only be above another, however both were rounded. */
export function isCertainlyAbove(one: Observation, other: Observation): boolean {
  return statedInterval(one).low > statedInterval(other).high;
}

/** What figures must share to be held against one another, of these parts of theirs. */
export function figureKey(
  row: Observation,
  parts: readonly ('entity' | 'metric' | 'basis' | 'period' | 'source')[],
): string {
  return parts.map((part) => (part === 'period' ? row.period.id : row[part])).join('/');
}
