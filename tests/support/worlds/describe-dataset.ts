/** A short description of a world, for the message of a failing test. */
import type { Dataset, Knowledge } from '../../../engine/dataset/schema.ts';

const knownDates = ({ knownFrom, withdrawnOn }: Knowledge): string =>
  withdrawnOn === null ? `from ${knownFrom}` : `from ${knownFrom} to ${withdrawnOn}`;

/** Entities with levels and parents, metrics, bases, and every statement. */
export function describeDataset({
  entities,
  metrics,
  bases,
  observations,
  claims,
  completeness,
  levels,
}: Dataset): string {
  return [
    ...entities.map((e) => `${e.id} in ${e.parent ?? 'nothing'}, of ${e.levels.join(' ')}`),
    `complete: ${levels.flatMap((l) => (l.complete ? l.id : [])).join(', ')}`,
    `metrics: ${metrics.map((m) => (m.partOf ? `${m.id} of ${m.partOf}` : m.id)).join(', ')}`,
    `bases: ${bases.map((b) => (b.mixed ? `${b.id} (mixed)` : b.id)).join(', ')}`,
    ...observations.map((o) => {
      const growth = o.yoy ? `, growth ${o.yoy.value.toFixed(o.yoy.decimals)} %` : '';
      const upperEnd = o.valueTo === undefined ? '' : ` and ${o.valueTo}`;
      const figure = `${o.qualifier} ${o.value}${upperEnd}, precision ${o.precision}${growth}`;
      return `${o.id}: ${figure}, ${o.status}, ${knownDates(o)}`;
    }),
    ...claims.map((c) => `claim ${c.id}: ${knownDates(c)}`),
    ...completeness.map((c) => `others below ${c.beyond}: ${c.id}: ${knownDates(c)}`),
  ].join('\n');
}
