/** What follows from drafts, as the page's worker computes it: the reading, and the ranking of a complete draft. */

import { type RankedDraft, rankDraft } from '../../../engine/editing/draft/rank-draft.ts';
import { DraftReader, type ReadDraft } from '../../../engine/editing/draft/read-draft.ts';
import type { Grid } from '../../../engine/editing/import/grid/grid.ts';
import { CommandError } from '../../../engine/model/command-error.ts';
import type { Draft } from '../../../engine/model/draft.ts';

export interface DraftResult
  extends RankedDraft,
    Pick<ReadDraft, 'wrongAnswers' | 'id' | 'fields'> {
  readonly refusal: { readonly message: string; readonly hint: string } | null;
  readonly reading: ReadDraft['reading'] | null;
  readonly plan: ReadDraft['plan'] | null;
  /** Null if the table is refused. */
  readonly read: ReadDraft | null;
}

const NOTHING: DraftResult = {
  ...{ refusal: null, reading: null, plan: null, read: null, wrongAnswers: [], id: '', fields: [] },
  ...{ figureProblems: [], evidenceProblems: [], errors: [], ranking: null },
};

/** Evaluates one draft after another with one reader. */
export class DraftEvaluator {
  readonly #reader = new DraftReader();

  evaluate(
    draft: Draft,
    grid: Grid | CommandError,
    { today }: { readonly today: string },
  ): DraftResult {
    if (grid instanceof CommandError)
      return { ...NOTHING, refusal: { message: grid.message, hint: grid.hint } };
    const read = this.#reader.read(draft, grid, today);
    const ranked = read.isComplete ? rankDraft(read) : {};
    const { reading, plan, wrongAnswers, id, fields } = read;
    return { ...NOTHING, reading, plan, wrongAnswers, id, fields, read, ...ranked };
  }
}
