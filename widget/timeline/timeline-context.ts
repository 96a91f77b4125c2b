/** Context that all views of the timeline share. */
import type { WidgetContext } from '../element/mod.ts';
import type { LocalizedRanking, TimelineWords } from '../text/mod.ts';

export interface TimelineContext {
  readonly widget: WidgetContext;
  readonly localized: LocalizedRanking;
  readonly timelineWords: TimelineWords;
  /** Ids of highlighted entities. */
  readonly marked: ReadonlySet<string>;
}
