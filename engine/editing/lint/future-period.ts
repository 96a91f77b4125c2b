/** Warns of periods that have not ended, or had not when the figure became known. */
import type { FigureWarning, LintContext } from './warning.ts';

/** A date's month, counted from year 0. */
function monthIndex(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Figures of future months. A figure of the current month may be an early one. */
export function findFuturePeriods({ observations, today }: LintContext): FigureWarning[] {
  return observations.flatMap((observation) => {
    const { period, knownFrom } = observation;
    const last = period.end - 1;
    const isAhead = last > monthIndex(today);
    if (!isAhead && last <= monthIndex(knownFrom)) return [];
    const limit = isAhead ? `today, ${today}` : `the date on which it became known, ${knownFrom}`;
    return [{ observation, column: 'period' as const, reason: `ends after ${limit}` }];
  });
}
