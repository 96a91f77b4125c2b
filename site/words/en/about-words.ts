/** Words of the page about this copy: its operator, corrections, licences, privacy and accessibility. */
import { html } from '../../layout/html.ts';
import type { Point } from '../../layout/point-list.ts';

/** The words of the page in one language. */
export interface AboutWords {
  readonly title: string;
  readonly description: string;

  readonly whoHead: string;
  runBy(name: string): string;
  readonly nobody: string;
  /** What Likewise is and isn't. */
  readonly what: string;

  readonly correctionsHead: string;
  readonly correctionsLead: string;
  readonly byIssue: string;
  mail(address: string): string;
  readonly nowhere: string;
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
  nobody: 'This copy doesn’t name its operator: it is for trying out. A public copy must name one.',
  what: 'Likewise collects figures that others have published and says which ranks follow from them. It isn’t a statistics office, counts nothing itself, and doesn’t speak for the publishers of its figures. Nobody can choose a rank: every rank follows from the figures.',

  correctionsHead: 'Corrections',
  correctionsLead:
    'Say which figure is wrong, what it should say, and where that is published. An address is enough.',
  byIssue: 'Report it in the open, as an issue',
  mail: (address) => `Write to ${address}`,
  nowhere: 'This copy gives no contact address.',
  ofDataset: 'What was reported and changed so far:',
  corrections: [
    {
      head: 'A figure that its source took back, or that we copied wrongly,',
      text: html`isn’t deleted. It is withdrawn with a date and a reason, and the right one is added. Earlier days stay as they were, so that anything written then can still be checked with <code>as_of</code>.`,
    },
    {
      head: 'What we published wrongly by ourselves,',
      text: html`such as a place missing from its level, is corrected for earlier days too. The reason stays permanently in the table of rewrites and on the page of changes.`,
    },
    {
      head: 'Where two sources disagree,',
      text: html`we don’t choose. We keep both and show the contradiction until one of them is withdrawn.`,
    },
    {
      head: 'Every change',
      text: html`is listed by day with its reason, as a page and as a feed. Ranks are never corrected by hand: they follow from the figures.`,
    },
  ],

  licenceHead: 'Licence',
  licenceLead: 'The compilation, which is the choice, the checking and the arrangement of figures:',
  licensed: (what) => `${what}: `,
  code: 'The code: ',
  licence: [
    {
      head: 'A figure itself belongs to nobody.',
      text: html`It is a fact that its source states. Name that source; every figure here shows it.`,
    },
    {
      head: 'For the compilation, name Likewise and the date',
      text: html`as of which you used it. “Get the data” below a ranking gives the address of exactly that version.`,
    },
  ],

  privacyHead: 'Privacy',
  privacy: [
    {
      head: 'No cookies, nothing stored,',
      text: html`no advertising, no analytics, no fingerprint, nothing from other hosts: neither on these pages nor in what is embedded elsewhere. Your choices are kept only in the page or its address, and are used only to load what you chose.`,
    },
    {
      head: 'What is logged',
      text: html`are failures only. When the store of documents doesn’t answer: the time, which stored value, why. When the code has a mistake: the path that was asked for, and where in the code. No address of a reader, no browser, no page that you came from. The log is kept for some days.`,
    },
    {
      head: 'What is counted for a moment',
      text: html`is how many requests reach the worker from one network address in a minute, so that a flood from one address doesn’t block everybody else. None of it is stored.`,
    },
    {
      head: 'Who carries it.',
      text: html`Cloudflare delivers these pages and so, like every host, sees the addresses that it delivers to; its own terms hold for that. It tells us numbers of requests, not of people.`,
    },
  ],

  accessHead: 'Accessibility',
  access: [
    {
      head: 'What is aimed at',
      text: html`is WCAG 2.2, level AA, here and in everything that is embedded.`,
    },
    {
      head: 'What is tested',
      text: html`with every change, by machine: axe in both themes and both languages, the keyboard alone, 280 pixels of width without scrolling sideways (less than 400 % zoom leaves), text twice as large, enlarged spacing, forced colours, reduced motion. Rankings are tables with heads; nothing is told by colour alone; without JavaScript everything can be read.`,
    },
    {
      head: 'What isn’t known:',
      text: html`people who use a screen reader or a switch haven’t tested it for us yet. Pictures to pass on have a text beside them but are pictures.`,
    },
  ],
  accessContact: 'If something keeps you out, write to the same place as for corrections.',
};
