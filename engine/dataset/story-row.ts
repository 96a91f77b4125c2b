/** What the story of a dataset says beside its figures. Types only. */
import type { Texts } from '../model/documents.ts';

/** One row of `story.csv`. */
export interface StoryRow {
  /**
   * `opinion`: what somebody says of the figures, told as such. `break`: between the year before and `year`, figures can't
   * be compared, though the way of counting has the same name.
   */
  readonly kind: 'opinion' | 'break';
  /** `YYYY`: the first year after a break; null for an opinion. */
  readonly year: string | null;
  readonly text: Texts;
  /** The id of a source. */
  readonly source: string;
}
