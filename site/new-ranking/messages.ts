/** Messages between the page and its worker, as plain data. */
import type { Reading } from '../../engine/mod.ts';
import type { RankingView, Texts } from '../../engine/model/documents.ts';
import type { Draft } from '../../engine/model/draft.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import type { CellMark, FieldName } from '../words/new-ranking-interface.ts';

/** Limits of what the page reads. A request that takes longer than the seconds is stopped. */
export const MAX_FILE_BYTES = 10_000_000;
export const MAX_ROWS = 5_000;
export const MAX_SECONDS = 15;

export interface PageCell {
  readonly text: string;
  readonly kind: CellMark;
  /** Numbers written in full, in the metric's unit; null unless the cell is a figure. */
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly period: string | null;
  /** What is expected and how to fix it, if the cell is a problem; why it looks unusual, if it does. */
  readonly remark: string;
}

export interface PageRow {
  readonly line: number;
  readonly cells: readonly PageCell[];
}

export interface PageColumn {
  /** From 1. */
  readonly column: number;
  readonly heading: string;
  /** A role as the plan names it. */
  readonly kind: string;
  readonly why: string;
  readonly unit: string;
  readonly period: string | null;
  readonly decimal: '.' | ',' | null;
  readonly numberNote: string;
  /** A figure of the column. */
  readonly example: PageCell | null;
}

/** Something that has to be said about the table. */
export interface PageQuestion {
  /** The key of its answer in a draft. */
  readonly key: string;
  readonly text: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export interface PageProblem {
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** How the table was read. */
export interface PageReading {
  readonly layout: string;
  readonly encoding: string | null;
  readonly isTransposed: boolean;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  readonly counts: Reading['counts'];
  readonly cellCount: number;
  readonly figureCount: number;
  readonly problems: readonly PageProblem[];
  readonly questions: readonly PageQuestion[];
  /** Those that are answered, so that the answer can be changed. */
  readonly answered: readonly PageQuestion[];
  readonly aside: Reading['aside'];
  readonly blankNames: readonly string[];
  readonly remarks: readonly string[];
}

export interface PageField {
  readonly name: FieldName;
  readonly why: string;
  readonly value: string;
  /** What an empty reply is taken for; null: a reply is required. */
  readonly otherwise: string | null;
  /** What is expected instead; null if the reply is right or empty. */
  readonly expected: string | null;
}

export interface PageWarning {
  readonly line: number | null;
  readonly found: string;
  readonly reason: string;
}

export interface PageRanking {
  /** The document for the widget. */
  readonly view: RankingView;
  readonly choices: readonly {
    readonly id: string;
    readonly metric: Texts;
    /** In words. */
    readonly period: string;
  }[];
  readonly shown: string;
  readonly places: readonly string[];
  readonly figureCount: number;
  readonly sourceCount: number;
}

/** What looks unusual in a ranking, and what would settle it. */
export interface PageReview {
  readonly warnings: readonly PageWarning[];
  /** Sentences, the most valuable figure first. */
  readonly settles: readonly string[];
}

/** What follows from a draft's table. */
export interface PageRead {
  /** Why the table can't be read, and what to do; null if it can be read. */
  readonly refusal: { readonly message: string; readonly hint: string } | null;
  /** Null if the table is refused; `same` if it is the one that the page was sent last. */
  readonly reading: PageReading | 'same' | null;
  readonly wrongAnswers: readonly { readonly key: string; readonly expected: string }[];
  readonly id: string;
  readonly fields: readonly PageField[];
  /** Whether whole numbers are taken as exact counts; null where nobody is asked. */
  readonly isExact: boolean | null;
  /** Whether nothing is open or wrong, so that a ranking follows. */
  readonly isComplete: boolean;
}

/** The ranking of a draft, or what is wrong with its figures. */
export interface PageRanked {
  /** With the figures that can't be taken; `same` if it is the one that the page was sent last. */
  readonly reading: PageReading | 'same';
  readonly evidenceProblems: readonly {
    readonly kind: 'figure' | 'claim';
    readonly index: number;
    readonly field: string;
    readonly text: string;
  }[];
  readonly errors: readonly string[];
  readonly ranking: PageRanking | null;
}

/** What a finished ranking is taken away as. */
export interface TakeAway {
  readonly snippet: string;
  /** Files by ending. */
  readonly html: string;
  readonly svg: string;
  /** The picture without a dark mode, of which a PNG is made. */
  readonly lightSvg: string;
  readonly csv: string;
  readonly zip: Uint8Array<ArrayBuffer>;
  /** The files of the dataset. */
  readonly files: readonly (readonly [name: string, text: string])[];
}

/** Gives the worker a file that was chosen or dropped. */
export interface LoadFile {
  readonly kind: 'load';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads the table of a draft. */
export interface Read {
  readonly kind: 'read';
  readonly draft: Draft;
  /** Whether the table is in the file that was loaded last, instead of in the draft. */
  readonly isFile: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: PageLanguage;
}

/** Ranks the draft that was read last. */
export interface Rank {
  readonly kind: 'rank';
  readonly language: PageLanguage;
}

/** Asks for what the last ranking needs besides its rows. */
export interface Review {
  readonly kind: 'review';
  readonly language: PageLanguage;
}

/** Asks for what the last ranking is taken away as. */
export interface MakeTakeAway {
  readonly kind: 'take-away';
  /** The origin of the widget's script. */
  readonly origin: string;
  readonly language: PageLanguage;
}

/** The answer to each kind of request. */
export interface Answers {
  /** The file's table as text. */
  readonly load: { readonly text: string };
  readonly read: PageRead;
  /** Null if the draft isn't complete. */
  readonly rank: PageRanked | null;
  /** Null if there is no ranking. */
  readonly review: PageReview | null;
  /** Null if there is no ranking. */
  readonly 'take-away': TakeAway | null;
}

export type Request = LoadFile | Read | Rank | Review | MakeTakeAway;

export interface RequestMessage {
  readonly id: number;
  readonly request: Request;
}

/** Before its answer, the worker says of each request that it has begun: its time counts from then on. */
export type ResponseMessage =
  | { readonly id: number; readonly hasBegun: true }
  | { readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly error: string };
