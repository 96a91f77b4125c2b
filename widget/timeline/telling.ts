/** What all of the timeline is told with. */
import type { Lent } from '../lent.ts';
import type { Reading } from '../reading.ts';
import type { TimelineWords } from './words.ts';

export interface Telling {
  readonly lent: Lent;
  readonly reading: Reading;
  readonly own: TimelineWords;
  /** Ids of places that the page highlights. */
  readonly marked: ReadonlySet<string>;
}
