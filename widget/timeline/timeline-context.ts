/** What all of the timeline is told with. */
import type { WidgetContext } from '../element/widget-context.ts';
import type { LocalizedRanking } from '../text/localized-ranking.ts';
import type { TimelineWords } from '../text/timeline-words.ts';

export interface TimelineContext {
  readonly widget: WidgetContext;
  readonly localized: LocalizedRanking;
  readonly timelineWords: TimelineWords;
  /** Ids of places that the page highlights. */
  readonly marked: ReadonlySet<string>;
}
