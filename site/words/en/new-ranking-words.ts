/** Words of the page for making a ranking from a table. */
import type { PageLanguage } from '../../../engine/model/languages.ts';

/** What a cell became, as the page marks it. */
export type CellMark =
  | 'figure'
  | 'growth'
  | 'name'
  | 'heading'
  | 'period'
  | 'metric'
  | 'unit'
  | 'source'
  | 'code'
  | 'status'
  | 'rank'
  | 'note'
  | 'total'
  | 'unused'
  | 'blank'
  | 'question'
  | 'problem';

/** The roles that can be chosen for a column. */
export type ChosenRole =
  | 'name'
  | 'name_zh'
  | 'figure'
  | 'growth'
  | 'share'
  | 'period'
  | 'metric'
  | 'unit'
  | 'rank'
  | 'code'
  | 'source'
  | 'status'
  | 'group'
  | 'note'
  | 'unused';

/** A question about the dataset, or about a source. */
export type FieldName =
  | 'title'
  | 'metric'
  | 'unit'
  | 'period'
  | 'level'
  | 'publisher'
  | 'source-title'
  | 'address'
  | 'published';

/** The words of the page in one language. */
export interface NewRankingWords {
  readonly language: PageLanguage;
  /** Title of the page. */
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly privacy: string;
  readonly withoutScripts: string;
  readonly steps: {
    readonly begin: string;
    readonly understand: string;
    readonly ask: string;
    readonly rank: string;
    readonly take: string;
  };
  readonly begin: {
    readonly table: string;
    readonly hint: string;
    readonly file: string;
    readonly dropHere: string;
    readonly samples: string;
    readonly keep: string;
    readonly keepFailed: string;
    readonly startOver: string;
    readonly undo: string;
    readonly fileTaken: (name: string) => string;
    readonly sampleTaken: (name: string) => string;
    readonly replaced: string;
    readonly tooLarge: (megabytes: string, most: string) => string;
    readonly unreadable: (name: string) => string;
    readonly linkFailed: (reason: string) => string;
    readonly linkProblems: Readonly<
      Record<'other-version' | 'not-base64url' | 'damaged' | 'too-large' | 'wrong-shape', string>
    >;
  };
  readonly reading: {
    readonly working: string;
    readonly failed: string;
    readonly layout: (layout: string, encoding: string | null) => string;
    readonly swapped: string;
    readonly swap: string;
    readonly swapBack: string;
    /** A sum that accounts for every cell with a text. */
    readonly account: (cells: number, parts: string) => string;
    readonly marks: Readonly<Record<CellMark, readonly [one: string, several: string]>>;
    readonly column: (number: number) => string;
    readonly role: string;
    readonly roles: Readonly<Record<ChosenRole, string>>;
    readonly otherNames: (language: string) => string;
    readonly decimal: string;
    readonly decimals: Readonly<Record<'.' | ',', string>>;
    readonly unit: string;
    readonly period: string;
    readonly reset: string;
    readonly example: (text: string, value: string, range: string) => string;
    readonly exactly: string;
    readonly between: (low: string, high: string | null) => string;
    readonly table: string;
    readonly notRanked: string;
    readonly aside: Readonly<
      Record<'total' | 'average' | 'whole' | 'part' | 'rest' | 'sum' | 'skipped', string>
    >;
    readonly rankIt: string;
    readonly withoutFigure: (names: string) => string;
    readonly problems: (count: number) => string;
    readonly problem: (found: string, expected: string) => string;
    readonly where: (line: number, column: string) => string;
    readonly questions: string;
    readonly other: string;
    readonly noFigures: string;
  };
  readonly ask: {
    readonly lead: string;
    readonly fields: Readonly<Record<FieldName, readonly [label: string, example: string]>>;
    readonly required: string;
    readonly optional: string;
    readonly expected: (text: string) => string;
    readonly takenAs: (text: string) => string;
  };
  readonly rank: {
    readonly waiting: (open: string) => string;
    readonly openQuestions: (count: number) => string;
    readonly openProblems: (count: number) => string;
    readonly which: string;
    readonly warnings: (count: number) => string;
    readonly warning: (line: number | null, found: string, reason: string) => string;
    readonly settles: string;
    readonly settlesHint: string;
    readonly settled: string;
    readonly counted: (figures: number, places: number, sources: number) => string;
  };
  readonly evidence: {
    readonly head: string;
    readonly lead: string;
    readonly figure: string;
    readonly claim: string;
    readonly place: string;
    readonly value: string;
    readonly valueExample: string;
    readonly rank: string;
    readonly publisher: string;
    readonly published: string;
    readonly address: string;
    readonly sourceTitle: string;
    readonly addFigure: string;
    readonly addClaim: string;
    readonly added: string;
    readonly figureText: (place: string, value: string, publisher: string) => string;
    readonly claimText: (place: string, rank: string, publisher: string) => string;
    readonly remove: (what: string) => string;
  };
  readonly take: {
    readonly waiting: string;
    readonly snippet: string;
    readonly snippetHint: string;
    readonly snippetShortened: string;
    readonly copy: string;
    readonly copied: string;
    readonly selected: string;
    readonly downloads: string;
    readonly files: Readonly<
      Record<'html' | 'svg' | 'png' | 'csv' | 'zip', readonly [string, string]>
    >;
    readonly share: string;
    readonly shareHint: string;
    readonly shareTooLong: string;
    readonly repository: string;
    readonly repositoryHint: string;
    readonly repositoryName: string;
    readonly repositoryWrong: string;
    readonly openFile: (name: string) => string;
    readonly upload: string;
    readonly id: string;
    readonly idHint: string;
  };
}

const plural = (count: number, [one, several]: readonly [string, string]): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

export const newRankingWords: NewRankingWords = {
  language: 'en',
  title: 'Make a ranking',
  description:
    'Paste a table and get a ranking that states only what the figures prove, with a snippet for your page. Nothing you paste leaves your browser.',
  lead: 'Paste a table. Likewise reads it, asks what it doesn’t say, and ranks only what the figures prove.',
  privacy: 'Everything happens in this page: nothing you paste leaves your browser.',
  withoutScripts:
    'This page needs JavaScript: it reads your table in the browser. With Node.js, the command data:new does the same.',
  steps: {
    begin: 'Paste',
    understand: 'Check what was read',
    ask: 'Add what the table doesn’t say',
    rank: 'The ranking',
    take: 'Take it with you',
  },
  begin: {
    table: 'Your table',
    hint: 'Copy cells from a spreadsheet, a web page or a PDF: a name and a number in each row are enough.',
    file: 'Or a file:',
    dropHere: 'Drop the file to read it',
    samples: 'Or try a real one:',
    keep: 'Keep my table in this browser',
    keepFailed: 'This browser can’t keep so much. Nothing else is lost.',
    startOver: 'Start over',
    undo: 'Bring back what was here',
    fileTaken: (name) => `Read from ${name}.`,
    sampleTaken: (name) => `A sample: ${name}.`,
    replaced: 'Your earlier table was replaced.',
    tooLarge: (megabytes, most) =>
      `This file has ${megabytes} MB, and this page reads up to ${most} MB. Keep the rows and columns that you want to rank, and save them as CSV.`,
    unreadable: (name) => `${name} can’t be read. Choose it again, or open it and paste its cells.`,
    linkFailed: (reason) => `The link can’t be opened: ${reason}`,
    linkProblems: {
      'other-version': 'it was made by another version of this page.',
      'not-base64url': 'it has characters that no such link has. Copy the whole link again.',
      damaged: 'a part of it is missing or changed. Copy the whole link again.',
      'too-large': 'its table is too large.',
      'wrong-shape': 'it doesn’t hold a table. Copy the whole link again.',
    },
  },
  reading: {
    working: 'Reading the table …',
    failed:
      'Reading failed because of an error in this page. Your table is still here; reload the page to try again.',
    layout: (layout, encoding) =>
      `Read as ${layout}${encoding === null || encoding === 'UTF-8' ? '' : `, in ${encoding}`}.`,
    swapped: 'Rows and columns are swapped.',
    swap: 'Swap rows and columns',
    swapBack: 'Don’t swap rows and columns',
    account: (cells, parts) => `${plural(cells, ['cell', 'cells'])} = ${parts}`,
    marks: {
      figure: ['figure', 'figures'],
      growth: ['growth rate', 'growth rates'],
      name: ['name', 'names'],
      heading: ['heading', 'headings'],
      period: ['period', 'periods'],
      metric: ['metric', 'metrics'],
      unit: ['unit', 'units'],
      source: ['source', 'sources'],
      code: ['code', 'codes'],
      status: ['status', 'statuses'],
      rank: ['rank, not used', 'ranks, not used'],
      note: ['note', 'notes'],
      total: ['in a row that isn’t ranked', 'in rows that aren’t ranked'],
      unused: ['not used', 'not used'],
      blank: ['blank', 'blanks'],
      question: ['waiting for your answer', 'waiting for your answer'],
      problem: ['problem', 'problems'],
    },
    column: (number) => `Column ${number}`,
    role: 'Holds',
    roles: {
      name: 'names',
      name_zh: 'names in Chinese',
      figure: 'figures',
      growth: 'growth on the year before',
      share: 'shares (not ranked)',
      period: 'periods',
      metric: 'what is counted',
      unit: 'units',
      rank: 'ranks (not used)',
      code: 'codes',
      source: 'sources',
      status: 'status',
      group: 'groups',
      note: 'notes',
      unused: 'nothing to use',
    },
    otherNames: (language) => `names in another language (${language})`,
    decimal: 'Decimal sign',
    decimals: { '.': 'point: 1.5 is one and a half', ',': 'comma: 1,5 is one and a half' },
    unit: 'Unit',
    period: 'Period',
    reset: 'Undo my choices',
    example: (text, value, range) => `“${text}” is ${value}, ${range}.`,
    exactly: 'exactly',
    between: (low, high) => (high === null ? `at least ${low}` : `between ${low} and ${high}`),
    table: 'The table, cell by cell',
    notRanked: 'Not ranked:',
    aside: {
      total: 'a total',
      average: 'an average',
      whole: 'the whole of the others',
      part: 'a part of another row',
      rest: 'the rest',
      sum: 'the sum of other rows',
      skipped: 'left out by you',
    },
    rankIt: 'Rank it',
    withoutFigure: (names) => `No figure for ${names}.`,
    problems: (count) =>
      count === 1
        ? 'One cell can’t be read:'
        : `${count.toLocaleString('en')} cells can’t be read:`,
    problem: (found, expected) => `found “${found}”, expected ${expected}`,
    where: (line, column) => (column === '' ? `line ${line}` : `line ${line}, ${column}`),
    questions: 'Only you can say this:',
    other: 'something else',
    noFigures: 'No figures were found: choose above which columns hold the names and the figures.',
  },
  ask: {
    lead: 'A rank is worth what its evidence is worth. What the table says isn’t asked.',
    fields: {
      title: ['Title', 'The busiest harbours of Europe'],
      metric: ['What is counted', 'Goods handled'],
      unit: ['Unit', 'tonnes, or million people'],
      period: ['Period: a whole year, or which months?', '2025, 2025-11 or 2025-01--2025-11'],
      level: ['What is ranked', 'Harbours'],
      publisher: ['Who published the figures', 'Eurostat, or “my own count”'],
      'source-title': ['Title of the page or report', ''],
      address: ['Its address', 'https://'],
      published: ['Date of publication', '2025-11-30'],
    },
    required: 'needed',
    optional: 'optional',
    expected: (text) => `Expected ${text}.`,
    takenAs: (text) => `Empty: “${text}”`,
  },
  rank: {
    waiting: (open) => `The ranking appears here. Still open: ${open}.`,
    openQuestions: (count) => plural(count, ['question', 'questions']),
    openProblems: (count) => plural(count, ['problem', 'problems']),
    which: 'Ranking',
    warnings: (count) =>
      count === 1
        ? 'One figure looks unusual. If it is right, leave it:'
        : `${count.toLocaleString('en')} figures look unusual. If they are right, leave them:`,
    warning: (line, found, reason) =>
      `${line === null ? '' : `line ${line}: `}“${found}” ${reason}`,
    settles: 'What would settle it',
    settlesHint:
      'The figures that would decide most ranks, if they were published, or published more exactly.',
    settled: 'Nothing is open: the figures prove every rank.',
    counted: (figures, places, sources) =>
      `${plural(figures, ['figure', 'figures'])} of ${plural(places, ['place', 'places'])} from ${plural(sources, ['source', 'sources'])}.`,
  },
  evidence: {
    head: 'Add evidence from elsewhere',
    lead: 'A second source or a published claim may widen or narrow the ranks: see how.',
    figure: 'Another figure',
    claim: 'A claim of rank',
    place: 'Place',
    value: 'Figure, as published',
    valueExample: 'about 2.1 million',
    rank: 'Rank that is claimed',
    publisher: 'Who says so',
    published: 'Date, if known',
    address: 'Address, if any',
    sourceTitle: 'Title, if any',
    addFigure: 'Add the figure',
    addClaim: 'Add the claim',
    added: 'Added by you',
    figureText: (place, value, publisher) => `${place}: ${value} (${publisher})`,
    claimText: (place, rank, publisher) => `${place} is number ${rank}, says ${publisher}`,
    remove: (what) => `Remove: ${what}`,
  },
  take: {
    waiting: 'As soon as nothing is open, you can take the ranking with you.',
    snippet: 'For your page',
    snippetHint:
      'Paste this where the ranking should stand, in any editor that takes HTML. It needs no server of yours; without JavaScript it is a table.',
    snippetShortened: 'Only its beginning is shown; the button copies all of it.',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'Selected: copy it with your keyboard.',
    downloads: 'As a file',
    files: {
      html: ['Web page', 'the ranking in a page of its own'],
      svg: ['SVG', 'a picture that stays sharp, with its sources'],
      png: ['PNG', 'a picture for anywhere, with its sources'],
      csv: ['CSV', 'the ranking as a table'],
      zip: ['Data', 'the files of the dataset, for a copy of Likewise'],
    },
    share: 'Link to this ranking',
    shareHint: 'The link holds the table itself: it is stored nowhere else.',
    shareTooLong: 'The table is too long for a link. Send the web page or the data instead.',
    repository: 'Put it into a repository',
    repositoryHint:
      'Opens GitHub’s page for a new file with the content filled in. Nothing is sent until you press “Commit” there.',
    repositoryName: 'Repository on GitHub',
    repositoryWrong: 'Expected owner/name, such as octocat/rankings.',
    openFile: (name) => `Create ${name}`,
    upload:
      'Some files are too long for a link: download the data and drag its files into GitHub’s upload page.',
    id: 'Name of the dataset',
    idHint: 'small letters, digits and hyphens',
  },
};
