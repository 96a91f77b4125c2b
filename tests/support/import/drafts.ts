/** Drafts of rankings, and what follows from them. */

import type { DraftRanking } from '../../../engine/editing/draft/draft-ranking.ts';
import type { Grid } from '../../../engine/editing/import/grid/grid.ts';
import { parseGrid } from '../../../engine/editing/import/grid/parse-grid.ts';
import { CommandError } from '../../../engine/model/command-error.ts';
import {
  type AddedClaim,
  type AddedFigure,
  type Draft,
  newDraft,
} from '../../../engine/model/draft.ts';
import { DraftEvaluator, type DraftResult } from './draft-evaluator.ts';

export const EVALUATION = { today: '2026-11-26' } as const;

/** A draft of a table with all replies that any table needs. */
export function draftOf(table: string, changes: Partial<Draft> = {}): Draft {
  const replies = { title: 'Output', unit: 'tonnes', period: '2024', publisher: 'Office' };
  return { ...newDraft(table), replies, ...changes };
}

/** The grid of a table, or why it has none. */
export function gridOf(table: string): Grid | CommandError {
  try {
    return parseGrid(table);
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}

/** What follows from a draft. */
export function evaluate(draft: Draft, evaluator = new DraftEvaluator()): DraftResult {
  return evaluator.evaluate(draft, gridOf(draft.table), EVALUATION);
}

/** The ranking of a draft of which nothing is open or wrong. */
export function rankingOf(draft: Draft): DraftRanking {
  const { ranking, ...rest } = evaluate(draft);
  if (!ranking)
    throw new Error(`no ranking: ${JSON.stringify({ ...rest, reading: null, plan: null })}`);
  return ranking;
}

/** A line for each entry: its name, and its ranks. */
export function ranksOf({ view }: Pick<DraftRanking, 'view'>): string[] {
  return view.entries.map(({ entity, rank }) => `${entity.name.en} ${rank?.best}-${rank?.worst}`);
}

/** The low and the high bound of a place. */
export function boundsOf(
  { view }: Pick<DraftRanking, 'view'>,
  name: string,
): readonly [low: number, high: number | null] | null {
  const entry = view.entries.find(({ entity }) => entity.name.en === name);
  return entry ? [entry.bounds.low, entry.bounds.high] : null;
}

/** An added figure by a publisher of its own. */
export function addedFigure(
  place: string,
  value: string,
  more: Partial<AddedFigure> = {},
): AddedFigure {
  const source = { publisher: 'Gazette', published: '2025-02-01', address: '', title: '' };
  return { place, value, ...source, ...more };
}

/** An added claim by a publisher of its own. */
export function addedClaim(
  place: string,
  rank: string,
  more: Partial<AddedClaim> = {},
): AddedClaim {
  return { place, rank, publisher: 'Gazette', published: '2025-02-01', address: '', ...more };
}
