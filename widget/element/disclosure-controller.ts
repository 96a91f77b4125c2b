/** Open state of rows, controls, lists and footer tools, and the documents and chunks that these need. */

import type { DetailsWordsModule, LocalizedRanking } from '../text/mod.ts';
import { type FootTool, noticeView } from '../views/mod.ts';
import { type ControllerHost, DocumentController, hasFailed } from './document-controller.ts';
import {
  type Details,
  type DetailsChunk,
  forgetFailedChunks,
  lazyChunk,
  type RowsDocument,
} from './lazy-chunk.ts';
import type { WidgetContext } from './widget-context.ts';

export class DisclosureController {
  readonly #host: ControllerHost;
  readonly #document: DocumentController<RowsDocument>;
  #isRequested = false;
  /** Until another language is loaded, the words of the previous one stay. */
  #words: DetailsWordsModule | null | false = null;
  #details: Details | null = null;
  readonly openRows = new Set<string>();
  areControlsOpen = false;
  /** Whether the lists below the table were ever opened. */
  areListsOpen = false;
  openTool: FootTool | null = null;

  constructor(host: ControllerHost) {
    this.#host = host;
    this.#document = new DocumentController(host, {});
  }

  /** Requests the details; `lists` if the lists below the table need them. */
  requestDetails(lists = false): void {
    this.areListsOpen ||= lists;
    this.#isRequested = true;
    this.#host.requestUpdate(true);
  }

  /** Opens or closes a row. Returns whether it is open now. */
  toggleRow(entity: string): boolean {
    const wasOpen = this.openRows.delete(entity);
    if (!wasOpen) this.openRows.add(entity);
    this.requestDetails();
    return !wasOpen;
  }

  toggleControls(): void {
    this.areControlsOpen = !this.areControlsOpen;
    this.requestDetails();
  }

  toggleTool(tool: FootTool): void {
    this.openTool = this.openTool === tool ? null : tool;
    this.requestDetails();
  }

  /** Requests the full document at `url` once a row is open. */
  requestDocument(url: string | null): void {
    this.#document.request(this.openRows.size > 0 ? url : null);
  }

  /** The details in the language `tag`; null until they are requested and loaded, false if they can't be loaded. */
  detailsIn(tag: string, context: WidgetContext): Details | null | false {
    if (!this.#isRequested) return null;
    const chunk = lazyChunk<DetailsChunk>('more', this.#host);
    this.#words = lazyChunk<DetailsWordsModule>(`more-${tag}`, this.#host) ?? this.#words;
    if (!chunk) return chunk;
    if (!this.#words) return this.#words;
    const { detailsWords } = this.#words;
    if (this.#details?.words !== detailsWords)
      this.#details = chunk.createDetails(detailsWords, context);
    return this.#details;
  }

  /** The content under an open row. */
  rowDetails(
    localized: LocalizedRanking,
    id: string,
    details: Details | null | false,
    { hasApi }: WidgetContext,
  ) {
    const { loading } = this.#document;
    const { view, words } = localized;
    const loaded = loading.state === 'ready' ? loading.value : null;
    try {
      if (details && !hasFailed(loading))
        return details.rowView(localized, id, hasApi ? loaded : view);
    } catch (error) {
      this.#document.discard(error);
    }
    return hasFailed(this.#document.loading) || details === false
      ? noticeView(words, {}, () => {
          forgetFailedChunks();
          void this.#document.retry();
        })
      : words.loading;
  }
}
