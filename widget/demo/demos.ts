/**
 * The demo pages: one a feature, each with the very text that runs on it. Of a demo `name` there are `name.html`, and where it needs
 * them `name.css`, `name.js` or `name.jsx`; `https://HOST` stands for where the widget comes from.
 */

export interface Demo {
  readonly name: string;
  readonly title: string;
  /** What is to be seen, and what to try. */
  readonly about: string;
  /** Of the page, where it isn't English. */
  readonly lang?: string;
  readonly dir?: 'rtl';
}

/** All demos, in the order in which they are best read. */
export const DEMOS: readonly Demo[] = [
  {
    name: 'script-tag',
    title: 'A script tag',
    about:
      'One line puts the ranking where it stands. The attributes behind `data-` become the element’s.',
  },
  {
    name: 'one-request',
    title: 'A script tag that brings the ranking along',
    about:
      'Code and data in one request: the fastest way. The address says what is asked for and how it looks.',
  },
  {
    name: 'module',
    title: 'The element, and the script as a module',
    about: 'The script may stand anywhere, once or more often, as a module or not.',
  },
  {
    name: 'fallback',
    title: 'What stands inside',
    about:
      'What is in the element is shown until the ranking is there, without JavaScript, and where it can’t be had. The second asks for a year that nobody counted.',
  },
  {
    name: 'iframe',
    title: 'An iframe that is as tall as its content',
    about: 'The page in the frame posts its height; four lines take it.',
  },
  {
    name: 'languages',
    title: 'Languages',
    about:
      'English, Chinese in simplified and traditional characters, Arabic. Without `lang` it speaks the language of what is around it.',
  },
  {
    name: 'right-to-left',
    title: 'A page read from the right',
    about: 'Columns, bars and numbers turn with the language of the page.',
    lang: 'ar',
    dir: 'rtl',
  },
  {
    name: 'themes',
    title: 'Light, dark, or as the page is',
    about: '`auto` follows the `color-scheme` of the page; the others bring a ground of their own.',
  },
  {
    name: 'host-look',
    title: 'The look of the page around it',
    about:
      'It takes font, size and colour from where it stands, also in a page that is dark by a class alone.',
  },
  {
    name: 'styling',
    title: 'Custom property and parts',
    about: 'The one colour is a custom property; caption, table, rows, bars and foot are parts.',
  },
  {
    name: 'narrow',
    title: 'Narrow columns',
    about: 'It goes by the room that it has, not by the window: here 280, 420 and 720 pixels.',
  },
  {
    name: 'highlight',
    title: 'Highlight, heading and limit',
    about:
      'Marked places are seen beyond the limit. The heading is the page’s own; what is counted, when, and how stay.',
  },
  {
    name: 'options',
    title: 'What is counted, among whom, in which order',
    about:
      'Level, way of counting, order and search are attributes; the reader finds them behind “Options”.',
  },
  {
    name: 'frozen',
    title: 'Frozen',
    about:
      'As it was known on a day. Whatever becomes known later, this one stays; it says so, and links to today’s.',
  },
  {
    name: 'timeline',
    title: 'Who led each year',
    about:
      'Year by year with how sure that is, and the breaks in counting as lines. Over an unbroken run, play it.',
  },
  {
    name: 'permalink',
    title: 'A view that can be linked to',
    about:
      'With `permalink`, the address of the page holds what the reader has chosen. Sort, search or turn to another year, and look at it.',
  },
  {
    name: 'events',
    title: 'Events',
    about: 'Open a row, sort, or choose another year: each is told.',
  },
  {
    name: 'properties',
    title: 'Properties, set before the script is there',
    about: 'Each attribute is a property, too. What is set early is kept.',
  },
  {
    name: 'react',
    title: 'React 19',
    about: 'As any element: properties in, events out, in strict mode.',
  },
  {
    name: 'twice',
    title: 'Several rankings, and the script more than once',
    about: 'Rankings share the code and the requests; another copy of the script does nothing.',
  },
];
