/** The element: attributes in, one ranking out. What it shows is in `views/`, what it says in `locales/`. */
import { html, noChange, nothing } from 'lit/html.js';
import type { RankingView } from '../engine/model/documents.ts';
import {
  type ChangeDetail,
  type Details,
  DisclosureController,
  DocumentController,
  defineReflectedProperties,
  hasFailed,
  type LoadedWords,
  lazyWords,
  NavigationController,
  pageLanguage,
  ReflectingElement,
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
 * `<likewise-ranking ranking="dataset/metric/period">`: what stands inside is shown until the ranking is there,
 * and stays where it can't be loaded.
 *
 * @fires likewise-load - the ranking is shown; `detail` is its view document
 * @fires likewise-error - it can't be loaded; `detail.kind` is `missing` or `failed`
 * @fires likewise-select - a row was opened or closed; `detail` is `{ entity, open }`
 * @fires likewise-change - the reader has changed something; `detail` is what, of `metric`, `period`, `level`, `basis`, `asOf`, `view`, `sort`, `search` and `limit`
 * @slot - the fallback
 * @csspart heading - the caption
 * @csspart table - the table
 * @csspart row - each row of a place
 * @csspart bar - each bar
 * @csspart foot - the foot line
 * @cssprop --likewise-accent - the one colour
 */
export class LikewiseRanking extends ReflectingElement {
  static readonly properties = {
    ranking: {},
    level: {},
    basis: {},
    asOf: { attribute: 'as-of' },
    lang: {},
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

  /** `{dataset}/{metric}/{period}`. */
  declare ranking: string | null;
  /** The tier that is ranked; without it the dataset's default. */
  declare level: string | null;
  /** The way of counting; without it the one in force over the period. */
  declare basis: string | null;
  /** `YYYY-MM-DD`: freezes the ranking at what was known then. */
  declare asOf: string | null;
  /** Else the nearest `lang` in the page, else the browser's. */
  declare lang: string;
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark' | null;
  /** Rows before "show all". */
  declare limit: number | null;
  /** The places in order, or who led each year. */
  declare view: 'ranking' | 'timeline' | null;
  /** `rank`, `place`, `value` or `change`; the other way round with `-` in front. */
  declare sort: string | null;
  /** Part of the names of places. */
  declare search: string | null;
  /** Whether the page's `#` holds what the reader has chosen: where this is there, with it in front of each name. */
  declare permalink: string | null;
  /** Ids of places, split by spaces. */
  declare highlight: string | null;
  /** A caption of the page's own. */
  declare heading: string | null;
  /** The API's origin; where the script came from, if there is none. */
  declare src: string | null;
  /** The view document of what is asked for first, where the script brought it along. */
  declare preloaded: RankingView | null;

  readonly #view = new DocumentController<RankingView>(this, (result) =>
    result.state === 'ready'
      ? this.#dispatch('likewise-load', result.value)
      : this.#dispatch('likewise-error', { kind: result.state }),
  );
  readonly #disclosure = new DisclosureController(this);
  readonly #navigation = new NavigationController(this, (change) =>
    this.#dispatch('likewise-change', change),
  );
  readonly #progress: RenderProgress = Object.assign([], { pendingParts: 0 });
  /** While the words of another language come, those of the last one stay. */
  #loadedWords: LoadedWords | null = null;
  readonly #localize = createLocalizer();

  /** Asks for what isn't there yet of what the attributes name. */
  #request(): void {
    this.#view.request(this.#navigation.address('.view.json'), this.preloaded);
    this.preloaded = null;
    this.#disclosure.requestDocument(this.#navigation.address('.json'));
  }

  #dispatch(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #sortBy(column: string): void {
    const sort = (this.sort ?? 'rank') === column ? `-${column}` : column;
    this.#navigation.choose({ sort }, { sort });
  }

  /** The focus goes on to the first row that comes into view, since the button is gone then. */
  #showAll(): void {
    const next = this.shadowRoot?.querySelector<HTMLElement>('.beyond button');
    this.#navigation.choose({ limit: null }, { limit: null });
    void this.updateComplete.then(() => next?.focus());
  }

  #table(localized: LocalizedRanking, details: Details | null | false) {
    // After something else stood there, nothing of the table does.
    if (!this.shadowRoot?.querySelector('tbody')) {
      this.#progress.length = 0;
      this.#progress.isHidden = true;
    }
    return tableView(localized, {
      entries: details ? details.sortedRows(localized) : localized.view.entries,
      progress: this.#progress,
      requestUpdate: () => this.requestUpdate(),
      heading: this.heading ?? '',
      limit: (!this.search && this.limit) || Infinity,
      marked: new Set(this.highlight?.split(/\s+/)),
      openRows: this.#disclosure.openRows,
      toggle: (entity) =>
        this.#dispatch('likewise-select', { entity, open: this.#disclosure.toggleRow(entity) }),
      showAll: () => this.#showAll(),
      sort: this.sort ?? 'rank',
      // All rows are drawn again, however few: the page answers the press first.
      sortBy: (column) => setTimeout(() => this.#sortBy(column)),
      hasAllHeads: this.#disclosure.areControlsOpen,
      rowDetails: (id) =>
        this.#disclosure.rowDetails(localized, id, details, this.#navigation.context),
    });
  }

  /** The rows or the years, with the foot; until the years are there a skeleton alone, so that nothing moves when they come. */
  #body(
    localized: LocalizedRanking,
    details: Details | null | false,
    placeholder: string,
    foot: () => unknown,
  ) {
    if (this.view === 'timeline') {
      this.#progress.isHidden = false;
      this.#progress.pendingParts = 0;
      const years = details === false ? placeholder : details?.timelineView(localized);
      return years
        ? html`${years}${foot()}`
        : skeletonView(placeholder, localized.view.available.periods.length);
    }
    const table = this.#table(localized, details);
    const { pendingParts } = this.#progress;
    const lists = () =>
      details && this.#disclosure.areListsOpen ? details.listsView(localized) : placeholder;
    return html`${table}
      ${pendingParts > 1 ? noChange : notesView(localized, lists(), () => this.#disclosure.requestDetails(true))}
      ${pendingParts > 0 ? noChange : foot()}`;
  }

  #ranking(localized: LocalizedRanking, tag: string, stale: boolean) {
    const { words } = localized;
    const { context, failedChoice, pendingPermalink, origin } = this.#navigation;
    if (this.sort || this.search || this.permalink !== null || this.view === 'timeline')
      this.#disclosure.requestDetails();
    const details = this.#disclosure.detailsIn(tag, context);
    const placeholder = details === false ? words.failed : words.loading;
    if (details && this.permalink !== null) {
      details.syncPermalink(pendingPermalink);
      this.#navigation.pendingPermalink = null;
    }
    const { openTool, areControlsOpen } = this.#disclosure;
    const foot = () =>
      footView(localized, {
        origin,
        frozenOn: this.asOf,
        isStale: stale,
        showLatest: () => this.#navigation.showLatest(),
        openTool,
        toggleTool: (name) => this.#disclosure.toggleTool(name),
        content: details && openTool ? details.toolView(localized, openTool) : placeholder,
      });
    const body = this.#body(localized, details, placeholder, foot);
    return html`<div class=${this.#progress.isHidden ? 'gone' : nothing}>
      ${
        this.#progress.pendingParts > 1 && !this.#progress.isHidden
          ? noChange
          : optionsView({
              head: words.optionsHead,
              isOpen: areControlsOpen,
              toggle: () => this.#disclosure.toggleControls(),
              controls: details ? details.controlsView(localized) : placeholder,
              status: details ? details.sortFilterStatus(localized) : '',
            })
      }
      ${failedChoice ? noticeView(words[failedChoice.outcome], words.retry, failedChoice.retry) : nothing}
      ${body}
    </div>`;
  }

  protected override render() {
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
    const failure = words && hasFailed(loading) && words[loading.state];
    const skeleton = failure || isShown ? nothing : skeletonView(words?.loading, this.limit);
    // A page that is still being read may bring what stands inside by and by: no skeleton stands beside any of it.
    const isBlank = this.firstChild && !this.childElementCount && !this.textContent?.trim();
    // Its parts say their language themselves. Changed here, it lays out all of a long table again: that waits for the last row.
    const { pendingParts, isScheduled, isHidden } = this.#progress;
    return html`<div class="stack" lang=${isScheduled && !isHidden ? noChange : (words?.tag ?? nothing)} dir=${pendingParts > 3 ? noChange : (words?.dir ?? nothing)}>
      <div class=${isShown ? 'gone' : nothing}>
        <slot>${skeleton}</slot>
        ${isBlank ? skeleton : nothing}
      </div>
      ${shown || nothing}
      ${failure ? noticeView(failure, words.retry, () => this.#view.retry()) : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'likewise-ranking': LikewiseRanking;
  }
  interface HTMLElementEventMap {
    'likewise-load': CustomEvent<RankingView>;
    'likewise-error': CustomEvent<{ readonly kind: 'missing' | 'failed' }>;
    'likewise-select': CustomEvent<{ readonly entity: string; readonly open: boolean }>;
    'likewise-change': CustomEvent<ChangeDetail>;
  }
}
