/** Words of the page of changes, apart from names, titles and numbers. */
import type { ChangeKind } from '../../pages/changes/change-kinds.ts';

/** The words of the page of changes in one language. */
export interface ChangesWords {
  readonly title: string;
  readonly lead: string;
  /** The other forms of the page; links are inserted between the parts. */
  readonly alsoAs: readonly [of: string, between: string, after: string];
  readonly feed: string;
  /** The number of changes of a kind on one day. */
  count(kind: ChangeKind, count: number): string;
  readonly heads: Readonly<Record<ChangeKind, string>>;
  /** Joins the subject of a line and what changed. */
  joinNames(names: readonly string[]): string;
  readonly colon: string;
  insteadOf(value: string): string;
  because(reason: string): string;
  claimText(rank: number, among: string): string;
  canBeFirst(names: string): string;
  canNoLonger(names: string): string;
  alteredFrom(date: string): string;
  more(count: number): string;
  earlier(year: string): string;

  readonly reportHead: string;
  readonly reportLead: string;
  /** Precedes the reported figure. */
  readonly reportFigure: string;
  readonly labels: Readonly<
    Record<'entity' | 'metric' | 'period' | 'basis' | 'source' | 'id', string>
  >;
  readonly byIssue: string;
  readonly byMail: string;
  readonly nowhere: string;
  readonly whatHappens: string;
}

const NOUNS: Readonly<Record<ChangeKind, readonly [one: string, several: string]>> = {
  rewrites: ['altered afterwards', 'altered afterwards'],
  corrections: ['correction', 'corrections'],
  withdrawals: ['withdrawal', 'withdrawals'],
  firstPlaces: ['first place changed', 'first places changed'],
  figures: ['new figure', 'new figures'],
  claims: ['statement of rank', 'statements of rank'],
};

export const changesWords: ChangesWords = {
  title: 'What changed',
  lead: 'Every day on which a figure became known, was corrected or taken back, with the reason, and whom it put first. Nothing is deleted: each earlier day can still be seen as it was.',
  alsoAs: ['. Also as ', ', ', '. '],
  feed: 'feed',
  count: (kind, count) => `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`,
  heads: {
    rewrites: 'Altered afterwards',
    corrections: 'Corrected',
    withdrawals: 'Taken back',
    firstPlaces: 'First places',
    figures: 'New figures',
    claims: 'Statements of rank',
  },
  joinNames: (names) => names.join(', '),
  colon: ': ',
  insteadOf: (value) => `, instead of ${value}`,
  because: (reason) => `, because: ${reason}`,
  claimText: (rank, among) => `rank ${rank} among “${among}”`,
  canBeFirst: (names) => `${names} can now be first`,
  canNoLonger: (names) => `${names} can’t be first any more`,
  alteredFrom: (date) => `what was shown as known from ${date} on`,
  more: (count) => `and ${count} more`,
  earlier: (year) => year,

  reportHead: 'Report an error',
  reportLead:
    'A figure that isn’t what its source says, a source that is missing, a place that is counted wrongly: please tell us which one, and where you read it.',
  reportFigure: 'You are about to report this figure:',
  labels: {
    entity: 'Place or maker',
    metric: 'What is counted',
    period: 'When',
    basis: 'Way of counting',
    source: 'Published by',
    id: 'Its id',
  },
  byIssue: 'Report it in public',
  byMail: 'Write an e-mail',
  nowhere: 'Whoever runs this copy hasn’t said yet where reports go.',
  whatHappens:
    'A wrong figure isn’t deleted. It is withdrawn with the day and the reason, the right one stands beside it, and both are told on this page and in the feed.',
};
