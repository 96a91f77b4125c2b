/** The period that a new dataset shows first. */
import { isFullYear, parsePeriod } from '../../model/period.ts';

/** The default period: the latest one with at least half as many figures as the fullest; a full year if there is one. */
export function defaultPeriod(observations: readonly { readonly period?: string }[]): string {
  const groups = [...Map.groupBy(observations, ({ period = '' }) => period)].map(([id, rows]) => {
    const period = parsePeriod(id);
    return { id, count: rows.length, end: period?.end ?? 0, isYear: period && isFullYear(period) };
  });
  const years = groups.filter(({ isYear }) => isYear);
  const candidates = years.length > 0 ? years : groups;
  const fullest = Math.max(0, ...candidates.map(({ count }) => count));
  const wellCovered = candidates.filter(({ count }) => count * 2 >= fullest);
  return wellCovered.toSorted((a, b) => b.end - a.end)[0]?.id ?? '';
}
