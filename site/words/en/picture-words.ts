/** What pictures say beside the words of the widget and the site: one object a language. */

export interface PictureWords {
  /** The rows that have no room. */
  more(count: number): string;
  /** Why some ranks are ranges, told once. */
  readonly leftOpen: string;
  /** A place with its rank, for the description in words; the rank may be empty. */
  entry(place: string, name: string, value: string): string;
  /** Separates places. */
  readonly listed: string;
}

export const pictureWords: PictureWords = {
  more: (count) => `and ${count} more`,
  leftOpen: 'Where a rank is a range, the figures alone leave it open.',
  entry: (place, name, value) => `${place && `${place}: `}${name}${value && ` ${value}`}`,
  listed: '; ',
};
