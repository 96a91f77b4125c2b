/**
 * The timeline: who led each year, as a file of its own that is loaded when an element's `view` asks for it. It renders
 * with the widget's Lit, and asks with the widget's client.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { leadersUrl } from '../../data/address.ts';
import type { LeadersDocument, Texts } from '../../data/documents.ts';
import type { Answer } from '../client.ts';
import { fallbacks } from '../language.ts';
import type { Means } from '../means.ts';
import type { Reading } from '../reading.ts';
import type { Frame } from './frames.ts';
import type { Telling, TimelineElement } from './host.ts';
import { timelineWords } from './locales/en.ts';
import { move } from './motion.ts';
import { RaceRoom, type Watching } from './race-room.ts';
import { raceView } from './race-view.ts';
import { showYear } from './show-year.ts';
import { timelineStyles } from './styles.ts';
import { basisTitles } from './titles.ts';
import type { TimelineLanguage, TimelineWords } from './words.ts';
import { yearsView } from './years-view.ts';

/** About as high, in em, as a row of the table, and as a race. */
const ROW_EM = 2.4;
const RACE_EM = 24;

/** The years as a span: "2005–2019". */
export function spanText(tag: string, from: string, to: string): string {
  const format = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(Date.parse(from), Date.parse(to));
}

/** Holds the room of what is still to come, so that what stands below stays where it is. */
function waitingView(loading: string, em: number): TemplateResult {
  return html`<p role="status">${loading}</p>
    <svg width="1" height="${em}em"></svg>`;
}

/** What one element shows of its timeline. */
class Timeline implements Watching {
  readonly #element: TimelineElement;
  readonly #means: Means;
  #url = '';
  #answer: Answer<LeadersDocument> | null = null;
  #titles: ReadonlyMap<string, Texts> = new Map();
  #room: RaceRoom | null = null;

  constructor(element: TimelineElement, means: Means) {
    this.#element = element;
    this.#means = means;
    if (element.shadowRoot) means.adoptStyles(element.shadowRoot, timelineStyles);
  }

  isStill(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  changed(): boolean {
    this.#element.requestUpdate();
    return this.#element.isConnected && this.#element.view === 'timeline';
  }

  async moved(before: Frame, after: Frame): Promise<void> {
    if (this.isStill()) return;
    this.changed();
    await this.#element.updateComplete;
    const stage = this.#element.shadowRoot?.querySelector('.stage');
    if (stage) move(stage, before, after);
  }

  /** Asks for the leaders of what the element shows, unless that is here. */
  #ask(reading: Reading): void {
    const { dataset, metric, level } = reading.view;
    const { basis, asOf } = this.#element;
    const query = { level, basis, asOf: asOf ?? undefined };
    const url = this.#means.origin + leadersUrl(dataset, metric, query);
    if (url === this.#url) return;
    this.#url = url;
    void this.#load(reading);
  }

  async #load(reading: Reading): Promise<void> {
    const url = this.#url;
    this.#room?.show(null);
    this.#answer = null;
    this.changed();
    const answer = await this.#means.load<LeadersDocument>(url);
    const isReady = answer.state === 'ready';
    const titles = isReady ? await basisTitles(reading, answer.value, this.#means) : this.#titles;
    if (url !== this.#url) return;
    this.#answer = answer;
    this.#titles = titles;
    this.#room = isReady ? new RaceRoom(answer.value.items, this.#means, this) : null;
    this.changed();
  }

  /** The timeline's words in the reader's language; null while they come. */
  #words({ words }: Reading): TimelineWords | null {
    const [tag] = fallbacks(words.tag);
    if (tag === 'en') return timelineWords;
    const file = this.#means.later<TimelineLanguage>(`timeline-${tag}`, () => this.changed());
    return file === false ? timelineWords : (file?.timelineWords ?? null);
  }

  view(reading: Reading): TemplateResult {
    this.#ask(reading);
    const { words, view } = reading;
    const own = this.#words(reading);
    const answer = this.#answer;
    if (!answer || !own) return waitingView(words.loading, view.available.periods.length * ROW_EM);
    if (answer.state !== 'ready')
      return this.#means.noticeView(words[answer.state], words.retry, () => this.#load(reading));
    const marked = new Set(this.#element.highlight?.split(/\s+/));
    return this.#shown({ means: this.#means, reading, own, marked }, answer.value);
  }

  #shown(telling: Telling, { items }: LeadersDocument): TemplateResult {
    const { reading } = telling;
    return html`${this.#runsView(telling)}${yearsView(telling, {
      items,
      heading: this.#element.heading ?? '',
      titleOf: (id) => reading.titleOf('bases', id) || reading.text(this.#titles.get(id)) || id,
      show: (year, basis) => {
        this.#room?.show(null);
        showYear(this.#element, reading.view, year, basis);
      },
    })}`;
  }

  #runsView(telling: Telling): TemplateResult | typeof nothing {
    const room = this.#room;
    if (!room || (room.offers.length === 0 && room.state.state === 'closed')) return nothing;
    const { own, reading } = telling;
    const buttons = room.offers.map((offer) => {
      const isOpen = offer === room.open;
      const span = spanText(reading.words.tag, offer.from, offer.to);
      return html`<button class="plain" aria-expanded=${isOpen} @click=${() => room.show(isOpen ? null : offer)}>${own.watch(span)}</button>`;
    });
    return html`<div class="runs">${buttons}</div>
      <div class="race">${this.#raceView(telling, room)}</div>`;
  }

  #raceView(telling: Telling, room: RaceRoom): unknown {
    const { state } = room;
    const { words } = telling.reading;
    if (state.state === 'ready') return raceView(telling, { ...state, still: this.isStill() });
    return {
      closed: nothing,
      loading: waitingView(words.loading, RACE_EM),
      unsteady: html`<p role="status">${telling.own.unsteady}</p>`,
      failed: this.#means.noticeView(words.failed, words.retry, () => room.show(room.open)),
    }[state.state];
  }
}

const timelines = new WeakMap<Element, Timeline>();

/** The timeline of the ranking that `element` shows, of which `reading` is at hand. */
export function timeline(element: TimelineElement, reading: Reading, means: Means): TemplateResult {
  const own = timelines.get(element) ?? new Timeline(element, means);
  timelines.set(element, own);
  return own.view(reading);
}

/** The file's exports, as the widget sees them. */
export interface TimelinePart {
  readonly timeline: typeof timeline;
}
