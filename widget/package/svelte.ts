/**
 * Types of the element in the markup of Svelte 5; add them with `import type {} from 'likewise-widget/svelte'`. A separate
 * entry, so that a project without Svelte doesn't need Svelte's types.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { LikewiseRanking } from '../likewise-ranking.ts';
import type {
  ElementEventName,
  ElementProperties,
  ElementPropertyName,
  Listener,
} from './element-types.ts';

/** The attributes of `<likewise-ranking>` in markup: properties and event handlers. */
export type LikewiseRankingAttributes = Omit<HTMLAttributes<LikewiseRanking>, ElementPropertyName> &
  ElementProperties & { [Type in ElementEventName as `on${Type}`]?: Listener<Type> | undefined };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'likewise-ranking': LikewiseRankingAttributes;
  }
}
