/** What the element takes in the templates of any framework, before that framework's own way to name it: properties and events. */
import type { LikewiseRanking } from '../likewise-ranking.ts';

/** Names of the element's own properties. */
export type OwnName = keyof typeof LikewiseRanking.properties & keyof LikewiseRanking;

/** Its properties, none of which must be given; `as-of` may be spelt as in HTML. */
export type OwnProperties = { [Name in OwnName]?: LikewiseRanking[Name] | undefined } & {
  'as-of'?: string | undefined;
};

/** Its events, `likewise-…`. */
export type OwnEvent = Extract<keyof HTMLElementEventMap, `likewise-${string}`>;

/** What hears one of them. */
export type Listener<Type extends OwnEvent> = (event: HTMLElementEventMap[Type]) => void;
