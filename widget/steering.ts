/** What the reader may choose by the controls, and what those need of the element that they change. */

/** What is asked of the API; null is what it chooses itself. */
export interface Asked {
  /** `{dataset}/{metric}/{period}`. */
  readonly ranking: string | null;
  readonly level: string | null;
  readonly basis: string | null;
  readonly asOf: string | null;
}

/** Properties of the element that the reader has changed. */
export type Chosen = {
  readonly [Name in keyof Asked | 'view' | 'sort' | 'search']?: string | null;
} & { readonly limit?: number | null };

/** The detail of `likewise-change`: what is now shown instead, of what has changed. */
export interface Change extends Omit<Chosen, 'ranking'> {
  readonly metric?: string;
  readonly period?: string;
}

/** The element, as far as it is steered. */
export interface Steered extends Asked {
  readonly isConnected: boolean;
  readonly view: string | null;
  readonly sort: string | null;
  readonly search: string | null;
  readonly permalink: string | null;
}

/** How the controls steer an element. */
export interface Steering {
  readonly element: Steered;
  /** Takes what the reader has chosen, and tells the page. */
  choose(chosen: Chosen, change: Change): void;
  /** Whether there is such a ranking; if so, it is at hand from then on. */
  exists(asked: Asked): Promise<boolean>;
}
