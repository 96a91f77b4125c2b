/** How the table of a draft is read, and what is still to be asked. */

import type { Draft } from '../../model/draft.ts';
import type { Grid } from '../import/grid/grid.ts';
import { type ImportPlan, importPlan } from '../import/import-plan.ts';
import { readTable } from '../import/reader/table-reader.ts';
import type { Reading, ReadingAnswers } from '../import/reading.ts';
import type { DatasetReplies } from '../scaffold/dataset-questions.ts';
import type { ScaffoldOptions } from '../scaffold/scaffold-options.ts';
import { draftAnswers, type WrongAnswer } from './draft-answers.ts';
import { type DraftField, draftFields } from './draft-fields.ts';

/** A draft whose table was read. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly answers: ReadingAnswers;
  readonly wrongAnswers: readonly WrongAnswer[];
  readonly reading: Reading;
  readonly plan: ImportPlan;
  /** The id of the dataset. */
  readonly id: string;
  readonly fields: readonly DraftField[];
  /** Whether whole numbers are taken as exact counts; null where nobody is asked. */
  readonly isExact: boolean | null;
  /** The options of the dataset, with empty texts for what is missing. */
  readonly scaffold: ScaffoldOptions;
  /** Whether nothing is open or wrong, so that its figures can be ranked. */
  readonly isComplete: boolean;
}

/** Reads the tables of drafts. Remembers the last reading, which most changes of a draft leave as it is. */
export class DraftReader {
  #last: { readonly grid: Grid; readonly key: string; readonly reading: Reading } | null = null;

  #read(grid: Grid, draft: Draft, answers: ReadingAnswers, today: string): Reading {
    const key = JSON.stringify([draft.answers, draft.roles, draft.keep, today]);
    if (this.#last?.grid === grid && this.#last.key === key) return this.#last.reading;
    const reading = readTable(grid, answers, today);
    this.#last = { grid, key, reading };
    return reading;
  }

  /** Reads a draft whose table has this grid. `today`: `YYYY-MM-DD`; `usual`: what empty replies stand for where the table proposes nothing. */
  read(draft: Draft, grid: Grid, today: string, usual: DatasetReplies = {}): ReadDraft {
    const { answers, wrong } = draftAnswers(draft);
    const reading = this.#read(grid, draft, answers, today);
    const { figures, problems, questions } = reading;
    const { id, fields, isExact, options, isComplete } = draftFields(draft, reading, today, usual);
    const isOpen = problems.length > 0 || questions.length > 0 || wrong.length > 0;
    return {
      ...{ draft, answers, wrongAnswers: wrong, reading, plan: importPlan(reading, options, []) },
      ...{ id, fields, isExact, scaffold: options },
      isComplete: isComplete && !isOpen && figures.length > 0,
    };
  }
}
