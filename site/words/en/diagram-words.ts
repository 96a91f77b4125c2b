/** Words in the diagrams of the method page; short, because they are set beside bars. */

/** The words of the pictures in one language. */
export interface DiagramWords {
  /** A name and what is known about it. */
  named(name: string, what: string): string;
  low(value: string): string;
  high(value: string): string;

  readonly printed: string;
  readonly interpretedAs: { readonly rounded: string; readonly truncated: string };
  readonly conclusion: string;
  /** The same number, printed with more digits. */
  readonly elsewhere: string;

  grown(value: string, rate: string): string;
  holder(name: string): string;
  byFigures(name: string): string;
  byStatement(name: string): string;

  itself(name: string): string;
  surely(name: string): string;
  possibly(name: string): string;
  notAbove(name: string): string;

  /** Legend of the bars. */
  readonly looks: { readonly certain: string; readonly possible: string; readonly open: string };
}

export const diagramWords: DiagramWords = {
  named: (name, what) => `${name}: ${what}`,
  low: (value) => `at least ${value}`,
  high: (value) => `at most ${value}`,

  printed: 'Printed',
  interpretedAs: { rounded: 'If it was rounded', truncated: 'If it was cut off' },
  conclusion: 'So it is',
  elsewhere: 'In more digits elsewhere',

  grown: (value, rate) => `${value}, ${rate} %`,
  holder: (name) => `${name}, stated first`,
  byFigures: (name) => `${name}, by figures alone`,
  byStatement: (name) => `${name}, if so`,

  itself: (name) => name,
  surely: (name) => `${name}, surely above`,
  possibly: (name) => `${name}, possibly above`,
  notAbove: (name) => `${name}, not above`,

  looks: { certain: 'certain', possible: 'possible', open: 'not limited' },
};
