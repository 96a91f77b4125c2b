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
  /** Before the range of a figure that was rounded, and of one that was cut off. */
  readonly conclusionOf: Readonly<Record<'rounded' | 'truncated', string>>;
  /** Before the range of a figure of which nobody says whether it was rounded or cut off, and what follows the picture. */
  readonly possibleValues: string;
  /** `half`: how far it can be off if rounded; `whole`: how far it can be too low if cut off. */
  roundedOrCutOff(half: string, whole: string): string;
  /** The same number from another source, printed with more digits. */
  readonly moreDigits: string;

  withGrowth(value: string, rate: string): string;
  statedFirst(name: string): string;
  byFigures(name: string): string;
  byStatement(name: string): string;

  itself(name: string): string;
  /** An entry that is surely or possibly above another, surely below, or not above it. */
  surely(name: string, other: string): string;
  possibly(name: string, other: string): string;
  below(name: string, other: string): string;
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
  },
  possibleValues: 'Stands for',
  roundedOrCutOff: (half, whole) =>
    `Rounded (up to ${half} off) or cut off (up to ${whole} too low); other errors aside.`,
  moreDigits: 'With more digits elsewhere',

  withGrowth: (value, rate) => `${value}, ${rate}%`,
  statedFirst: (name) => `${name}, stated to be first`,
  byFigures: (name) => `${name}, by figures alone`,
  byStatement: (name) => `${name}, if that is right`,

  itself: (name) => name,
  surely: (name, other) => `${name}, above ${other}`,
  possibly: (name, other) => `${name}, possibly above ${other}`,
  below: (name, other) => `${name}, below ${other}`,
  notAbove: (name, other) => `${name}, not above ${other}`,

  legend: { certain: 'certain', possible: 'possible', open: 'no upper limit' },
};
