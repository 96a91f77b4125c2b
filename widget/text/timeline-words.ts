/** The words of the timeline, which are among those of what is opened. */

import type { Certainty } from './certainty.ts';

export interface TimelineWords {
  title(what: string): string;
  /** How sure it is, where `count` of `of` places have figures. */
  certainty(kind: Certainty, count: number, of: number): string;
  /** Stands on the line between two ways of counting. */
  readonly basisChanges: string;

  /** On the button that opens a run of years. */
  watch(years: string): string;
  /** Whom a run shows. */
  throughout(count: number): string;
  /** Why a run isn't shown after all. */
  readonly notPlayable: string;
  /** What the slider moves along. */
  readonly year: string;
  readonly play: string;
  readonly pause: string;
  readonly yearBack: string;
  readonly yearForward: string;
  speed(factor: number): string;
}
