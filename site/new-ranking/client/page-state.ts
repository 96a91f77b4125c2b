/** The state of the page for making a ranking, and what people can do with it. */
import type { AddedClaim, AddedFigure, Draft } from '../../../engine/model/draft.ts';
import type { NewRankingWords } from '../../words/new-ranking-interface.ts';
import type { PageRanked, PageRead, PageReading, PageReview, TakeAway } from '../messages.ts';

/** What is taken away, with the addresses of its files. */
export interface Downloads {
  readonly takeAway: TakeAway;
  /** The addresses of files by ending; the picture's is missing until it is drawn. */
  readonly urls: Readonly<Partial<Record<'html' | 'svg' | 'png' | 'csv' | 'zip', string>>>;
  /** The link to the page in this state; null if it would be too long. */
  readonly link: string | null;
}

/** What follows from the draft. While its figures are ranked, the ranking of the one before is still there. */
export type PageResult = Omit<PageRead, 'reading'> & Omit<PageRanked, 'reading'>;

export interface PageState {
  readonly draft: Draft;
  /** The file whose table is shown, until the text is edited. */
  readonly fileName: string | null;
  readonly isWorking: boolean;
  /** Why the last evaluation failed: an error in the page, or the time that it took; null if it didn’t. */
  readonly failure: 'error' | 'time' | null;
  readonly result: PageResult | null;
  readonly reading: PageReading | null;
  /** How many rows of the reading are shown so far. */
  readonly shownRows: number;
  /** The places of the ranking, once it is painted. */
  readonly places: readonly string[];
  /** Of the ranking; null until it is known. */
  readonly review: PageReview | null;
  readonly downloads: Downloads | null;
  readonly repository: string;
}

/** What people can do. Each changes the state. */
export interface PageActions {
  /** Chooses the role of a column, from 1; empty: as guessed. */
  chooseRole(column: number, role: string): void;
  /** Answers a question about the table; empty: not answered. */
  answer(key: string, value: string): void;
  /** The same, while the answer is typed: with the event of its control. */
  type(key: string, event: Event): void;
  /** Forgets the roles and answers about a column, from 1. */
  resetColumn(column: number): void;
  /** Leaves a row out, or ranks one that was left out, by its name. */
  keepRow(name: string): void;
  reply(name: string, value: string): void;
  showRanking(id: string): void;
  addFigure(figure: AddedFigure): void;
  addClaim(claim: AddedClaim): void;
  removeFigure(index: number): void;
  removeClaim(index: number): void;
  nameRepository(name: string): void;
  /** Copies a text to the clipboard; if that isn't available, shows it selected in `area`. */
  copy(area: HTMLTextAreaElement, text: string): void;
}

/** What the views of the page need. */
export interface ViewContext {
  readonly state: PageState;
  readonly actions: PageActions;
  readonly words: NewRankingWords;
}
