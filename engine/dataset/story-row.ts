/** Breaks and opinions in the story of a dataset. Types only. */
import type { Texts } from '../model/documents.ts';

/** One row of `story.csv`. */
export interface StoryRow {
  /**
   * `opinion`: a statement about the figures, shown as an opinion. `break`: figures of `year` can't be compared with those of
   * the year before, although the way of counting has the same name.
   */
  readonly kind: 'opinion' | 'break';
  /** `YYYY`: the first year after a break; null for an opinion. */
  readonly year: string | null;
  readonly text: Texts;
  /** The id of a source. */
  readonly source: string;
}
