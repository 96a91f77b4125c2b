/** The interface of the lazy chunk in `details/`, which renders everything that readers open. */
import type { TemplateResult } from 'lit/html.js';
import type {
  RankingEntry,
  RankingEntryView,
  Source,
  SourceRef,
} from '../../engine/model/documents.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';
import type { FootTool } from '../views/mod.ts';
import type { ChangedProperties } from './navigation.ts';
import type { WidgetContext } from './widget-context.ts';

/** What open rows show: the ranking with its derivations, or the element's own document, which may do without. */
export interface RowsDocument {
  readonly entries: readonly (RankingEntryView & Partial<RankingEntry>)[];
  readonly sources: readonly (SourceRef & Partial<Source>)[];
}

/** Everything that opens on demand, in one language. */
export interface Details {
  readonly words: DetailsWords;
  /** The lists below the table: figures not compared, contradictions, entities without a comparable figure. */
  listsView(localized: LocalizedRanking): TemplateResult;
  /** The content of an entity's open row: the derivation of its value, and details from its own document; `document` is null while it loads. */
  rowView(localized: LocalizedRanking, id: string, document: RowsDocument | null): unknown;
  controlsView(localized: LocalizedRanking): TemplateResult;
  toolView(localized: LocalizedRanking, tool: FootTool): TemplateResult;
  /** The leaders of each year; null while they load. */
  timelineView(localized: LocalizedRanking): TemplateResult | null;
  /** The rows after searching and sorting. */
  sortedRows(localized: LocalizedRanking): readonly RankingEntryView[];
  /** A status message about the search and the order; empty by default. */
  sortFilterStatus(localized: LocalizedRanking): string;
  /** Writes changed options to the page's URL, and applies those in it. */
  syncPermalink(chosen: ChangedProperties | null): void;
}

/** The exports of the chunk. */
export interface DetailsChunk {
  /** Null until the styles of the details are in use; then the element renders again. */
  createDetails(words: DetailsWords, context: WidgetContext): Details | null;
}
