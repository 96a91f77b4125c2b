/**
 * Types of the element in the JSX of React 19; add them with `import type {} from 'likewise-widget/react'`. A separate entry,
 * so that a project without React doesn't need React's types.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { LikewiseRanking } from '../likewise-ranking.ts';
import type {
  ElementEventName,
  ElementProperties,
  ElementPropertyName,
  Listener,
} from './element-types.ts';

/** The props of `<likewise-ranking>` in JSX: properties, and events with React's names. */
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
