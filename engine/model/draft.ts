/**
 * The state of a ranking that somebody makes from a table: what was pasted, and everything chosen, answered and added since. Plain
 * data, so that it can be sent to a worker, saved and shared.
 */
/** A figure from elsewhere than the table, as typed. */
export interface AddedFigure {
  readonly place: string;
  /** As people write it: `2.1 million`, `about 300,000`. */
  readonly value: string;
  readonly publisher: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or empty. */
  readonly published: string;
  readonly address: string;
  readonly title: string;
}

/** A published statement of rank, as typed. */
export interface AddedClaim {
  readonly place: string;
  /** A whole number from 1. */
  readonly rank: string;
  readonly publisher: string;
  readonly published: string;
  readonly address: string;
}

/** Replies to the questions about the dataset, by their names (`title`, `unit`, …); `id` is the name of its folder. */
export type DraftReplies = Readonly<Partial<Record<string, string>>>;

export interface Draft {
  /** The pasted text. */
  readonly table: string;
  /** Answers about the table, by topic and column from 1 (`unit:2`), or by topic alone (`date-order`). */
  readonly answers: Readonly<Record<string, string>>;
  /** Roles chosen for columns, by number from 1, as the plan names them: `figure`, `name_zh`. */
  readonly roles: Readonly<Record<string, string>>;
  /** Names of rows that are ranked although they look like totals. */
  readonly keep: readonly string[];
  readonly replies: DraftReplies;
  readonly figures: readonly AddedFigure[];
  readonly claims: readonly AddedClaim[];
  /** Whether it came by a link. */
  readonly isShared?: boolean;
  /** The ranking that is shown, as `{metric}/{period}`; empty: the dataset's default. */
  readonly shown: string;
}

/** A draft of nothing but a table. */
export const newDraft = (table: string): Draft => ({
  ...{ table, answers: {}, roles: {}, keep: [], replies: {}, figures: [], claims: [], shown: '' },
});
