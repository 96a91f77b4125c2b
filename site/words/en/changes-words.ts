/** Words of the page of changes except names, titles and numbers. */
import type { LeadersStatus } from '../../../engine/model/vocabulary.ts';
import { html, type Markup } from '../../layout/html.ts';
import type { ChangeKind } from '../../pages/changes/change-kinds.ts';

/** Addresses of the other formats of the page. */
export interface ChangesLinks {
  readonly atom: string;
  readonly self: string;
}

/** The words of the page of changes in one language. */
export interface ChangesWords {
  readonly title: string;
  pageTitle(subject: string): string;
  readonly lead: string;
  /** The other formats of the page, and a link to the section on reporting an error. */
  formats(subject: string, links: ChangesLinks): Markup;
  /** The number of changes of a kind on one day. */
  count(kind: ChangeKind, count: number): string;
  readonly heads: Readonly<Record<ChangeKind, string>>;
  /** Joins parts of a line. */
  join(parts: readonly string[]): string;
  /** A figure or a statement of rank, with its subject and its source. */
  evidence(subject: string, what: string, source: Markup): Markup;
  /** A change in first place, with its ranking, and the leaders now and before. */
  firstPlace(ranking: Markup, after: string, before: string): Markup;
  /** The leaders of a year: `A, as stated`. */
  leaders(status: LeadersStatus, names: string): string;
  previously(value: string): string;
  because(reason: string): string;
  claimText(rank: number, among: string): string;
  rewrittenFrom(date: string): string;
  /** Figures and statements of rank of past periods that were added on a day. */
  addedOld(counts: string): string;
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
  readonly noContact: string;
  readonly whatHappens: string;
}

const NOUNS: Readonly<Record<ChangeKind, readonly [one: string, several: string]>> = {
  rewrites: ['change to earlier dates', 'changes to earlier dates'],
  corrections: ['correction', 'corrections'],
  withdrawals: ['withdrawal', 'withdrawals'],
  firstPlaces: ['change in first place', 'changes in first place'],
  figures: ['figure', 'figures'],
  claims: ['statement of rank', 'statements of rank'],
};

export const changesWords: ChangesWords = {
  title: 'What changed',
  pageTitle: (subject) => `${subject}: What changed`,
  lead: 'Every figure that was published, corrected or withdrawn, day by day, with the reason, and how first places changed. Nothing is deleted: you can still see every earlier day as it was.',
  formats: (subject, { atom, self }) =>
    html`${subject}. Also available as a <a href="${atom}">feed</a> and as <a href="${self}">JSON</a>. <a href="#report">Report an error</a>`,
  count: (kind, count) => `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}`,
  heads: {
    rewrites: 'Changes to earlier dates',
    corrections: 'Corrected',
    withdrawals: 'Withdrawn',
    firstPlaces: 'First place',
    figures: 'Figures',
    claims: 'Statements of rank',
  },
  join: (parts) => parts.join(', '),
  evidence: (subject, what, source) => html`${subject}: <b>${what}</b> (${source})`,
  firstPlace: (ranking, after, before) => html`${ranking}: <b>${after}</b>; before: ${before}`,
  leaders: (status, names) =>
    ({
      proven: `${names}, proven`,
      stated: `${names}, as stated`,
      leading: `${names}, by the figures published`,
      open: names,
      thin: 'unknown, too few figures',
      none: 'unknown, no figures',
    })[status],
  previously: (value) => `, previously ${value}`,
  because: (reason) => `, reason: ${reason}`,
  claimText: (rank, among) => `rank ${rank} among “${among}”`,
  rewrittenFrom: (date) => `what is shown for ${date} and later`,
  addedOld: (counts) => `Added for past periods: ${counts}`,
  more: (count) => `and ${count} more`,
  earlier: (year) => year,

  reportHead: 'Report an error',
  reportLead:
    'If a figure differs from its source, a source is missing, or a place is counted wrongly, please tell us which figure it is and where you saw the correct one.',
  reportFigure: 'You are reporting this figure:',
  labels: {
    entity: 'Place or company',
    metric: 'What is counted',
    period: 'Period',
    basis: 'Way of counting',
    source: 'Published by',
    id: 'ID',
  },
  byIssue: 'Report it publicly',
  byMail: 'Report it by e-mail',
  noContact: 'The operator of this copy hasn’t given an address for reports yet.',
  whatHappens:
    'A wrong figure isn’t deleted. It is withdrawn with the date and the reason, and the correct figure is listed with it. This page and the feed report both.',
};
