/** The element's state: attributes, loading, navigation and open parts. */

export type { LoadFailure, LoadResult } from './api-client.ts';
export { RANKING_VIEW, type Shape } from './api-client.ts';
export { createNavigation } from './create-navigation.ts';
export { DisclosureController } from './disclosure-controller.ts';
export { DocumentController, hasFailed } from './document-controller.ts';
export type { Details, RowsDocument, VerdictChunk } from './lazy-chunk.ts';
export { type LoadedWords, lazyChunk, lazyWords, pageLanguage } from './lazy-chunk.ts';
export type {
  ChangeDetail,
  ChangedProperties,
  NavigableElement,
  Navigation,
  RankingSelection,
} from './navigation.ts';
export { defineReflectedProperties, ReflectingElement } from './reflecting-element.ts';
export type { WidgetContext, WidgetElement } from './widget-context.ts';
