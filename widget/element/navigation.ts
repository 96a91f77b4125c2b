/** Types of the reader's choices and of how they are applied to an element. */
import type { LoadFailure } from './api-client.ts';

/** The parameters of a ranking request; null selects the API's default. */
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

/** The detail of `likewise-change`: the new values of the options that changed. */
export interface ChangeDetail extends Omit<ChangedProperties, 'ranking'> {
  readonly metric?: string;
  readonly period?: string;
}

/** The element's properties that navigation reads and writes. */
export interface NavigableElement extends RankingSelection {
  readonly isConnected: boolean;
  readonly view: string | null;
  readonly sort: string | null;
  readonly search: string | null;
  readonly permalink: string | null;
}

/** The outcome of preloading a ranking. */
export type LoadOutcome = 'ready' | LoadFailure['state'];

/** The operations that controls perform on an element. */
export interface Navigation {
  readonly element: NavigableElement;
  /** Applies a choice and dispatches `likewise-change`; `change` is its detail, if it differs from what was chosen. */
  choose(chosen: ChangedProperties, change?: ChangeDetail): void;
  /** Loads a ranking into the cache. */
  preload(selection: RankingSelection): Promise<LoadOutcome>;
  /** Shows that a choice couldn't be loaded, above the current ranking; `retry` repeats it. */
  reportFailure(outcome: LoadFailure['state'], retry: () => void): void;
}
