/** What the timeline needs of the element that shows it, and what all of it is told with. */
import type { Means } from '../means.ts';
import type { Reading } from '../reading.ts';
import type { Steering } from '../steering.ts';
import type { TimelineWords } from './words.ts';

/** The element, as far as the timeline reads it. */
export interface TimelineElement extends HTMLElement {
  readonly level: string | null;
  readonly basis: string | null;
  readonly asOf: string | null;
  readonly view: string | null;
  readonly heading: string | null;
  readonly highlight: string | null;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

/** What the element lends: the widget's own, the API's origin, and how the reader's choice is taken. */
export type Lent = Means & Pick<Steering, 'choose' | 'exists'> & { readonly origin: string };

export interface Telling {
  readonly lent: Lent;
  readonly reading: Reading;
  readonly own: TimelineWords;
  /** Ids of places that the page highlights. */
  readonly marked: ReadonlySet<string>;
}

/** `YYYY` in the reader's language. */
export function yearText({ words }: Reading, year: string): string {
  return words.months({ id: year, from: year, to: year });
}
