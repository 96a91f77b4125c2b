/** Words of the page that a browser gets for a wrong address, and of the one for a failure. */

interface ErrorPageWords {
  readonly title: string;
  readonly text: string;
  /** Before links to other pages. */
  readonly instead: string;
}

/** The words by kind of page, in one language. */
export interface ErrorWords {
  /** Nothing is there. */
  readonly missing: ErrorPageWords;
  /** What is there can't be shown now. */
  readonly unavailable: ErrorPageWords;
  readonly homeLink: string;
}

export const errorWords: ErrorWords = {
  missing: {
    title: 'There is no page at this address',
    text: 'The address may be misspelt, or it names a place, a year or a way of counting without a ranking.',
    instead: 'Perhaps you are looking for one of these:',
  },
  unavailable: {
    title: 'This page can’t be shown right now',
    text: 'Please try again in a minute. Nothing is wrong with the address.',
    instead: 'Or go to another page:',
  },
  homeLink: 'The ranking on the front page',
};
