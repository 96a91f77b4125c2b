/** The element's state: attributes, loading, navigation and open parts. */
export { createNavigation } from './create-navigation.ts';
export type { Details, RowsDocument } from './details-chunk.ts';
export { DisclosureController } from './disclosure-controller.ts';
export { DocumentController, hasFailed } from './document-controller.ts';
export { RANKING_VIEW, type Shape } from './document-shapes.ts';
export { lazyChunk } from './lazy-chunk.ts';
export { type LoadedWords, lazyWords, pageLanguage } from './lazy-words.ts';
export type { LoadFailure, LoadResult } from './load-result.ts';
export type {
  ChangeDetail,
  ChangedProperties,
  NavigableElement,
  Navigation,
  RankingSelection,
} from './navigation.ts';
export { defineReflectedProperties, ReflectingElement } from './reflecting-element.ts';
export type { VerdictChunk } from './verdict-chunk.ts';
export type { WidgetContext, WidgetElement } from './widget-context.ts';
