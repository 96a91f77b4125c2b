/**
 * The element's types in the templates of Vue 3, once `likewise-widget/vue` is imported for its types. Apart from the rest, so
 * that a project without Vue needs no types of it.
 */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type {
  ElementEventName,
  ElementProperties,
  ElementPropertyName,
  Listener,
} from './element-types.ts';

/** `likewise-load` as what a template's `@likewise-load` becomes. */
type HandlerName<Type extends ElementEventName> = Type extends `likewise-${infer Name}`
  ? `onLikewise${Capitalize<Name>}`
  : never;

/** What `<likewise-ranking>` takes in a template: its properties, or `as-of` as in HTML, and its events. */
export type LikewiseRankingProps = Omit<HTMLAttributes, ElementPropertyName> &
  ElementProperties &
  ReservedProps & { [Type in ElementEventName as HandlerName<Type>]?: Listener<Type> | undefined };

/** The element as a component that templates know without importing it. */
export type LikewiseRankingComponent = new () => { $props: LikewiseRankingProps };

declare module 'vue' {
  interface GlobalComponents {
    'likewise-ranking': LikewiseRankingComponent;
  }
}
