/**
 * Types of the element in the templates of Vue 3; add them with `import type {} from 'likewise-widget/vue'`. A separate entry,
 * so that a project without Vue doesn't need Vue's types.
 */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type {
  ElementEventName,
  ElementProperties,
  ElementPropertyName,
  Listener,
} from './element-types.ts';

/** The prop that a template's `@likewise-load` compiles to. */
type HandlerName<Type extends ElementEventName> = Type extends `likewise-${infer Name}`
  ? `onLikewise${Capitalize<Name>}`
  : never;

/** The props of `<likewise-ranking>` in a template: properties and event handlers. */
export type LikewiseRankingProps = Omit<HTMLAttributes, ElementPropertyName> &
  ElementProperties &
  ReservedProps & { [Type in ElementEventName as HandlerName<Type>]?: Listener<Type> | undefined };

/** The element as a global component. */
export type LikewiseRankingComponent = new () => { $props: LikewiseRankingProps };

declare module 'vue' {
  interface GlobalComponents {
    'likewise-ranking': LikewiseRankingComponent;
  }
}
