/**
 * Words of the frame around every page, of the pages for wrong addresses and failures, and of the page about this copy.
 */
import { html } from '../../layout/html.ts';
import type { Point } from '../../layout/point-list.ts';

/** The words of the frame in one language. */
export interface FrameWords {
  readonly tagline: string;
  /** The skip link for keyboard users. */
  readonly skip: string;
  /** Labels of the navigations, for screen readers. */
  readonly navigation: string;
  readonly foot: string;
  readonly pages: {
    readonly home: string;
    readonly check: string;
    readonly embed: string;
    readonly newRanking: string;
    readonly method: string;
    readonly data: string;
    readonly changes: string;
    readonly docs: string;
    readonly about: string;
    readonly licence: string;
  };
  /** Descriptions of the pages, in the footer. */
  readonly about: FrameWords['pages'];
  /** The link to the permalink, and what is announced when it was copied. */
  readonly share: { readonly link: string; readonly copied: string };
  /** On a page whose dataset has no texts in its language. */
  readonly untranslated: string;
}

export const frameWords: FrameWords = {
  tagline: 'Rankings that compare like with like',
  skip: 'Skip to main content',
  navigation: 'Pages',
  foot: 'About these figures',
  pages: {
    home: 'Ranking',
    check: 'Check',
    embed: 'Embed',
    newRanking: 'Make your own',
    method: 'Method',
    data: 'Data',
    changes: 'Changes',
    docs: 'API',
    about: 'About',
    licence: 'Licence',
  },
  about: {
    home: 'who is first, and how certain that is',
    check: 'paste a sentence and see whether the figures bear it out',
    embed: 'put a ranking on your own page',
    newRanking: 'paste a table and see what it proves',
    method: 'how a rank is proven, and what is assumed',
    data: 'all tables to download',
    changes: 'what was added or corrected, and when',
    docs: 'the same data for programs',
    about: 'who runs this, corrections, privacy',
    licence: 'what you may do with the data',
  },
  share: { link: 'Share', copied: 'Link copied' },
  untranslated: 'Names and titles of this dataset aren’t in English.',
};

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

/** The words of the page in one language. */
export interface AboutWords {
  readonly title: string;
  readonly description: string;

  readonly whoHead: string;
  runBy(name: string): string;
  readonly noOperator: string;
  /** What Likewise is and isn't. */
  readonly what: string;

  readonly correctionsHead: string;
  readonly correctionsLead: string;
  readonly byIssue: string;
  mail(address: string): string;
  readonly noContact: string;
  /** Precedes links to the changes of each dataset. */
  readonly ofDataset: string;
  readonly corrections: readonly Point[];

  readonly licenceHead: string;
  readonly licenceLead: string;
  /** A thing, to be followed by its licence. */
  licensed(what: string): string;
  readonly code: string;
  readonly licence: readonly Point[];

  readonly privacyHead: string;
  readonly privacy: readonly Point[];

  readonly accessHead: string;
  readonly access: readonly Point[];
  readonly accessContact: string;
}

export const aboutWords: AboutWords = {
  title: 'About this site',
  description:
    'Who runs this copy of Likewise, how errors are reported and corrected, what you may do with the data, what is known about readers, and how accessible it is.',

  whoHead: 'Who runs this',
  runBy: (name) => `This copy of Likewise is run by ${name}.`,
  noOperator:
    'This copy doesn’t name its operator, because it is only for trying out. A public copy must name one.',
  what: 'Likewise collects figures that others have published and says which ranks follow from them. It isn’t a statistics office, counts nothing itself, and doesn’t speak for the publishers of its figures. Nobody can choose a rank: every rank follows from the figures.',

  correctionsHead: 'Corrections',
  correctionsLead:
    'Tell us which figure is wrong, what it should be, and where that was published. A link is enough.',
  byIssue: 'Report it publicly, as an issue',
  mail: (address) => `Write to ${address}`,
  noContact: 'This copy gives no contact address.',
  ofDataset: 'Changes so far:',
  corrections: [
    {
      head: 'A figure that its source withdrew, or that we copied wrongly,',
      text: html`isn’t deleted. It is withdrawn with a date and a reason, and the correct one is added. Earlier dates stay as they were, so that anything written then can still be checked with <code>as_of</code>.`,
    },
    {
      head: 'What we published wrongly ourselves,',
      text: html`such as a place missing from its level, is corrected for earlier dates too. The reason stays on the page of changes for good.`,
    },
    {
      head: 'If two sources disagree,',
      text: html`we don’t choose. We keep both and show the contradiction until one of them is withdrawn.`,
    },
    {
      head: 'Every change',
      text: html`is listed by date with its reason, on a page and in a feed. Ranks are never corrected by hand: they follow from the figures.`,
    },
  ],

  licenceHead: 'Licence',
  licenceLead: 'The collection as such, that is, how figures were chosen, checked and arranged:',
  licensed: (what) => `${what}: `,
  code: 'The code: ',
  licence: [
    {
      head: 'Nobody owns a figure.',
      text: html`It is a fact stated by its source. Please name that source, which is shown with every figure here.`,
    },
    {
      head: 'If you use the collection, name Likewise and the date',
      text: html`of the version that you used. “Get the data” below a ranking gives the address of exactly that version.`,
    },
  ],

  privacyHead: 'Privacy',
  privacy: [
    {
      head: 'No cookies, nothing stored,',
      text: html`no advertising, no analytics, no fingerprinting, nothing from other hosts. That is true of these pages and of everything embedded on other sites. Your choices are kept only in the page or its address, and are used only to load what you chose. A table that you paste to make a ranking stays in your browser, and is kept there only if you tick the box.`,
    },
    {
      head: 'Only failures are logged.',
      text: html`If the document store doesn’t respond: the time, the stored value and the reason. If the code fails: the requested path, and where in the code. No reader’s address, no browser, no page that you came from. The log is kept for a few days.`,
    },
    {
      head: 'Requests are counted for a minute,',
      text: html`by network address, so that a flood from one address doesn’t block everybody else. These counts aren’t stored.`,
    },
    {
      head: 'Who delivers the pages.',
      text: html`Cloudflare delivers these pages. Like every host, it sees the addresses that it delivers to; its own terms apply. It shows us how many requests there were, not who made them.`,
    },
  ],

  accessHead: 'Accessibility',
  access: [
    {
      head: 'The goal',
      text: html`is WCAG 2.2, level AA, for these pages and for everything that is embedded.`,
    },
    {
      head: 'Automated tests',
      text: html`check every change: axe in both themes and both languages, use with the keyboard alone, a width of 280 pixels without scrolling sideways (narrower than at 400% zoom), text twice as large, increased spacing, forced colours, reduced motion. Rankings are tables with headings; nothing is conveyed by colour alone; everything can be read without JavaScript.`,
    },
    {
      head: 'Not yet tested:',
      text: html`people who use a screen reader or a switch haven’t tried it for us yet. Pictures for sharing have a text beside them but are still pictures.`,
    },
  ],
  accessContact: 'If something is inaccessible to you, please use the contact for corrections.',
};
