/** A place's own history: its full years, every way of counting apart, so that none is read as going on where another began. */
import type { EntityView, HistoryYear } from '../../engine/model/documents.ts';

export interface HistoryStrip {
  /** The way of counting. */
  readonly basis: string;
  readonly years: readonly HistoryYear[];
}

export interface EntityHistory {
  readonly first: number;
  /** How many years lie between the first and the last, both included. */
  readonly span: number;
  readonly strips: readonly HistoryStrip[];
}

/** What is known of one metric; null where it is too little for a history. */
export function entityHistory(
  { history, bases }: EntityView,
  metric: string,
): EntityHistory | null {
  const own = history.filter((item) => item.metric === metric);
  if (own.length < 2) return null;
  const years = own.map(({ period }) => Number(period));
  const first = Math.min(...years);
  const strips = bases.map(({ id }) => ({
    basis: id,
    years: own.filter(({ basis }) => basis === id),
  }));
  return {
    first,
    span: Math.max(...years) - first + 1,
    strips: strips.filter((strip) => strip.years.length > 0),
  };
}
