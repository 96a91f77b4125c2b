/** Words of pictures in addition to those of the widget and the site. */

/** A ranking in one sentence, which ends with `published`: `published by 18 Jan 2026`. */
export interface AltTextWords {
  /** The leader or, of a single one, that it is; the value may be empty. */
  leader(title: string, name: string, value: string, count: number, published: string): string;
  /** For several possible leaders. */
  openRace(title: string, names: string, count: number, published: string): string;
  /** Replaces the names if there are too many. */
  anyOf(count: number): string;
  /** For a way of counting that compares nothing. */
  sideBySide(title: string, count: number, published: string): string;
  empty(title: string, published: string): string;
}

export interface PictureWords {
  /** The number of rows that don't fit. */
  more(count: number): string;
  /** Beside a single rank that rests on a statement, where there is no room for whose. */
  readonly asStated: string;
  /** The reason for ranges of ranks, stated once. */
  readonly leftOpen: string;
  /** A line of a caption: rank, name and value; the rank may be empty. */
  entry(place: string, name: string, value: string): string;
  readonly alt: AltTextWords;
}

export const pictureWords: PictureWords = {
  more: (count) => `and ${count} more`,
  asStated: 'unproven',
  leftOpen: 'Where a rank is a range, the figures alone don’t settle it.',
  entry: (place, name, value) => `${place && `${place}: `}${name}${value && ` ${value}`}`,
  alt: {
    leader: (title, name, value, count, published) =>
      `${title}: ${name} is ${count === 1 ? 'the only one with a figure' : `first among the ${count} with figures`}${value && `: ${value}`}, ${published}.`,
    openRace: (title, names, count, published) =>
      `${title}: ${names} could be first among the ${count} with figures, ${published}.`,
    anyOf: (count) => `any of ${count}`,
    sideBySide: (title, count, published) =>
      `${title}: ${count} ${count === 1 ? 'figure' : 'figures side by side'}, not ranked, ${published}.`,
    empty: (title, published) => `${title}: no comparable figures, ${published}.`,
  },
};
