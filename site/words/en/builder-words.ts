/** Words of the embed builder; independent of what is ranked. */
import type { Destination } from '../../builder/choice.ts';

export interface BuilderWords {
  readonly lead: string;
  readonly steps: { readonly pick: string; readonly see: string; readonly copy: string };

  readonly dataset: string;
  /** A moving period with the period that it currently refers to. */
  moving(period: 'latest' | 'latest-year', now: string): string;
  /** The default way of counting. */
  inForce(title: string): string;
  readonly living: string;
  readonly asOf: string;
  frozen(day: string): string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly limit: string;
  readonly all: string;
  readonly heading: string;
  readonly headingHint: string;
  readonly places: string;
  /** The number of highlighted places. */
  chosen(count: number): string;

  readonly width: string;
  pixels(width: number): string;
  readonly background: string;
  readonly backgrounds: Readonly<Record<'light' | 'dark' | 'own', string>>;
  readonly colour: string;
  readonly withoutScripts: string;
  readonly preview: string;
  readonly grip: string;

  readonly destinations: string;
  readonly tabs: Readonly<Record<Destination, string>>;
  readonly hints: Readonly<Record<Destination, string>>;
  readonly snippet: string;
  readonly pinned: string;
  readonly resized: string;
  readonly copy: string;
  copied(what: string): string;
  readonly selected: string;
  readonly download: string;

  readonly cost: string;
  /** The number of requests and their size as transferred; null if it couldn't be measured. */
  costs(requests: number, bytes: number | null): string;
  readonly policy: string;
  readonly noPolicy: string;
  readonly integrity: string;
  readonly latestBuild: string;
  readonly alt: string;
  readonly altHint: string;
  readonly card: string;
  readonly noCard: string;
  readonly loadFailed: string;
  readonly retry: string;
}

export const builderWords: BuilderWords = {
  lead: 'Pick a ranking, see it where it will stand, copy. It takes the fonts and colours around it, sets no cookie and asks one host.',
  steps: { pick: 'Pick', see: 'See', copy: 'Copy' },

  dataset: 'Subject',
  moving: (period, now) =>
    `${period === 'latest' ? 'always the latest' : 'always the latest year'} (now ${now})`,
  inForce: (title) => `as in force then${title && `: ${title}`}`,
  living: 'live: follows what is published',
  asOf: 'As published by',
  frozen: (day) => `frozen: ${day}`,
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'as the page', light: 'light', dark: 'dark' },
  limit: 'Rows at first',
  all: 'all',
  heading: 'Heading of your own',
  headingHint: 'the ranking’s',
  places: 'Highlighted places',
  chosen: (count) => (count === 0 ? 'none' : String(count)),

  width: 'Width',
  pixels: (width) => `${width} px`,
  background: 'On a page that is',
  backgrounds: { light: 'light', dark: 'dark', own: 'this colour' },
  colour: 'Colour of the page, as #rrggbb',
  withoutScripts: 'without JavaScript',
  preview: 'Preview: exactly what is copied below, on a page of its own',
  grip: 'Drag to change the width',

  destinations: 'Where it will stand',
  tabs: {
    script: 'Script',
    element: 'Element',
    iframe: 'iframe',
    oembed: 'oEmbed address',
    react: 'React',
    markdown: 'Markdown image',
    picture: 'WeChat, Zhihu, Xiaohongshu',
  },
  hints: {
    script: 'One line, one request, anywhere in the page.',
    element: 'With the table inside: its room is kept, and it is read without JavaScript too.',
    iframe:
      'For systems that let no script in. An opened row scrolls inside, unless the page follows its height.',
    oembed:
      'Put it on a line of its own in WordPress, or into an Embed card in Ghost. A heading of your own doesn’t go along.',
    react: 'A component for React 19.',
    markdown:
      'For READMEs, newsletters and feeds; it is drawn anew for every change, unless it is frozen.',
    picture:
      'A picture 1080 px wide in Chinese, of what is known today, and the text that goes with it.',
  },
  snippet: 'To copy',
  pinned: 'one build for ever, with its hash',
  resized: 'the page follows its height',
  copy: 'Copy',
  copied: (what) => `Copied: ${what}`,
  selected: 'Selected: now copy it by keyboard or menu',
  download: 'Download the picture',

  cost: 'Costs',
  costs: (requests, bytes) => {
    const times = `${requests} request${requests === 1 ? '' : 's'}`;
    return bytes === null ? times : `${times}, ${bytes.toLocaleString('en')} bytes as sent`;
  },
  policy: 'For a strict policy',
  noPolicy: 'nothing: the picture is yours',
  integrity: 'Hash of the script',
  latestBuild: 'none: the newest build runs, with its corrections',
  alt: 'In words, for those who can’t see it',
  altHint: 'Goes into the picture’s alt; empty: as it is told here.',
  card: 'Where the page is passed on',
  noCard: 'no picture: too few places',
  loadFailed: 'This ranking can’t be had now.',
  retry: 'Try again',
};
