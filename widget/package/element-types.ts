/** What the element takes in the templates of any framework, before that framework's own way to name it: properties and events. */
import type { LikewiseRanking } from '../likewise-ranking.ts';

/** Names of the element's own properties. */
export type ElementPropertyName = keyof typeof LikewiseRanking.properties & keyof LikewiseRanking;

/** Its properties, none of which must be given; `as-of` may be spelt as in HTML. */
export type ElementProperties = {
  [Name in ElementPropertyName]?: LikewiseRanking[Name] | undefined;
} & {
  'as-of'?: string | undefined;
};

/** Its events, `likewise-…`. */
export type ElementEventName = Extract<keyof HTMLElementEventMap, `likewise-${string}`>;

/** What hears one of them. */
export type Listener<Type extends ElementEventName> = (event: HTMLElementEventMap[Type]) => void;
