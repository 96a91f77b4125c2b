/**
 * The timeline: who led each year, as a file of its own that is loaded when an element's `view` asks for it. It renders
 * with the widget's Lit, and asks with the widget's client.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersDocument, Texts } from '../../data/documents.ts';
import type { Answer } from '../client.ts';
import type { Reading } from '../reading.ts';
import type { Frame } from './frames.ts';
import type { Lent, Telling, TimelineElement } from './host.ts';
import { timelineWords } from './locales/en.ts';
import { move } from './motion.ts';
import { RaceRoom, type Watching } from './race-room.ts';
import { raceView } from './race-view.ts';
import { timelineStyles } from './styles.ts';
import { basisTitles } from './titles.ts';
import type { TimelineLanguage, TimelineWords } from './words.ts';
import { yearsView } from './years-view.ts';

/** About as high as a race, in em: held while it comes, so that what stands below stays where it is. */
const RACE_EM = 24;

/** What one element shows of its timeline. */
class Timeline implements Watching {
  readonly #element: TimelineElement;
  readonly #lent: Lent;
  #url = '';
  #answer: Answer<LeadersDocument> | null = null;
  #titles: ReadonlyMap<string, Texts> = new Map();
  #room: RaceRoom | null = null;
  #frame: Frame | null | undefined;

  constructor(element: TimelineElement, lent: Lent) {
    this.#element = element;
    this.#lent = lent;
    if (element.shadowRoot) lent.adoptStyles(element.shadowRoot, timelineStyles);
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

  async #load(reading: Reading): Promise<void> {
    const url = this.#url;
    void this.#room?.show(null);
    this.#answer = null;
    const answer = await this.#lent.load<LeadersDocument>(url);
    const isReady = answer.state === 'ready';
    const titles = isReady ? await basisTitles(reading, answer.value, this.#lent) : this.#titles;
    if (url !== this.#url) return;
    this.#answer = answer;
    this.#titles = titles;
    this.#room = isReady ? new RaceRoom(answer.value.items, this.#lent, this) : null;
    this.changed();
  }

  /** The timeline's words in the reader's language; null while they come. */
  #words({ words }: Reading): TimelineWords | null {
    const [tag] = this.#lent.fallbacks(words.tag);
    if (tag === 'en') return timelineWords;
    const file = this.#lent.later<TimelineLanguage>(`timeline-${tag}`, () => this.changed());
    return file === false ? timelineWords : (file?.timelineWords ?? null);
  }

  /** Null while it comes. */
  view(reading: Reading): TemplateResult | null {
    const { words, view, text } = reading;
    const { basis, asOf, heading, highlight } = this.#element;
    const { dataset, metric, level } = view;
    const query = { level, basis, asOf: asOf ?? undefined };
    const url = this.#lent.origin + this.#lent.leadersUrl(dataset, metric, query);
    const isOther = url !== this.#url;
    this.#url = url;
    if (isOther) void this.#load(reading);
    const own = this.#words(reading);
    const answer = this.#answer;
    if (!answer || !own) return null;
    if (answer.state !== 'ready')
      return this.#lent.noticeView(words[answer.state], words.retry, () => {
        void this.#load(reading);
        this.changed();
      });
    const marked = new Set(highlight?.split(/\s+/));
    const telling = { lent: this.#lent, reading, own, marked };
    return html`<div part="heading">
        <div class="title">${heading || own.title(text(view.titles.metric))}</div>
        <div class="scope">${text(view.titles.level)}</div>
      </div>
      ${this.#runsView(telling)}
      ${yearsView(telling, {
        items: answer.value.items,
        titleOf: (id) => reading.titleOf('bases', id) || text(this.#titles.get(id)) || id,
        show: (year, other) => void this.#show(`${dataset}/${metric}/${year}`, year, other),
      })}`;
  }

  /** Turns to the ranking of a year, once it is at hand. The link is gone then: the focus goes to the head of the widget. */
  async #show(ranking: string, period: string, other: string | null): Promise<void> {
    const { basis, asOf, level, shadowRoot } = this.#element;
    const way = other ? { basis: other } : {};
    await this.#lent.exists({ ranking, level, basis, asOf, ...way });
    shadowRoot?.querySelector<HTMLElement>('.options')?.focus();
    void this.#room?.show(null);
    this.#lent.choose({ ranking, view: null, ...way }, { period, view: 'ranking', ...way });
  }

  #runsView(telling: Telling): unknown {
    const room = this.#room;
    if (!room || (room.offers.length === 0 && room.content === 'nothing')) return nothing;
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
        <svg width="1" height="${RACE_EM}em"></svg>`,
      unsteady: html`<p role="status">${telling.own.unsteady}</p>`,
      failed: this.#lent.noticeView(words.failed, words.retry, () => void room.show(room.open)),
    }[content];
  }
}

const timelines = new WeakMap<Element, Timeline>();

/** The timeline of the ranking that `element` shows, of which `reading` is at hand; null while it comes. */
export function timeline(
  element: TimelineElement,
  reading: Reading,
  lent: Lent,
): TemplateResult | null {
  const own = timelines.get(element) ?? new Timeline(element, lent);
  timelines.set(element, own);
  return own.view(reading);
}

/** The file's exports, as the widget sees them. */
export interface TimelinePart {
  readonly timeline: typeof timeline;
}
