/** What the words of the page for making a ranking are, in every language. */
import type { PageLanguage } from '../../engine/model/languages.ts';

/** What a cell became, as the page marks it. */
export type CellMark =
  | 'figure'
  | 'growth'
  | 'name'
  | 'heading'
  | 'period'
  | 'metric'
  | 'unit'
  | 'source'
  | 'code'
  | 'status'
  | 'rank'
  | 'note'
  | 'total'
  | 'unused'
  | 'blank'
  | 'question'
  | 'problem';

/** The roles that can be chosen for a column. */
export type ChosenRole =
  | 'name'
  | 'name_zh'
  | 'figure'
  | 'growth'
  | 'share'
  | 'period'
  | 'metric'
  | 'unit'
  | 'rank'
  | 'code'
  | 'source'
  | 'status'
  | 'group'
  | 'note'
  | 'unused';

/** A question about the dataset, or about a source. */
export type FieldName =
  | 'title'
  | 'metric'
  | 'unit'
  | 'period'
  | 'level'
  | 'among'
  | 'publisher'
  | 'source-title'
  | 'address'
  | 'published'
  | 'license';

/** What the HTML of the page has from the start, in one language: the script has no use for it. */
export interface NewPageWords {
  /** Title of the page. */
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly privacy: string;
  readonly withoutScripts: string;
  readonly steps: {
    readonly begin: string;
    readonly understand: string;
    readonly ask: string;
    readonly rank: string;
    readonly take: string;
  };
  readonly begin: {
    readonly table: string;
    readonly hint: string;
    readonly file: string;
    readonly dropHere: string;
    readonly samples: string;
    readonly keep: string;
    readonly startOver: string;
    readonly undo: string;
  };
}

/** The words of its script in one language. */
export interface NewRankingWords {
  readonly language: PageLanguage;
  readonly begin: {
    readonly keepFailed: string;
    /** Of a table that came by a link. */
    readonly fromLink: string;
    readonly fileTaken: (name: string) => string;
    readonly sampleTaken: (name: string) => string;
    readonly replaced: string;
    readonly tooLarge: (megabytes: string, most: string) => string;
    readonly unreadable: (name: string) => string;
    readonly linkFailed: (reason: string) => string;
    readonly linkProblems: Readonly<
      Record<'other-version' | 'not-base64url' | 'damaged' | 'too-large' | 'wrong-shape', string>
    >;
  };
  readonly reading: {
    readonly working: string;
    readonly failed: string;
    /** Of a table that was given up. */
    readonly tooSlow: (seconds: number) => string;
    readonly layout: (layout: string, encoding: string | null) => string;
    readonly swapped: string;
    readonly swap: string;
    readonly swapBack: string;
    /** A sum that accounts for every cell with a text. */
    readonly account: (cells: number, parts: string) => string;
    readonly marks: Readonly<Record<CellMark, readonly [one: string, several: string]>>;
    readonly column: (number: number) => string;
    readonly role: string;
    readonly roles: Readonly<Record<ChosenRole, string>>;
    readonly otherNames: (language: string) => string;
    readonly decimal: string;
    readonly decimals: Readonly<Record<'.' | ',', string>>;
    readonly unit: string;
    readonly period: string;
    readonly reset: string;
    readonly example: (text: string, value: string, range: string) => string;
    readonly exactly: string;
    readonly between: (low: string, high: string | null) => string;
    readonly table: string;
    readonly notRanked: string;
    readonly aside: Readonly<
      Record<'total' | 'average' | 'whole' | 'part' | 'rest' | 'sum' | 'skipped', string>
    >;
    readonly rankIt: string;
    readonly withoutFigure: (names: string) => string;
    readonly problems: (count: number) => string;
    readonly problem: (found: string, expected: string) => string;
    readonly where: (line: number, column: string) => string;
    readonly questions: string;
    readonly other: string;
    readonly noFigures: string;
  };
  readonly ask: {
    readonly lead: string;
    readonly fields: Readonly<Record<FieldName, readonly [label: string, example: string]>>;
    /** What can be said of who is in the list; empty: nothing. */
    readonly among: Readonly<Record<'' | 'all' | 'top', string>>;
    readonly required: string;
    readonly optional: string;
    readonly expected: (text: string) => string;
    readonly takenAs: (text: string) => string;
    readonly exact: string;
  };
  readonly rank: {
    readonly waiting: (open: string) => string;
    readonly openQuestions: (count: number) => string;
    readonly openProblems: (count: number) => string;
    readonly which: string;
    readonly warnings: (count: number) => string;
    readonly warning: (line: number | null, found: string, reason: string) => string;
    readonly settles: string;
    readonly settlesHint: string;
    readonly counted: (figures: number, places: number, sources: number) => string;
  };
  readonly evidence: {
    readonly head: string;
    readonly lead: string;
    readonly figure: string;
    readonly claim: string;
    readonly place: string;
    readonly value: string;
    readonly valueExample: string;
    readonly rank: string;
    readonly publisher: string;
    readonly published: string;
    readonly address: string;
    readonly sourceTitle: string;
    readonly addFigure: string;
    readonly addClaim: string;
    readonly added: string;
    readonly figureText: (place: string, value: string, publisher: string) => string;
    readonly claimText: (place: string, rank: string, publisher: string) => string;
    readonly remove: (what: string) => string;
  };
  readonly take: {
    readonly waiting: string;
    readonly snippet: string;
    readonly snippetHint: string;
    readonly snippetShortened: string;
    readonly copy: string;
    readonly copied: string;
    readonly selected: string;
    readonly downloads: string;
    readonly files: Readonly<
      Record<'html' | 'svg' | 'png' | 'csv' | 'zip', readonly [string, string]>
    >;
    readonly share: string;
    readonly shareHint: string;
    readonly shareTooLong: string;
    readonly repository: string;
    readonly repositoryHint: string;
    readonly repositoryName: string;
    readonly repositoryWrong: string;
    readonly openFile: (name: string) => string;
    readonly upload: string;
    readonly id: string;
    readonly idHint: string;
  };
}
