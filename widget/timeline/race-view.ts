/** A run of years as bars, one year at a time, with what moves it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { valueText } from '../format.ts';
import type { Reading } from '../reading.ts';
import { barView, hatching } from '../views/bar.ts';
import type { Frame, Race } from './frames.ts';
import type { Player } from './player.ts';
import type { TimelineWords } from './words.ts';

export interface RaceState {
  readonly race: Race;
  readonly player: Player;
  readonly marked: ReadonlySet<string>;
  /** Whether nothing may move by itself: then there are only steps. */
  readonly still: boolean;
}

function rowsView({ text, numbers }: Reading, { rows }: Frame, marked: ReadonlySet<string>) {
  return rows.map(({ entry: { entity, bounds, reported }, bar }) => {
    const isMarked = marked.has(entity.id);
    return html`<li class=${isMarked ? 'marked' : nothing}>
      <span class="name">${text(entity.name)}</span>
      <span class="bars" aria-hidden="true">${barView(bar)}</span>
      <span class="value">${valueText(numbers, bounds, reported)}</span>
    </li>`;
  });
}

function buttonView(label: string, press: () => void, isOff = false, sign?: string) {
  return html`<button class="plain" aria-label=${label} title=${sign ? label : nothing} ?disabled=${isOff} @click=${press}>${sign ?? label}</button>`;
}

function controlsView(
  reading: Reading,
  own: TimelineWords,
  { race, player, still }: RaceState,
  spoken: string,
): TemplateResult {
  const { position, isPlaying, isAtStart, isAtEnd, speed } = player;
  const slide = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) player.go(target.valueAsNumber);
  };
  const year = new Intl.DisplayNames(reading.words.tag, { type: 'dateTimeField' }).of('year');
  return html`<div class="controls">
    ${
      still
        ? nothing
        : buttonView(isPlaying ? own.pause : own.play, () =>
            isPlaying ? player.pause() : player.play(),
          )
    }
    ${buttonView(own.back, () => player.go(position - 1), isAtStart, '‹')}
    <input type="range" min="0" max=${race.frames.length - 1} .value=${String(position)} aria-label=${year} aria-valuetext=${spoken} @input=${slide} />
    ${buttonView(own.onward, () => player.go(position + 1), isAtEnd, '›')}
    ${still ? nothing : buttonView(own.speed(speed), () => player.changeSpeed())}
  </div>`;
}

/** The frame at the player's position. While it plays, nothing is announced. */
export function raceView(reading: Reading, own: TimelineWords, state: RaceState): TemplateResult {
  const { race, player, marked } = state;
  const frame = race.frames[player.position];
  if (!frame) return html``;
  const { words, text } = reading;
  const year = words.months({ id: frame.year, from: frame.year, to: frame.year });
  const [first] = frame.rows;
  const spoken = first ? `${year}: ${text(first.entry.entity.name)}` : year;
  return html`${hatching}
    <p class="frame">
      <b aria-hidden="true">${year}</b>
      <span class="unseen" aria-live=${player.isPlaying ? 'off' : 'polite'}>${spoken}</span>
      <span class="scope">${own.throughout(race.places)}</span>
    </p>
    ${controlsView(reading, own, state, spoken)}
    <ol class="stage">${rowsView(reading, frame, marked)}</ol>`;
}

/** What holds the room of a race of so many rows until it is there. */
export function waitingView(reading: Reading, rows: number): TemplateResult {
  const row = html`<li><span class="name">&nbsp;</span><span class="bars"><svg class="bar"></svg></span></li>`;
  return html`<p class="frame" role="status"><b>&nbsp;</b> <span class="scope">${reading.words.loading}</span></p>
    <div class="controls"><button class="plain" disabled>…</button></div>
    <ol class="stage" aria-hidden="true">${Array.from({ length: rows }, () => row)}</ol>`;
}
