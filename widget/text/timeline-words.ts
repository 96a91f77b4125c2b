/** Words of the timeline, part of the details words. */
import type { Certainty } from './certainty.ts';

export interface TimelineWords {
  title(what: string): string;
  /** How certain the leaders are; `count` of `of` entities have figures. */
  certainty(kind: Certainty, count: number, of: number): string;
  /** The line between two ways of counting. */
  readonly basisChanges: string;

  /** Label of the button that opens a run of years. */
  watch(years: string): string;
  /** The entities that a run shows. */
  throughout(count: number): string;
  /** Shown if the rankings don't confirm a run. */
  readonly notPlayable: string;
  /** Label of the slider. */
  readonly year: string;
  readonly play: string;
  readonly pause: string;
  readonly yearBack: string;
  readonly yearForward: string;
  speed(factor: number): string;
}
