/** Words of the frame around every page: navigation and footer. */

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
