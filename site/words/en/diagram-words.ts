/** Words in the diagrams of the method page; short, because they label bars. */

/** The words of the diagrams in one language. */
export interface DiagramWords {
  /** A name and a value. */
  named(name: string, what: string): string;
  low(value: string): string;
  high(value: string): string;

  readonly printed: string;
  readonly interpretedAs: { readonly rounded: string; readonly truncated: string };
  readonly conclusion: string;
  /** Before the range of a figure that was rounded, that was cut off, and of which nobody says which of both. */
  readonly conclusionOf: Readonly<Record<'rounded' | 'truncated' | 'stated', string>>;
  /** The same number from another source, printed with more digits. */
  readonly moreDigits: string;

  withGrowth(value: string, rate: string): string;
  statedFirst(name: string): string;
  byFigures(name: string): string;
  byStatement(name: string): string;

  itself(name: string): string;
  /** An entry that is surely, possibly or not above another. */
  surely(name: string, other: string): string;
  possibly(name: string, other: string): string;
  notAbove(name: string, other: string): string;

  /** Legend of the bars. */
  readonly legend: { readonly certain: string; readonly possible: string; readonly open: string };
}

export const diagramWords: DiagramWords = {
  named: (name, what) => `${name}: ${what}`,
  low: (value) => `at least ${value}`,
  high: (value) => `at most ${value}`,

  printed: 'Published',
  interpretedAs: { rounded: 'If it was rounded', truncated: 'If it was cut off' },
  conclusion: 'So the value behind it is',
  conclusionOf: {
    rounded: 'Possible values, because it was rounded',
    truncated: 'Possible values, because it was cut off',
    stated: 'Possible values, whether it was rounded or cut off',
  },
  moreDigits: 'With more digits elsewhere',

  withGrowth: (value, rate) => `${value}, ${rate}%`,
  statedFirst: (name) => `${name}, stated to be first`,
  byFigures: (name) => `${name}, by figures alone`,
  byStatement: (name) => `${name}, if that is right`,

  itself: (name) => name,
  surely: (name, other) => `${name}, certainly above ${other}`,
  possibly: (name, other) => `${name}, possibly above ${other}`,
  notAbove: (name, other) => `${name}, not above ${other}`,

  legend: { certain: 'certain', possible: 'possible', open: 'no upper limit' },
};
