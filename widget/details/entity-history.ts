/** An entity's history of full years. Ways of counting are separate, so that none seems to continue another. */
import type { EntityView, HistoryYear } from '../../engine/model/documents.ts';

export interface HistoryStrip {
  /** The way of counting. */
  readonly basis: string;
  readonly years: readonly HistoryYear[];
}

export interface EntityHistory {
  readonly first: number;
  /** Number of years from the first to the last, both included. */
  readonly span: number;
  readonly strips: readonly HistoryStrip[];
}

/** The history of one metric; null if it has fewer than two figures. */
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
