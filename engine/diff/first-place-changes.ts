/** Changes in who was first in a full year: what the leaders say on a date, beside what they said before. */

import type { CompiledDataset, CompiledLeaders } from '../compile/compiled-dataset.ts';
import { isCounted } from '../dataset/schema.ts';
import type { Change, LeadersDocument, LeadersOnBasis } from '../model/documents.ts';
import { isFullYearId } from '../model/period.ts';

/** If more could be first, they are counted, not named; then one more or one less of them is no news. */
export const MAX_NAMED_LEADERS = 3;

export interface FirstPlaceChange {
  readonly metric: string;
  /** A full year. */
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  readonly before: LeadersOnBasis;
  readonly after: LeadersOnBasis;
}

/** Status and leaders of a year; empty if too little is known for any. */
function stateOf({ status, leaders }: LeadersOnBasis): string {
  if (status === 'thin' || status === 'none') return '';
  return [status, ...leaders.map(({ id }) => id)].join();
}

/** Whether a year is open between more leaders than are named. */
const isWideOpen = ({ status, leaders }: LeadersOnBasis): boolean =>
  status === 'open' && leaders.length > MAX_NAMED_LEADERS;

function isNews(before: LeadersOnBasis, after: LeadersOnBasis): boolean {
  const areOpen = before.status === 'open' && after.status === 'open';
  return stateOf(before) !== stateOf(after) && !(areOpen && [before, after].some(isWideOpen));
}

/** The latest leaders among those whose date is accepted. */
function documentWhere(
  { vintages }: CompiledLeaders,
  isIncluded: (asOf: string) => boolean,
): LeadersDocument | null {
  return vintages.findLast(({ asOf }) => isIncluded(asOf))?.document ?? null;
}

/**
 * The changes in first place among the rankings that changed on a day. Mixed bases are left out, because nothing is compared
 * on them; so are derived metrics, because almost every new figure changes them.
 */
export function firstPlaceChanges(
  { dataset, leaders }: CompiledDataset,
  { date, rankings }: Change,
): FirstPlaceChange[] {
  const compared = new Set(dataset.bases.filter((row) => !row.mixed).map(({ id }) => id));
  const counted = new Set(dataset.metrics.filter(isCounted).map(({ id }) => id));
  return rankings.flatMap(({ id, level, basis, kind }) => {
    const [, metric = '', period = ''] = id.split('/');
    const isCompared = compared.has(basis) && counted.has(metric) && isFullYearId(period);
    if (kind !== 'changed' || !isCompared) return [];
    const found = leaders.find(
      ({ key }) => key.metric === metric && key.level === level && key.basis === basis,
    );
    const yearIn = (document: LeadersDocument | null | undefined) =>
      document?.items.find(({ year }) => year === period);
    const before = found && yearIn(documentWhere(found, (asOf) => asOf < date));
    const after = found && yearIn(documentWhere(found, (asOf) => asOf <= date));
    if (!before || !after || !isNews(before, after)) return [];
    return [{ metric, period, level, basis, before, after }];
  });
}
