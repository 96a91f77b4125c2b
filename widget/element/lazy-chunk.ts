/** Lazy chunks of the widget, each loaded on first use and once for all elements of a page. */

import type { TemplateResult } from 'lit/html.js';
import type {
  RankingEntry,
  RankingEntryView,
  Source,
  SourceRef,
} from '../../engine/model/documents.ts';
import { nearestWidgetLanguage } from '../../engine/model/languages.ts';
import { initialWords as en } from '../text/locales/en/initial.ts';
import type { DetailsWords, InitialWordsModule, LocalizedRanking, Words } from '../text/mod.ts';
import type { FootTool } from '../views/mod.ts';
import type { ControllerHost } from './document-controller.ts';
import { loadChunk } from './load-chunk.ts';
import type { ChangedProperties } from './navigation.ts';
import type { WidgetContext } from './widget-context.ts';

/** By name: a module's exports, a promise while it loads, false if it can't be loaded. */
const chunks = new Map<string, object | Promise<void> | false>();

function startLoading(name: string): Promise<void> {
  const loading = loadChunk(name).then((exports) => {
    chunks.set(name, exports);
  });
  chunks.set(name, loading);
  return loading;
}

/** Registers a chunk that the script includes, so that it is never fetched. */
export function provideChunk(name: string, exports: object): void {
  chunks.set(name, exports);
}

/**
 * The exports of `widget-{build}-{name}.js`; the build guarantees their type. False if they can't be loaded; null while they
 * load, after which `host` renders again.
 */
export function lazyChunk<Exports extends object>(
  name: string,
  host: ControllerHost,
): Exports | null | false {
  const chunk = chunks.get(name) ?? startLoading(name);
  // No module exports `then`.
  if (!chunk || !('then' in chunk)) return chunk as Exports | false;
  void (chunk as Promise<void>).then(() => host.requestUpdate());
  return null;
}

/** Forgets failed chunks, so that the next use loads them again. */
export function forgetFailedChunks(): void {
  for (const [name, chunk] of chunks) if (!chunk) chunks.delete(name);
}

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

/** The exports of the chunk. */
export interface VerdictChunk {
  /** The verdict on the statement in the element's attributes; its fallback while that loads. */
  verdictView(context: WidgetContext): TemplateResult;
}

/** The language of `element`: the nearest `lang` attribute, its own included, else the browser's language. */
export function pageLanguage(element: Element): string {
  const nearest = element.closest('[lang]') ?? document.documentElement;
  return nearest.getAttribute('lang') || navigator.language;
}

export interface LoadedWords {
  readonly words: Words;
  /** The widget's language, which names the chunk of its details words. */
  readonly locale: string;
  /** The requested tag: the data may have names and titles in it even if the widget has no words in it. */
  readonly language: string;
}

/** The words of the nearest language; null while they load, after which `host` renders again. */
export function lazyWords(language: string, host: ControllerHost): LoadedWords | null {
  const locale = nearestWidgetLanguage(language);
  const file = locale !== 'en' && lazyChunk<InitialWordsModule>(locale, host);
  if (file === false) return { words: en, locale: 'en', language };
  return file && { words: file.initialWords, locale, language };
}
