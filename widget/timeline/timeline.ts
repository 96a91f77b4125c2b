/** The timeline: who led each year. It renders with the widget's Lit, and asks with the widget's client. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersDocument, LeadersYear } from '../../engine/model/documents.ts';
import type { DocumentController, WidgetContext } from '../element/mod.ts';
import type { LocalizedRanking, TimelineWords } from '../text/mod.ts';
import type { Frame } from './frames.ts';
import { type RaceObserver, RacePlayback } from './race-playback.ts';
import { raceView } from './race-view.ts';
import { animateRows } from './row-animation.ts';
import type { TimelineContext } from './timeline-context.ts';
import { yearsView } from './years-view.ts';

/** About as high as a race, in em: held while it comes, so that what stands below stays where it is. */
const RACE_EM = 24;

/** What one element shows of its timeline. */
class Timeline implements RaceObserver {
  readonly #element: WidgetContext['element'];
  readonly #lent: WidgetContext;
  readonly #list: DocumentController<LeadersDocument>;
  /** Of the items that it was made for. */
  #room: RacePlayback | null = null;
  #items: readonly LeadersYear[] = [];
  #frame: Frame | null | undefined;

  constructor(lent: WidgetContext) {
    const { element } = lent;
    this.#element = element;
    this.#lent = lent;
    this.#list = new lent.DocumentController(element);
  }

  prefersReducedMotion(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  onChange(): boolean {
    this.#element.requestUpdate();
    void this.#move();
    return this.#element.isConnected && this.#element.view === 'timeline';
  }

  /** Where one year of a race has given way to another, its rows move to their places. */
  async #move(): Promise<void> {
    const content = this.#room?.content;
    const now = typeof content === 'object' ? content.race.frames[content.player.position] : null;
    const before = this.#frame;
    this.#frame = now;
    if (!before || !now || this.prefersReducedMotion()) return;
    await this.#element.updateComplete;
    const stage = this.#element.shadowRoot?.querySelector('.stage');
    if (stage) animateRows(stage, before, now);
  }

  #roomOf(items: readonly LeadersYear[]): RacePlayback {
    const room =
      this.#room && items === this.#items ? this.#room : new RacePlayback(items, this.#lent, this);
    if (room !== this.#room) void this.#room?.show(null);
    this.#items = items;
    this.#room = room;
    return room;
  }

  /** Null while it comes. */
  view(reading: LocalizedRanking, own: TimelineWords): TemplateResult | null {
    const { words, view, text } = reading;
    const { basis, asOf, heading, highlight } = this.#element;
    const { dataset, metric, level } = view;
    const query = { level, basis, asOf: asOf ?? undefined };
    this.#list.request(this.#lent.origin + this.#lent.leadersUrl(dataset, metric, query));
    const { loading } = this.#list;
    if (loading.state === 'loading') return null;
    if (loading.state !== 'ready')
      return this.#lent.noticeView(
        words[loading.state],
        words.retry,
        () => void this.#list.retry(),
      );
    const marked = new Set(highlight?.split(/\s+/));
    const { items, bases } = loading.value;
    const context = { widget: this.#lent, localized: reading, timelineWords: own, marked };
    return html`<div part="heading">
        <div class="title">${heading || own.title(text(view.titles.metric))}</div>
        <div class="scope">${text(view.titles.level)}</div>
      </div>
      ${this.#runsView(context, this.#roomOf(items))}
      ${yearsView(context, {
        items,
        titleOf: (id) => text(bases.find((basis) => basis.id === id)?.title) || id,
        show: (year, other) => this.#show(`${dataset}/${metric}/${year}`, year, other),
      })}`;
  }

  /** Turns to the ranking of a year, once it is at hand. */
  #show(ranking: string, period: string, other: string | null): void {
    const { basis, asOf, level } = this.#element;
    const way = other ? { basis: other } : {};
    void this.#lent.goTo({ ranking, level, basis, asOf, ...way }, () => {
      void this.#room?.show(null);
      this.#lent.choose({ ranking, view: null, ...way }, { period, view: 'ranking', ...way });
    });
  }

  #runsView(context: TimelineContext, room: RacePlayback): unknown {
    if (room.runs.length === 0 && room.content === 'nothing') return nothing;
    const { tag } = context.localized.words;
    const years = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' });
    const dateOf = (item: { readonly year: string } | undefined) => Date.parse(item?.year ?? '');
    const buttons = room.runs.map((offer) => {
      const isOpen = offer === room.openRun;
      const span = years.formatRange(dateOf(offer[0]), dateOf(offer.at(-1)));
      return html`<button class="plain" aria-expanded=${isOpen} @click=${() => room.show(isOpen ? null : offer)}>${context.timelineWords.watch(span)}</button>`;
    });
    return html`<div class="race">${buttons}${this.#contentView(context, room)}</div>`;
  }

  #contentView(context: TimelineContext, room: RacePlayback): unknown {
    const { content } = room;
    const { words } = context.localized;
    if (typeof content === 'object')
      return raceView(context, { ...content, isStill: this.prefersReducedMotion() });
    return {
      nothing,
      loading: html`<p role="status">${words.loading}</p>
        <svg width="1" height=${`${RACE_EM}em`}></svg>`,
      unsteady: html`<p role="status">${context.timelineWords.unsteady}</p>`,
      failed: this.#lent.noticeView(words.failed, words.retry, () => void room.show(room.openRun)),
    }[content];
  }
}

const timelines = new WeakMap<WidgetContext, Timeline>();

/** The timeline of the ranking of which `reading` is at hand, for the element that lends; null while it comes. */
export function timeline(
  reading: LocalizedRanking,
  lent: WidgetContext,
  words: TimelineWords,
): TemplateResult | null {
  const own = timelines.get(lent) ?? new Timeline(lent);
  timelines.set(lent, own);
  return own.view(reading, words);
}
