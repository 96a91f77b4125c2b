/** The timeline: the leaders of each year. Renders with the main script's Lit and loads with its API client. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersDocument, LeadersOnBasis, LeadersYear } from '../../engine/model/documents.ts';
import { leadersUrl } from '../../engine/model/urls.ts';
import type { DocumentController, Shape, WidgetContext } from '../element/mod.ts';
import {
  type Certainty,
  certaintyOf,
  type LocalizedRanking,
  type TimelineWords,
} from '../text/mod.ts';
import {
  type Frame,
  type RaceObserver,
  RacePlayback,
  raceView,
  rowShifts,
  type TimelineContext,
} from './race.ts';

/** Approximate height of a race in em, reserved while it loads, so that nothing below shifts. */
const RACE_EM = 24;

const onBasis = { basis: '', coverage: { listed: 0, of: 0 }, leaders: [{ id: '' }] } as const;
const LEADERS: Shape<LeadersDocument> = {
  items: [{ ...onBasis, year: '', others: [onBasis] }],
  bases: [{ id: '' }],
};

/** Shorter than a year at the highest speed. */
const MOVE: KeyframeAnimationOptions = { duration: 600, easing: 'ease' };

/** Animates the rows of `stage`, already rendered for `after`, from their positions in `before`. */
function animateRows(stage: Element, before: Frame, after: Frame): void {
  rowShifts(before, after).forEach((rows, index) => {
    const from = { transform: `translateY(${rows * 100}%)` };
    if (rows) stage.children[index]?.animate([from, { transform: 'none' }], MOVE);
  });
}

/** The timeline of one element. */
class Timeline implements RaceObserver {
  readonly #element: WidgetContext['element'];
  readonly #context: WidgetContext;
  readonly #list: DocumentController<LeadersDocument>;
  /** The playback of `#items`. */
  #playback: RacePlayback | null = null;
  #items: readonly LeadersYear[] = [];
  #frame: Frame | null | undefined;

  constructor(context: WidgetContext) {
    const { element } = context;
    this.#element = element;
    this.#context = context;
    this.#list = new context.DocumentController<LeadersDocument>(element, LEADERS);
  }

  prefersReducedMotion(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  onChange(): boolean {
    this.#element.requestUpdate();
    void this.#move();
    return this.#element.isConnected && this.#element.view === 'timeline';
  }

  onFailure(): void {
    this.#element.reportFailure({ state: 'failed' });
  }

  onMalformed(cause: unknown): void {
    this.#playback = null;
    this.#list.discard(cause);
  }

  /** Animates the rows from the previous year's order to the current one's. */
  async #move(): Promise<void> {
    const content = this.#playback?.content;
    const now = typeof content === 'object' ? content.race.frames[content.player.position] : null;
    const before = this.#frame;
    this.#frame = now;
    if (!before || !now || this.prefersReducedMotion()) return;
    await this.#element.updateComplete;
    const stage = this.#element.shadowRoot?.querySelector('.stage');
    if (stage) animateRows(stage, before, now);
  }

  #playbackOf(items: readonly LeadersYear[]): RacePlayback {
    const playback =
      this.#playback && items === this.#items
        ? this.#playback
        : new RacePlayback(items, this.#context, this);
    if (playback !== this.#playback) void this.#playback?.show(null);
    this.#items = items;
    this.#playback = playback;
    return playback;
  }

  /** The timeline; null while it loads. */
  view(localized: LocalizedRanking, timelineWords: TimelineWords): TemplateResult | null {
    const { words, view } = localized;
    const { basis, asOf } = this.#element;
    const { dataset, metric, level } = view;
    const query = { level, basis, asOf: asOf ?? undefined };
    this.#list.request(this.#context.origin + leadersUrl(dataset, metric, query));
    if (this.#list.loading.state === 'loading') return null;
    try {
      if (this.#list.loading.state === 'ready')
        return this.#readyView(localized, timelineWords, this.#list.loading.value);
    } catch (error) {
      this.onMalformed(error);
    }
    return this.#context.noticeView(words, this.#list.loading, () => void this.#list.retry());
  }

  #readyView(
    localized: LocalizedRanking,
    timelineWords: TimelineWords,
    { items, bases }: LeadersDocument,
  ): TemplateResult {
    const { view, text } = localized;
    const { heading, highlight } = this.#element;
    const { dataset, metric } = view;
    const marked = new Set(highlight?.split(/\s+/));
    const timelineContext = { widget: this.#context, localized, timelineWords, marked };
    return html`<div part="heading">
        <div class="title">${heading || timelineWords.title(text(view.titles.heading ?? view.titles.metric))}</div>
        <div class="scope">${text(view.titles.level)}</div>
      </div>
      ${this.#runsView(timelineContext, this.#playbackOf(items))}
      ${yearsView(timelineContext, {
        items,
        titleOf: (id) => text(bases.find((basis) => basis.id === id)?.title) || id,
        show: (year, other) => this.#show(`${dataset}/${metric}/${year}`, year, other),
      })}`;
  }

  /** Loads the ranking of a year, then shows it. */
  #show(ranking: string, period: string, other: string | null): void {
    const { basis, asOf, level } = this.#element;
    const change = other ? { basis: other } : {};
    void this.#context.goTo({ ranking, level, basis, asOf, ...change }, () => {
      void this.#playback?.show(null);
      this.#context.choose(
        { ranking, view: null, ...change },
        { period, view: 'ranking', ...change },
      );
    });
  }

  #runsView(timelineContext: TimelineContext, playback: RacePlayback): unknown {
    if (playback.runs.length === 0 && playback.content === 'nothing') return nothing;
    const { tag } = timelineContext.localized.words;
    const years = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' });
    const dateOf = (item: { readonly year: string } | undefined) => Date.parse(item?.year ?? '');
    const buttons = playback.runs.map((offer) => {
      const isOpen = offer === playback.openRun;
      const span = years.formatRange(dateOf(offer[0]), dateOf(offer.at(-1)));
      return html`<button class="plain" aria-expanded=${isOpen} @click=${() => playback.show(isOpen ? null : offer)}>${timelineContext.timelineWords.watch(span)}</button>`;
    });
    return html`<div class="race">${buttons}${this.#contentView(timelineContext, playback)}</div>`;
  }

  #contentView(timelineContext: TimelineContext, playback: RacePlayback): unknown {
    const { content } = playback;
    const { words } = timelineContext.localized;
    if (typeof content === 'object')
      return raceView(timelineContext, { ...content, isStill: this.prefersReducedMotion() });
    return {
      nothing,
      loading: html`<p role="status">${words.loading}</p>
        <svg width="1" height=${`${RACE_EM}em`}></svg>`,
      rejected: html`<p role="status">${timelineContext.timelineWords.notPlayable}</p>`,
      failed: this.#context.noticeView(words, {}, () => void playback.show(playback.openRun)),
    }[content];
  }
}

const timelines = new WeakMap<WidgetContext, Timeline>();

/** The timeline of a ranking, for the element of `context`; null while it loads. */
export function timeline(
  localized: LocalizedRanking,
  context: WidgetContext,
  words: TimelineWords,
): TemplateResult | null {
  const instance = timelines.get(context) ?? new Timeline(context);
  timelines.set(context, instance);
  return instance.view(localized, words);
}

/** The fuller the disc, the more certain. The text beside it has the meaning. */
const MARKS: Readonly<Partial<Record<Certainty, string>>> = {
  proven: '●',
  stated: '◐',
  leading: '◐',
  open: '○',
};

export interface YearsState {
  readonly items: readonly LeadersYear[];
  /** The title of a way of counting. */
  readonly titleOf: (basis: string) => string;
  /** Shows the ranking of a year; `basis` is null for the year's own. */
  readonly show: (year: string, basis: string | null) => void;
}

function certaintyText({ timelineWords }: TimelineContext, item: LeadersOnBasis): string {
  return timelineWords.certainty(certaintyOf(item), item.coverage.listed, item.coverage.of);
}

function leadersView({ localized, marked }: TimelineContext, { leaders }: LeadersOnBasis) {
  const names = leaders.map(({ name }) => localized.text(name));
  const isMarked = leaders.some(({ id }) => marked.has(id));
  return html`<b class=${isMarked ? 'marked' : nothing}>${localized.format.listText(localized.words, names)}</b>`;
}

function linkView(label: string, ranking: string | null, show: () => void) {
  return ranking ? html`<button class="link" @click=${show}>${label}</button>` : label;
}

function yearView(context: TimelineContext, { titleOf, show }: YearsState, item: LeadersYear) {
  const { year, others } = item;
  const kind = certaintyOf(item);
  return html`<li>
    <span class="year">${linkView(context.localized.monthsText(year), item.ranking, () => show(year, null))}</span>
    ${leadersView(context, item)}
    <span class="sure"><span aria-hidden="true">${MARKS[kind] ?? '·'}</span> ${certaintyText(context, item)}</span>
    <ul>
      ${others.map(
        (other) => html`<li>
          ${linkView(titleOf(other.basis), other.ranking, () => show(year, other.basis))}: ${leadersView(context, other)} · ${certaintyText(context, other)}
        </li>`,
      )}
    </ul>
  </li>`;
}

/** The list of years, with the way of counting above its years. */
export function yearsView(context: TimelineContext, state: YearsState): TemplateResult {
  const latestFirst = [...state.items].reverse();
  const rows = latestFirst.map((item, index) => {
    const after = latestFirst[index - 1];
    const basis = html`<li class="way">
      ${after ? html`<b>${context.timelineWords.basisChanges}</b> ` : nothing}${state.titleOf(item.basis)}
    </li>`;
    return html`${after?.basis === item.basis ? nothing : basis}${yearView(context, state, item)}`;
  });
  return html`<ol role="list" class="years">
    ${rows}
  </ol>`;
}
