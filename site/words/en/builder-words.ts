/** Words of the embed builder; independent of what is ranked. */
import type { Destination } from '../../builder/builder-options.ts';

export interface BuilderWords {
  readonly title: string;
  readonly lead: string;
  readonly steps: { readonly pick: string; readonly preview: string; readonly copy: string };

  readonly dataset: string;
  /** A moving period with the period that it currently refers to. */
  moving(period: 'latest' | 'latest-year', now: string): string;
  /** The default way of counting. */
  inForce(title: string): string;
  readonly live: string;
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
  readonly resizeHint: string;

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

  /** Label of the folded technical details. */
  readonly facts: string;
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
  title: 'Put a ranking in your page',
  lead: 'Pick a ranking, preview it, copy the code. It uses the fonts and colours of your page, sets no cookie and loads from one host only.',
  steps: { pick: 'Pick', preview: 'Preview', copy: 'Copy' },

  dataset: 'Subject',
  moving: (period, now) =>
    `${period === 'latest' ? 'always the latest period' : 'always the latest year'} (now ${now})`,
  inForce: (title) => `in force at the time${title && `: ${title}`}`,
  live: 'live: updates as figures are published',
  asOf: 'As published up to',
  frozen: (day) => `frozen: ${day}`,
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'same as the page', light: 'light', dark: 'dark' },
  limit: 'Rows shown at first',
  all: 'all',
  heading: 'Custom heading',
  headingHint: 'the ranking’s title',
  places: 'Highlighted places',
  chosen: (count) => (count === 0 ? 'none' : String(count)),

  width: 'Width',
  pixels: (width) => `${width} px`,
  background: 'Page background',
  backgrounds: { light: 'light', dark: 'dark', own: 'this colour' },
  colour: 'Page colour (#rrggbb)',
  withoutScripts: 'without JavaScript',
  preview: 'Preview: exactly the code below, on a page of its own',
  resizeHint: 'Drag to change the width',

  destinations: 'Where to put it',
  tabs: {
    script: 'Script',
    element: 'Element',
    iframe: 'iframe',
    oembed: 'oEmbed URL',
    react: 'React',
    markdown: 'Markdown image',
    picture: 'WeChat, Zhihu, Xiaohongshu',
  },
  hints: {
    script: 'One line, one request, anywhere in the page.',
    element: 'Contains the table: space is reserved, and it can be read without JavaScript.',
    iframe:
      'For systems that don’t allow scripts. Opened rows scroll inside the frame, unless its height adapts.',
    oembed:
      'Put it on a line of its own in WordPress, or into an Embed card in Ghost. A custom heading isn’t included.',
    react: 'A component for React 19.',
    markdown:
      'For READMEs, newsletters and feeds. The picture is updated with every change, unless it is frozen.',
    picture: 'A picture in Chinese, 1080 px wide, with today’s data, and a caption for it.',
  },
  snippet: 'Text to copy',
  pinned: 'always this build, checked by its hash',
  resized: 'adapt the height to the content',
  copy: 'Copy',
  copied: (what) => `Copied: ${what}`,
  selected: 'Selected: copy it with the keyboard or the menu',
  download: 'Download the picture',

  facts: 'Bytes, security policy, fixed build',
  cost: 'Cost',
  costs: (requests, bytes) => {
    const times = `${requests} request${requests === 1 ? '' : 's'}`;
    return bytes === null ? times : `${times}, ${bytes.toLocaleString('en')} bytes transferred`;
  },
  policy: 'Content security policy',
  noPolicy: 'none: you host the picture yourself',
  integrity: 'Script hash',
  latestBuild: 'none: always the newest build, with fixes',
  alt: 'Text for readers who can’t see the picture',
  altHint: 'Used as the picture’s alt text; leave empty for the text shown here.',
  card: 'Picture when the page is shared',
  noCard: 'no picture: too few places',
  loadFailed: 'This ranking couldn’t be loaded.',
  retry: 'Try again',
};
