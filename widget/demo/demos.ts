/**
 * The demo pages: one per feature, each with the source that runs on it. A demo `name` consists of `name.html` and, if needed,
 * `name.css`, `name.js` or `name.jsx`. `https://HOST` represents the widget's origin.
 */

export interface Demo {
  readonly name: string;
  readonly title: string;
  /** What the demo shows, and what to try. */
  readonly about: string;
  /** The page's language, if it isn't English. */
  readonly lang?: string;
  readonly dir?: 'rtl';
}

/** All demos, in reading order. */
export const DEMOS: readonly Demo[] = [
  {
    name: 'script-tag',
    title: 'A script tag',
    about:
      'One line inserts the ranking after the tag. Its `data-` attributes become attributes of the element.',
  },
  {
    name: 'one-request',
    title: 'A script tag that includes the ranking',
    about:
      'Code and data in one request: the fastest way. The URL selects the ranking and its display.',
  },
  {
    name: 'module',
    title: 'The element, and the script as a module',
    about: 'The script can be anywhere in the page, once or several times, as a module or not.',
  },
  {
    name: 'fallback',
    title: 'Fallback content',
    about:
      'The element’s content is shown until the ranking has loaded, and if it can’t be loaded. The second ranking doesn’t exist.',
  },
  {
    name: 'iframe',
    title: 'An iframe as tall as its content',
    about: 'The page in the iframe posts its height; a few lines of script apply it.',
  },
  {
    name: 'languages',
    title: 'Languages',
    about:
      'English, Simplified and Traditional Chinese, and Arabic. Without `lang`, the widget uses the page’s language.',
  },
  {
    name: 'right-to-left',
    title: 'A right-to-left page',
    about: 'Columns, bars and numbers follow the direction of the language.',
    lang: 'ar',
    dir: 'rtl',
  },
  {
    name: 'themes',
    title: 'Light, dark, or like the page',
    about: '`auto` follows the `color-scheme` of the page; the other themes have a background.',
  },
  {
    name: 'host-look',
    title: 'Inherited styles',
    about:
      'The widget inherits font, size and colour, even in a part of the page that only a class makes dark.',
  },
  {
    name: 'styling',
    title: 'Custom property and parts',
    about:
      'The accent colour is a custom property; caption, table, rows, bars and footer are parts.',
  },
  {
    name: 'narrow',
    title: 'Narrow columns',
    about:
      'The layout depends on the width of the container, not of the window: here 280, 420 and 720 pixels.',
  },
  {
    name: 'highlight',
    title: 'Highlight, heading and limit',
    about:
      'Highlighted rows are shown even beyond the limit. The heading replaces the title; what is counted, when and how stay.',
  },
  {
    name: 'options',
    title: 'Level, way of counting, order and search',
    about:
      'All of these are attributes. Readers change them under “Options” or by clicking a column head.',
  },
  {
    name: 'frozen',
    title: 'A frozen ranking',
    about:
      'The ranking as it was known on a date. New data doesn’t change it. A label shows the date, and a button shows the latest.',
  },
  {
    name: 'timeline',
    title: 'Who led each year',
    about:
      'The leaders of each year, how certain that is, and where the way of counting changes. Consecutive years can be played.',
  },
  {
    name: 'permalink',
    title: 'Permalinks',
    about:
      'With `permalink`, the page’s URL contains the reader’s options. Sort or choose another year, and watch the URL.',
  },
  {
    name: 'events',
    title: 'Events',
    about:
      'Open a row, sort, or choose another year: each dispatches an event, logged below the ranking.',
  },
  {
    name: 'properties',
    title: 'Properties, set before the script has loaded',
    about: 'Each attribute reflects a property. Properties that are set early are kept.',
  },
  {
    name: 'react',
    title: 'React 19',
    about: 'Used like any element, with properties and events, in strict mode.',
  },
  {
    name: 'twice',
    title: 'Several rankings, and the script more than once',
    about: 'Rankings share code and requests; further copies of the script do nothing.',
  },
];
