/** What all of the timeline is told with. */
import type { Lent } from '../element/widget-context.ts';
import type { Reading } from '../text/localized-ranking.ts';
import type { TimelineWords } from '../text/timeline-words.ts';

export interface Telling {
  readonly lent: Lent;
  readonly reading: Reading;
  readonly own: TimelineWords;
  /** Ids of places that the page highlights. */
  readonly marked: ReadonlySet<string>;
}
