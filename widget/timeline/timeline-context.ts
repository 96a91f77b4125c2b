/** Context that all views of the timeline share. */
import type { WidgetContext } from '../element/mod.ts';
import type { LocalizedRanking, TimelineWords } from '../text/mod.ts';

export interface TimelineContext {
  readonly widget: WidgetContext;
  readonly localized: LocalizedRanking;
  readonly timelineWords: TimelineWords;
  /** Ids of places that the page highlights. */
  readonly marked: ReadonlySet<string>;
}
