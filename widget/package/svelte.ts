/**
 * The element's types in the markup of Svelte 5, once `likewise-widget/svelte` is imported for its types. Apart from the rest,
 * so that a project without Svelte needs no types of it.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { LikewiseRanking } from '../likewise-ranking.ts';
import type {
  ElementEventName,
  ElementProperties,
  ElementPropertyName,
  Listener,
} from './element-types.ts';

/** What `<likewise-ranking>` takes in markup: its properties, or `as-of` as in HTML, and its events as attributes. */
export type LikewiseRankingAttributes = Omit<HTMLAttributes<LikewiseRanking>, ElementPropertyName> &
  ElementProperties & { [Type in ElementEventName as `on${Type}`]?: Listener<Type> | undefined };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'likewise-ranking': LikewiseRankingAttributes;
  }
}
