/** What pictures say beside the words of the widget and the site: one object a language. */

/** One sentence about a ranking; `published` ends it: `published by 18 Jan 2026`. */
export interface AltTextWords {
  leader(title: string, name: string, value: string, count: number, published: string): string;
  /** Where several could be first. */
  openRace(title: string, names: string, count: number, published: string): string;
  /** Stands for so many names. */
  anyOf(count: number): string;
  /** On a way of counting that compares nothing. */
  sideBySide(title: string, count: number, published: string): string;
  empty(title: string, published: string): string;
}

export interface PictureWords {
  /** The rows that have no room. */
  more(count: number): string;
  /** Why some ranks are ranges, told once. */
  readonly leftOpen: string;
  /** A place with its rank, for a caption; the rank may be empty. */
  entry(place: string, name: string, value: string): string;
  readonly alt: AltTextWords;
}

export const pictureWords: PictureWords = {
  more: (count) => `and ${count} more`,
  leftOpen: 'Where a rank is a range, the figures alone leave it open.',
  entry: (place, name, value) => `${place && `${place}: `}${name}${value && ` ${value}`}`,
  alt: {
    leader: (title, name, value, count, published) =>
      `${title}: ${name} is first among the ${count} with figures, at ${value}, as ${published}.`,
    openRace: (title, names, count, published) =>
      `${title}: ${names} could be first among the ${count} with figures, as ${published}.`,
    anyOf: (count) => `any of ${count}`,
    sideBySide: (title, count, published) =>
      `${title}: ${count} ${count === 1 ? 'figure' : 'figures side by side'}, not ranked, as ${published}.`,
    empty: (title, published) => `${title}: no comparable figures, as ${published}.`,
  },
};
