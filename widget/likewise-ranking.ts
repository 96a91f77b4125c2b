/** The custom element. Its templates are in `views/`, its texts in `text/`, its state in `element/`. */
import { html, noChange, nothing } from 'lit/html.js';
import type { RankingView } from '../engine/model/documents.ts';
import {
  type ChangeDetail,
  createNavigation,
  type Details,
  DisclosureController,
  DocumentController,
  defineReflectedProperties,
  hasFailed,
  type LoadedWords,
  type LoadFailure,
  lazyChunk,
  lazyWords,
  pageLanguage,
  RANKING_VIEW,
  ReflectingElement,
  type VerdictChunk,
} from './element/mod.ts';
import { createLocalizer, type LocalizedRanking } from './text/mod.ts';
import {
  footView,
  notesView,
  noticeView,
  optionsView,
  type RenderProgress,
  skeletonView,
  tableView,
} from './views/mod.ts';

/**
 * `<likewise-ranking ranking="dataset/metric/period">`: a ranking as a table. Its content is the fallback, shown until
 * the ranking has loaded, and if it can't be loaded.
 *
 * @fires likewise-load - the ranking has loaded; `detail` is its view document
 * @fires likewise-error - the ranking can't be loaded or drawn; `detail.kind` is `missing` or `failed`; `detail.cause` is the error behind it, if there was one; `detail.partial` is true if the ranking stays and only what the reader opened or chose can't be shown
 * @fires likewise-select - the reader opened or closed a row; `detail` is `{ entity, open }`
 * @fires likewise-change - the reader changed an option; `detail` has the new values of those that changed: `metric`, `period`, `level`, `basis`, `asOf`, `view`, `sort`, `search`, `limit`
 * @slot - the fallback
 * @csspart heading - the caption
 * @csspart table - the table
 * @csspart row - each row
 * @csspart bar - each bar
 * @csspart foot - the footer
 * @cssprop --likewise-accent - the accent colour
 */
export class LikewiseRanking extends ReflectingElement {
  static readonly properties = {
    ranking: {},
    level: {},
    basis: {},
    asOf: { attribute: 'as-of' },
    lang: { isNative: true },
    theme: {},
    limit: { type: Number },
    view: {},
    sort: {},
    search: {},
    permalink: {},
    highlight: {},
    heading: {},
    src: {},
  };

  static get observedAttributes(): string[] {
    return defineReflectedProperties(LikewiseRanking);
  }

  /** `{dataset}/{metric}/{period}`; the period may be `latest` or `latest-year`. */
  declare ranking: string | null;
  /** The level that is ranked. Default: the dataset's. */
  declare level: string | null;
  /** The way of counting. Default: the one in force in the period. */
  declare basis: string | null;
  /** `YYYY-MM-DD`: freezes the ranking as it was known on that date. */
  declare asOf: string | null;
  /** The language. Default: the nearest `lang` in the page, else the browser's. */
  declare lang: string;
  /** `auto` (default) follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark' | null;
  /** Number of rows before "show all". */
  declare limit: number | null;
  /** The ranking (default), the leaders of each year, or the verdict on the statement of further attributes. */
  declare view: 'ranking' | 'timeline' | 'verdict' | null;
  /** `rank` (default), `place`, `value` or `change`; a leading `-` reverses the order. */
  declare sort: string | null;
  /** Shows only rows whose name contains this text. */
  declare search: string | null;
  /** If set, stores the reader's options in the page's URL fragment, with this prefix for each name. */
  declare permalink: string | null;
  /** Ids of entities to highlight, separated by spaces; shown even beyond `limit`. */
  declare highlight: string | null;
  /** Replaces the title in the caption. */
  declare heading: string | null;
  /** The API's origin. Default: the script's. */
  declare src: string | null;
  /** The child that the last document inside the element was read from. */
  #script: Element | null = null;
  /** A document that hasn't been requested yet. */
  #given: RankingView | string | null = null;

  readonly #view = new DocumentController<RankingView>(this, RANKING_VIEW, (view) =>
    this.#dispatch('likewise-load', view),
  );
  readonly #disclosure = new DisclosureController(this);
  readonly #navigation = createNavigation(this, (change) =>
    this.#dispatch('likewise-change', change),
  );
  readonly #progress: RenderProgress = Object.assign([], { pendingParts: 0 });
  /** Kept while another language loads. */
  #loadedWords: LoadedWords | null = null;
  readonly #localize = createLocalizer();

  /**
   * The view document that is shown; takes one, or its JSON. Without `ranking`, no data is requested, and only what the document
   * contains is shown; with `ranking`, it replaces the first request. A child `<script type="application/json">` sets it too.
   */
  get document(): RankingView | null {
    const { loading } = this.#view;
    return loading.state === 'ready' ? loading.value : null;
  }

  set document(given: RankingView | string | null) {
    this.#given = given;
    this.requestUpdate();
  }

  /** Loads the documents that the attributes select, unless they are already loaded. */
  #request() {
    const script = this.querySelector(':scope > script[type="application/json"]');
    if (script && script !== this.#script) {
      // The parser may still be writing it.
      if (document.readyState === 'loading' && !script.nextSibling)
        return addEventListener('DOMContentLoaded', () => this.requestUpdate());
      this.#script = script;
      this.#given = script.textContent;
    }
    this.#view.request(this.#navigation.address('.view.json'), this.#given);
    this.#given = null;
    this.#disclosure.requestDocument(this.#navigation.address('.json'));
  }

  #dispatch(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  reportFailure({ state: kind, cause }: LoadFailure): void {
    const partial = !hasFailed(this.#view.loading) || undefined;
    this.#dispatch('likewise-error', { kind, cause, partial });
  }

  /** A document that can't be rendered counts as one that can't be loaded. */
  protected override handleRenderError(cause: unknown): void {
    // Not even the failure can be rendered.
    if (hasFailed(this.#view.loading)) throw cause;
    // A row may show what can't be rendered.
    this.#disclosure.openRows.clear();
    this.#view.discard(cause);
  }

  get #isTimeline(): boolean {
    return this.#navigation.hasApi && this.view === 'timeline';
  }

  #sortBy(column: string): void {
    const sort = (this.sort ?? 'rank') === column ? `-${column}` : column;
    this.#navigation.choose({ sort });
  }

  /** Moves the focus to the first new row, because the button disappears. */
  #showAll(): void {
    const next = this.shadowRoot?.querySelector<HTMLElement>('.beyond button');
    this.#navigation.choose({ limit: null });
    void this.updateComplete.then(() => next?.focus());
  }

  #table(localized: LocalizedRanking, details: Details | null | false) {
    // Another view was rendered before, so no slice of the table is.
    if (!this.shadowRoot?.querySelector('tbody')) {
      this.#progress.length = 0;
      this.#progress.isHidden = true;
    }
    return tableView(localized, {
      entries: details ? details.sortedRows(localized) : localized.view.entries,
      progress: this.#progress,
      requestUpdate: () => this.requestUpdate(),
      heading: this.heading,
      limit: (!this.search && this.limit) || Infinity,
      marked: new Set(this.highlight?.split(/\s+/)),
      openRows: this.#disclosure.openRows,
      toggle: (entity) =>
        this.#dispatch('likewise-select', { entity, open: this.#disclosure.toggleRow(entity) }),
      showAll: () => this.#showAll(),
      sort: this.sort ?? 'rank',
      // Sorting renders every row, so the browser gets a chance to paint the pressed button first.
      sortBy: (column) => setTimeout(() => this.#sortBy(column)),
      hasAllHeads: this.#disclosure.areControlsOpen,
      rowDetails: (id) => this.#disclosure.rowDetails(localized, id, details, this.#navigation),
    });
  }

  /** The table or the timeline, with the footer; a skeleton while the timeline loads, so that nothing shifts. */
  #body(
    localized: LocalizedRanking,
    details: Details | null | false,
    placeholder: string,
    foot: () => unknown,
  ) {
    if (this.#isTimeline) {
      this.#progress.isHidden = false;
      this.#progress.pendingParts = 0;
      const years = details === false ? placeholder : details?.timelineView(localized);
      return years
        ? html`${years}${foot()}`
        : skeletonView(placeholder, localized.view.available.periods.length);
    }
    const table = this.#table(localized, details);
    const { pendingParts } = this.#progress;
    const lists =
      details && this.#disclosure.areListsOpen ? details.listsView(localized) : placeholder;
    return html`${table}
      ${pendingParts > 1 ? noChange : notesView(localized, lists, () => this.#disclosure.requestDetails(true))}
      ${pendingParts > 0 ? noChange : foot()}`;
  }

  #ranking(localized: LocalizedRanking, tag: string, stale: boolean) {
    const { words } = localized;
    const { failedChoice, hasApi, pendingPermalink, origin, showLatest } = this.#navigation;
    if (this.sort || this.search || this.permalink !== null || this.#isTimeline)
      this.#disclosure.requestDetails();
    const details = this.#disclosure.detailsIn(tag, this.#navigation);
    const placeholder = details === false ? words.failed : words.loading;
    if (details && this.permalink !== null) {
      details.syncPermalink(pendingPermalink);
      this.#navigation.pendingPermalink = null;
    }
    const { openTool, areControlsOpen } = this.#disclosure;
    const foot = () =>
      footView(localized, {
        origin: hasApi ? origin : null,
        frozenOn: hasApi ? this.asOf : null,
        isStale: hasApi && stale,
        showLatest,
        openTool,
        toggleTool: (name) => this.#disclosure.toggleTool(name),
        content: details && openTool ? details.toolView(localized, openTool) : placeholder,
      });
    const body = this.#body(localized, details, placeholder, foot);
    return html`<div class=${this.#progress.isHidden ? 'gone' : nothing}>
      ${
        this.#progress.pendingParts > 1 && !this.#progress.isHidden
          ? noChange
          : optionsView(
              words.optionsHead,
              areControlsOpen,
              () => this.#disclosure.toggleControls(),
              details ? details.controlsView(localized) : placeholder,
              details ? details.sortFilterStatus(localized) : '',
            )
      }
      ${failedChoice ? noticeView(words, failedChoice, failedChoice.retry) : nothing}
      ${body}
    </div>`;
  }

  protected override render() {
    if (this.view === 'verdict') {
      const chunk = lazyChunk<VerdictChunk>('verdict', this);
      return chunk ? chunk.verdictView(this.#navigation) : html`<slot></slot>`;
    }
    this.#request();
    const loaded = lazyWords(pageLanguage(this), this) ?? this.#loadedWords;
    this.#loadedWords = loaded;
    const words = loaded?.words;
    const { loading } = this.#view;
    const shown =
      loaded &&
      loading.state === 'ready' &&
      this.#ranking(this.#localize(loading.value, loaded), loaded.locale, loading.stale === true);
    const isShown = shown && !this.#progress.isHidden;
    const failure =
      words && hasFailed(loading) && noticeView(words, loading, () => this.#view.retry());
    const skeleton = failure || isShown ? nothing : skeletonView(words?.loading, this.limit);
    // Whitespace fills the slot without showing anything, so the skeleton is rendered beside it, but not beside any fallback.
    const isBlank = this.firstChild && !this.childElementCount && !this.textContent?.trim();
    // A new lang or dir here reflows the whole table, so in a long one both wait. Until then, each part has its own lang.
    const { pendingParts, isScheduled, isHidden } = this.#progress;
    return html`<div class="stack" lang=${isScheduled && !isHidden ? noChange : (words?.tag ?? nothing)} dir=${pendingParts > 3 ? noChange : (words?.dir ?? nothing)}>
      <div class=${isShown ? 'gone' : nothing}>
        <slot @slotchange=${() => this.requestUpdate()}>${skeleton}</slot>
        ${isBlank ? skeleton : nothing}
      </div>
      ${shown || nothing}
      ${failure || nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'likewise-ranking': LikewiseRanking;
  }
  interface HTMLElementEventMap {
    'likewise-load': CustomEvent<RankingView>;
    'likewise-error': CustomEvent<{
      readonly kind: 'missing' | 'failed';
      readonly cause?: unknown;
      readonly partial?: true;
    }>;
    'likewise-select': CustomEvent<{ readonly entity: string; readonly open: boolean }>;
    'likewise-change': CustomEvent<ChangeDetail>;
  }
}
