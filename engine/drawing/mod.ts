/** Draws a ranking: from a view document to its heading, table, cells and words. Pure; pages, pictures, the worker and the widget use it. */
export { type ElementNode, type Node, textOf, toHtml } from './nodes.ts';
export {
  type Counting,
  canSwap,
  DEFAULT_COUNTING,
  isSure,
  type Places,
  placesOf,
} from './places.ts';
export {
  type CellKind,
  type CellRun,
  type DrawingOptions,
  type DrawnBar,
  type DrawnOthers,
  type DrawnRow,
  drawRanking,
  type RankingDrawing,
} from './ranking-drawing.ts';
export { isKnownInPart, type ShortValue, shortValues, shownNumber } from './short-values.ts';
export { drawingStyles } from './styles.ts';
export { defaultLimit, type TableOptions, tableNode } from './table.ts';
export type { DrawingWords, DrawingWordsModule } from './words.ts';
