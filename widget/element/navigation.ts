/** What the reader may choose, and what it takes to turn an element to it. */
import type { LoadFailure } from './load-result.ts';

/** What is asked of the API; null is what it chooses itself. */
export interface RankingSelection {
  /** `{dataset}/{metric}/{period}`. */
  readonly ranking: string | null;
  readonly level: string | null;
  readonly basis: string | null;
  readonly asOf: string | null;
}

/** Properties of the element that the reader has changed. */
export type ChangedProperties = {
  readonly [Name in keyof RankingSelection | 'view' | 'sort' | 'search']?: string | null;
} & { readonly limit?: number | null };

/** The detail of `likewise-change`: what is now shown instead, of what has changed. */
export interface ChangeDetail extends Omit<ChangedProperties, 'ranking'> {
  readonly metric?: string;
  readonly period?: string;
}

/** The element, as far as it is steered. */
export interface NavigableElement extends RankingSelection {
  readonly isConnected: boolean;
  readonly view: string | null;
  readonly sort: string | null;
  readonly search: string | null;
  readonly permalink: string | null;
}

/** What becomes of something asked for: it is at hand from then on, or it isn't. */
export type LoadOutcome = 'ready' | LoadFailure['state'];

/** How the controls steer an element. */
export interface Navigation {
  readonly element: NavigableElement;
  /** Takes what the reader has chosen, and tells the page. */
  choose(chosen: ChangedProperties, change: ChangeDetail): void;
  /** Whether there is such a ranking. */
  preload(selection: RankingSelection): Promise<LoadOutcome>;
  /** Says that what was chosen can't be had, beside what is shown and stays; `again` tries again. */
  reportFailure(outcome: LoadFailure['state'], retry: () => void): void;
}
