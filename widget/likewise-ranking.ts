/** The element: attributes in, one ranking out. What it shows is in `views/`, what it says in `locales/`. */
import { html, nothing } from 'lit/html.js';
import { type RankingQuery, rankingUrl } from '../data/address.ts';
import type { RankingView } from '../data/documents.ts';
import { type Answer, load } from './client.ts';
import { DocumentController, hasFailed } from './document-controller.ts';
import { type Found, wordsFor } from './languages.ts';
import { later } from './later.ts';
import { means } from './means.ts';
import type { Steerer } from './more/controls.ts';
import type { Opened } from './more/more.ts';
import { OpenedController } from './opened-controller.ts';
import { languageOf } from './page-language.ts';
import { type Reading, read } from './reading.ts';
import { ReflectingElement, reflect } from './reflecting-element.ts';
import { unlistedText } from './remarks.ts';
import { scriptOrigin } from './script.ts';
import type { Asked, Change, Chosen } from './steering.ts';
import type { TimelinePart } from './timeline/timeline.ts';
import { footView, remarksView } from './views/below.ts';
import { ghostView } from './views/ghost.ts';
import { noticeView } from './views/notice.ts';
import { optionsView } from './views/options.ts';
import { type Drawn, tableView } from './views/table.ts';

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
    return reflect(LikewiseRanking);
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
  declare given: RankingView | null;

  readonly #view = new DocumentController<RankingView>(this, (answer) => this.#tell(answer));
  readonly #opened = new OpenedController(this);
  readonly #changed = (): void => this.requestUpdate();
  readonly #drawn: Drawn = [];
  #choosing = false;
  /** What the reader has chosen and the page's address doesn't say yet. */
  #unlinked: Chosen | null = null;

  readonly #steering: Steerer = {
    element: this,
    choose: (chosen, change) => this.#choose(chosen, change),
    exists: async (asked) => {
      const address = this.#address('.view.json', asked);
      return address !== null && (await load(address)).state === 'ready';
    },
  };

  get #origin(): string {
    return this.src || scriptOrigin;
  }

  /** The address of the ranking with an ending, or null where `ranking` isn't one. */
  #address(ending: '.json' | '.view.json', asked: Asked = this): string | null {
    const [dataset, metric, period, ...rest] = (asked.ranking ?? '').split('/');
    if (!dataset || !metric || !period || rest.length > 0) return null;
    // An attribute that isn't there is null, which an address leaves out like undefined.
    const query = asked as RankingQuery;
    return this.#origin + rankingUrl(dataset, metric, period, query, ending);
  }

  /** Asks for what isn't there yet of what the attributes name. */
  #ask(): void {
    this.#view.ask(this.#address('.view.json'), this.given);
    this.given = null;
    this.#opened.ask(this.#address('.json'));
  }

  #tell(answer: Answer<RankingView>): void {
    if (answer.state === 'ready') this.#dispatch('likewise-load', answer.value);
    else this.#dispatch('likewise-error', { kind: answer.state });
  }

  #dispatch(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #toggle(entity: string): void {
    this.#dispatch('likewise-select', { entity, open: this.#opened.toggle(entity) });
  }

  #toggleControls(): void {
    this.#choosing = !this.#choosing;
    this.#opened.want();
  }

  #choose(chosen: Chosen, change: Change): void {
    Object.assign(this, chosen);
    this.#unlinked = { ...this.#unlinked, ...chosen };
    this.#dispatch('likewise-change', change);
  }

  #sortBy(column: string): void {
    const sort = (this.sort ?? 'rank') === column ? `-${column}` : column;
    this.#choose({ sort }, { sort });
  }

  /** The focus goes on to the first row that comes into view, since the button is gone then. */
  async #showAll(): Promise<void> {
    const next = this.shadowRoot?.querySelector<HTMLElement>('.beyond button');
    this.#choose({ limit: null }, { limit: null });
    await this.updateComplete;
    next?.focus();
  }

  #table(reading: Reading, opened: Opened | null | false) {
    // After something else stood there, nothing of the table does.
    if (!this.shadowRoot?.querySelector('tbody')) this.#drawn.length = 0;
    return tableView(reading, {
      entries: opened ? opened.arranged(reading, this) : reading.view.entries,
      drawn: this.#drawn,
      drawAgain: this.#changed,
      heading: this.heading ?? '',
      limit: (!this.search && this.limit) || Infinity,
      marked: new Set(this.highlight?.split(/\s+/)),
      open: this.#opened.rows,
      toggle: (entity) => this.#toggle(entity),
      showAll: () => this.#showAll(),
      sort: this.sort ?? 'rank',
      sortBy: (column) => this.#sortBy(column),
      allHeads: this.#choosing,
      derivation: (id) => this.#opened.derivation(reading, id, opened),
    });
  }

  /** The timeline and the foot; until it is there, a ghost alone, so that nothing moves when it comes. */
  #timeline(reading: Reading) {
    const { view, words } = reading;
    const part = later<TimelinePart>('timeline', this.#changed);
    const lent = { ...means, ...this.#steering, origin: this.#origin };
    const years = part ? part.timeline(this, reading, lent) : part;
    if (years === null) return ghostView(words.loading, view.available.periods.length);
    return html`${years || words.failed}${footView(reading, this.#origin, this.asOf)}`;
  }

  #ranking(reading: Reading, { moreWords }: Found) {
    const { words } = reading;
    if (this.sort || this.search || this.permalink !== null) this.#opened.want();
    const opened = this.#opened.in(moreWords);
    const waiting = opened === false ? words.failed : words.loading;
    if (opened && this.permalink !== null) {
      opened.followLink(this.#steering, this.#unlinked);
      this.#unlinked = null;
    }
    return html`<div>
      ${optionsView({
        head: words.optionsHead,
        open: this.#choosing,
        toggle: () => this.#toggleControls(),
        controls: opened ? opened.controls(reading, this.#steering) : waiting,
        said: opened ? opened.arrangement(reading, this) : '',
      })}
      ${
        this.view === 'timeline'
          ? this.#timeline(reading)
          : html`${this.#table(reading, opened)}
            ${remarksView(reading, opened ? opened.lists(reading, unlistedText) : waiting, () => this.#opened.want())}${footView(reading, this.#origin, this.asOf)}`
      }
    </div>`;
  }

  protected override render() {
    this.#ask();
    const language = languageOf(this);
    const found = wordsFor(language, this.#changed);
    const words = found?.words;
    const { loading } = this.#view;
    const reading = words && loading.state === 'ready' && read(loading.value, words, language);
    const failure = words && hasFailed(loading) && words[loading.state];
    const hasFallback = this.childElementCount > 0 || this.textContent?.trim();
    return html`<div class="stack" lang=${words?.tag ?? nothing} dir=${words?.dir ?? nothing}>
      ${reading ? this.#ranking(reading, found) : nothing}
      <div class=${reading ? 'gone' : nothing}>
        <slot></slot>
        ${hasFallback || failure || reading ? nothing : ghostView(words?.loading, this.limit)}
      </div>
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
    'likewise-change': CustomEvent<Change>;
  }
}
