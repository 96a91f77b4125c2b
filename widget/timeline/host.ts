/** What the timeline needs of the element that shows it, and what all of it is told with. */
import type { Means } from '../means.ts';
import type { Reading } from '../reading.ts';
import type { TimelineWords } from './words.ts';

/** The element, as far as the timeline reads and changes it. */
export interface TimelineElement extends HTMLElement {
  ranking: string | null;
  basis: string | null;
  asOf: string | null;
  view: string | null;
  readonly heading: string | null;
  readonly highlight: string | null;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

/** What all of the timeline is told with. */
export interface Telling {
  readonly means: Means;
  readonly reading: Reading;
  readonly own: TimelineWords;
  /** Ids of places that the page highlights. */
  readonly marked: ReadonlySet<string>;
}
