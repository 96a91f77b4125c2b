/** The timeline: who led each year. It renders with the widget's Lit, and asks with the widget's client. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersDocument, LeadersYear } from '../../engine/model/documents/mod.ts';
import type { DocumentController } from '../element/document-controller.ts';
import type { Lent } from '../element/widget-context.ts';
import type { Reading } from '../text/localized-ranking.ts';
import type { TimelineWords } from '../text/timeline-words.ts';
import type { Frame } from './frames.ts';
import { RaceRoom, type Watching } from './race-playback.ts';
import { raceView } from './race-view.ts';
import { move } from './row-animation.ts';
import type { Telling } from './timeline-context.ts';
import { yearsView } from './years-view.ts';

/** About as high as a race, in em: held while it comes, so that what stands below stays where it is. */
const RACE_EM = 24;

/** What one element shows of its timeline. */
class Timeline implements Watching {
  readonly #element: Lent['element'];
  readonly #lent: Lent;
  readonly #list: DocumentController<LeadersDocument>;
  /** Of the items that it was made for. */
  #room: RaceRoom | null = null;
  #items: readonly LeadersYear[] = [];
  #frame: Frame | null | undefined;

  constructor(lent: Lent) {
    const { element } = lent;
    this.#element = element;
    this.#lent = lent;
    this.#list = new lent.DocumentController(element);
  }

  isStill(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  changed(): boolean {
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
    if (!before || !now || this.isStill()) return;
    await this.#element.updateComplete;
    const stage = this.#element.shadowRoot?.querySelector('.stage');
    if (stage) move(stage, before, now);
  }

  #roomOf(items: readonly LeadersYear[]): RaceRoom {
    const room =
      this.#room && items === this.#items ? this.#room : new RaceRoom(items, this.#lent, this);
    if (room !== this.#room) void this.#room?.show(null);
    this.#items = items;
    this.#room = room;
    return room;
  }

  /** Null while it comes. */
  view(reading: Reading, own: TimelineWords): TemplateResult | null {
    const { words, view, text } = reading;
    const { basis, asOf, heading, highlight } = this.#element;
    const { dataset, metric, level } = view;
    const query = { level, basis, asOf: asOf ?? undefined };
    this.#list.ask(this.#lent.origin + this.#lent.leadersUrl(dataset, metric, query));
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
    const telling = { lent: this.#lent, reading, own, marked };
    return html`<div part="heading">
        <div class="title">${heading || own.title(text(view.titles.metric))}</div>
        <div class="scope">${text(view.titles.level)}</div>
      </div>
      ${this.#runsView(telling, this.#roomOf(items))}
      ${yearsView(telling, {
        items,
        titleOf: (id) => text(bases.find((basis) => basis.id === id)?.title) || id,
        show: (year, other) => this.#show(`${dataset}/${metric}/${year}`, year, other),
      })}`;
  }

  /** Turns to the ranking of a year, once it is at hand. */
  #show(ranking: string, period: string, other: string | null): void {
    const { basis, asOf, level } = this.#element;
    const way = other ? { basis: other } : {};
    void this.#lent.leave({ ranking, level, basis, asOf, ...way }, () => {
      void this.#room?.show(null);
      this.#lent.choose({ ranking, view: null, ...way }, { period, view: 'ranking', ...way });
    });
  }

  #runsView(telling: Telling, room: RaceRoom): unknown {
    if (room.offers.length === 0 && room.content === 'nothing') return nothing;
    const { tag } = telling.reading.words;
    const years = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' });
    const dateOf = (item: { readonly year: string } | undefined) => Date.parse(item?.year ?? '');
    const buttons = room.offers.map((offer) => {
      const isOpen = offer === room.open;
      const span = years.formatRange(dateOf(offer[0]), dateOf(offer.at(-1)));
      return html`<button class="plain" aria-expanded=${isOpen} @click=${() => room.show(isOpen ? null : offer)}>${telling.own.watch(span)}</button>`;
    });
    return html`<div class="race">${buttons}${this.#contentView(telling, room)}</div>`;
  }

  #contentView(telling: Telling, room: RaceRoom): unknown {
    const { content } = room;
    const { words } = telling.reading;
    if (typeof content === 'object')
      return raceView(telling, { ...content, still: this.isStill() });
    return {
      nothing,
      loading: html`<p role="status">${words.loading}</p>
        <svg width="1" height=${`${RACE_EM}em`}></svg>`,
      unsteady: html`<p role="status">${telling.own.unsteady}</p>`,
      failed: this.#lent.noticeView(words.failed, words.retry, () => void room.show(room.open)),
    }[content];
  }
}

const timelines = new WeakMap<Lent, Timeline>();

/** The timeline of the ranking of which `reading` is at hand, for the element that lends; null while it comes. */
export function timeline(
  reading: Reading,
  lent: Lent,
  words: TimelineWords,
): TemplateResult | null {
  const own = timelines.get(lent) ?? new Timeline(lent);
  timelines.set(lent, own);
  return own.view(reading, words);
}
