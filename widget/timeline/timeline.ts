/**
 * The timeline: who led each year, as a file of its own that is loaded when an element's `view` asks for it. It renders
 * with the widget's Lit, and asks with the widget's client.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { embedUrl, leadersUrl } from '../../data/address.ts';
import type { LeadersDocument, Texts } from '../../data/documents.ts';
import { adoptStyles } from '../adopted-styles.ts';
import type { Answer } from '../client.ts';
import { fallbacks } from '../language.ts';
import type { Reading } from '../reading.ts';
import { noticeView } from '../views/notice.ts';
import type { Means, TimelineElement } from './host.ts';
import { timelineWords } from './locales/en.ts';
import { move } from './motion.ts';
import { RaceRoom, type Watching } from './race-room.ts';
import { raceView, waitingView } from './race-view.ts';
import { showYear } from './show-year.ts';
import { timelineStyles } from './styles.ts';
import { basisTitles } from './titles.ts';
import type { TimelineLanguage, TimelineWords } from './words.ts';
import { yearsView } from './years-view.ts';

/** About as high as a row, in em, so that what stands below the table stays where it is. */
const ROW_EM = 2.4;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** Followed as a link where the reader wants another tab or window. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);

/** The years as a span: "2005–2019". */
export function spanText(tag: string, from: string, to: string): string {
  const format = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(Date.parse(from), Date.parse(to));
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
  }

  isStill = isStill;

  changed(): boolean {
    this.#element.requestUpdate();
    return this.#element.isConnected && this.#element.view === 'timeline';
  }

  async moved(...[before, after]: Parameters<Watching['moved']>): Promise<void> {
    if (isStill()) return;
    this.#element.requestUpdate();
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
    this.#room?.close();
    this.#room = null;
    this.#answer = null;
    const answer = await this.#means.load<LeadersDocument>(url);
    const titles =
      answer.state === 'ready' ? await basisTitles(reading, answer.value, this.#means) : null;
    if (url !== this.#url) return;
    this.#answer = answer;
    if (titles) this.#titles = titles;
    if (answer.state === 'ready') this.#room = new RaceRoom(answer.value.items, this.#means, this);
    this.changed();
  }

  view(reading: Reading): TemplateResult {
    this.#ask(reading);
    const own = this.#words(reading);
    const answer = this.#answer;
    if (!answer || !own) return ghostView(reading);
    if (answer.state === 'ready') return this.#shown(reading, own, answer.value);
    const retry = (): void => {
      void this.#load(reading);
      this.changed();
    };
    return noticeView(reading.words[answer.state], reading.words.retry, retry);
  }

  /** The timeline's words in the reader's language; null while they come. */
  #words(reading: Reading): TimelineWords | null {
    const [tag] = fallbacks(reading.words.tag);
    if (tag === 'en') return timelineWords;
    const file = this.#means.later<TimelineLanguage>(`timeline-${tag}`, () => this.changed());
    return file === false ? timelineWords : (file?.timelineWords ?? null);
  }

  #shown(reading: Reading, own: TimelineWords, { items, level }: LeadersDocument): TemplateResult {
    const { dataset, metric } = reading.view;
    const { heading, highlight, asOf } = this.#element;
    const marked = new Set(highlight?.split(/\s+/));
    const state = {
      items,
      marked,
      titleOf: (id: string) =>
        reading.titleOf('bases', id) || reading.text(this.#titles.get(id)) || id,
      addressOf: (year: string, basis: string | null) =>
        this.#means.origin +
        embedUrl(dataset, metric, year, { level, basis, asOf: asOf ?? undefined }),
      show: (event: MouseEvent, year: string, basis: string | null) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        this.#room?.close();
        showYear(this.#element, reading.view, year, basis);
      },
    };
    return html`${this.#runsView(reading, own, marked)}${yearsView(reading, own, state, heading ?? '')}`;
  }

  #runsView(reading: Reading, own: TimelineWords, marked: ReadonlySet<string>) {
    const room = this.#room;
    if (!room || (room.offers.length === 0 && !room.state)) return nothing;
    const { tag } = reading.words;
    const buttons = room.offers.map(
      ({ from, to, open, toggle }) =>
        html`<button class="plain" aria-expanded=${open} @click=${toggle}>${own.watch(spanText(tag, from, to))}</button>`,
    );
    return html`<div class="runs">${buttons}</div>
      <div class="race">${this.#raceView(reading, own, room, marked)}</div>`;
  }

  #raceView(reading: Reading, own: TimelineWords, room: RaceRoom, marked: ReadonlySet<string>) {
    const { state } = room;
    if (!state) return nothing;
    if (state.state === 'loading') return waitingView(reading, state.rows);
    if (state.state === 'unsteady') return html`<p role="status">${own.unsteady}</p>`;
    if (state.state === 'ready')
      return raceView(reading, own, { ...state, marked, still: isStill() });
    return noticeView(reading.words.failed, reading.words.retry, () => room.retry());
  }
}

/** What holds the table's room until it is there. */
function ghostView({ view, words }: Reading): TemplateResult {
  const years = view.available.periods.filter(isYear).map(Number);
  const rows = years.length > 0 ? Math.max(...years) - Math.min(...years) + 3 : 3;
  return html`<p role="status">${words.loading}</p>
    <svg width="1" height="${rows * ROW_EM}em"></svg>`;
}

const timelines = new WeakMap<Element, Timeline>();

/** The timeline of the ranking that `element` shows, of which `reading` is at hand. */
export function timeline(element: TimelineElement, reading: Reading, means: Means): TemplateResult {
  const own = timelines.get(element) ?? new Timeline(element, means);
  timelines.set(element, own);
  if (element.shadowRoot) adoptStyles(element.shadowRoot, timelineStyles);
  return own.view(reading);
}

/** The file's exports, as the widget sees them. */
export interface TimelinePart {
  readonly timeline: typeof timeline;
}
