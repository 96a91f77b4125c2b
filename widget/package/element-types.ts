/** Types of the element's properties and events, shared by the framework entries. */
import type { RankingView } from '../../engine/model/documents.ts';
import type { LikewiseRanking } from '../likewise-ranking.ts';

/** Names of the element's own properties, without those of HTMLElement. */
export type ElementPropertyName = keyof typeof LikewiseRanking.properties & keyof LikewiseRanking;

/** The properties, all optional; `as-of` may be written as in HTML. */
export type ElementProperties = {
  [Name in ElementPropertyName]?: LikewiseRanking[Name] | undefined;
} & {
  'as-of'?: string | undefined;
  /** Not an attribute: the view document, or its JSON. */
  document?: RankingView | string | null | undefined;
};

/** Names of the events, `likewise-…`. */
export type ElementEventName = Extract<keyof HTMLElementEventMap, `likewise-${string}`>;

/** A listener for an event. */
export type Listener<Type extends ElementEventName> = (event: HTMLElementEventMap[Type]) => void;
