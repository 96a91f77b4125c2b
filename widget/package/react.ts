/**
 * The element's types in the JSX of React 19, once `likewise-widget/react` is imported for its types. Apart from the rest, so
 * that a project without React needs no types of it.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { LikewiseRanking } from '../likewise-ranking.ts';
import type {
  ElementEventName,
  ElementProperties,
  ElementPropertyName,
  Listener,
} from './element-types.ts';

/** What `<likewise-ranking>` takes in JSX: its properties, or `as-of` as in HTML, and its events as React names them. */
export type LikewiseRankingProps = Omit<
  DetailedHTMLProps<HTMLAttributes<LikewiseRanking>, LikewiseRanking>,
  ElementPropertyName
> &
  ElementProperties & { [Type in ElementEventName as `on${Type}`]?: Listener<Type> | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'likewise-ranking': LikewiseRankingProps;
    }
  }
}
