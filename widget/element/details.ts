/** The interface of the lazy chunk in `details/`, which renders what readers open. */
import type { TemplateResult } from 'lit/html.js';
import type {
  EntityView,
  RankingDocument,
  RankingEntryView,
} from '../../engine/model/documents.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';
import type { FootTool } from '../views/mod.ts';
import type { DocumentController } from './document-controller.ts';
import type { ChangedProperties } from './navigation.ts';
import type { WidgetContext } from './widget-context.ts';

/** What can be opened, in one language. */
export interface Details {
  readonly words: DetailsWords;
  /** Under the table: what wasn't compared, what sources contradict, who has no comparable figure. */
  listsView(localized: LocalizedRanking): TemplateResult;
  /** Under the row of a place, by its id: says who; and what its own document tells of it. */
  rowView(
    localized: LocalizedRanking,
    id: string,
    document: RankingDocument,
    place: DocumentController<EntityView>,
  ): unknown;
  controlsView(localized: LocalizedRanking): TemplateResult;
  toolView(localized: LocalizedRanking, tool: FootTool): TemplateResult;
  /** Who led each year; null while it comes. */
  timelineView(localized: LocalizedRanking): TemplateResult | null;
  /** The rows that are searched for, in the order that is asked for. */
  sortedRows(localized: LocalizedRanking): readonly RankingEntryView[];
  /** What is said of the order and the choice of rows. */
  sortFilterStatus(localized: LocalizedRanking): string;
  /** Keeps what was chosen in the page's address, and takes what stands there. */
  syncPermalink(chosen: ChangedProperties | null): void;
}

/** The exports of the chunk. */
export interface DetailsChunk {
  /** Null until the styles of the details are in use; then the element renders again. */
  createDetails(words: DetailsWords, context: WidgetContext): Details | null;
}
