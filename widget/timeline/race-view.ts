/** A run of years as bars, one year at a time, with what moves it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Frame, Race } from './frames.ts';
import type { Telling } from './host.ts';
import type { Player } from './player.ts';
import { yearWord } from './years-view.ts';

export interface RaceState {
  readonly race: Race;
  readonly player: Player;
  /** Whether nothing may move by itself: then there are only steps. */
  readonly still: boolean;
}

function rowsView({ means, reading, marked }: Telling, { rows }: Frame): TemplateResult[] {
  return rows.map(({ entry: { entity, bounds, reported }, bar }) => {
    const isMarked = marked.has(entity.id);
    return html`<li class=${isMarked ? 'marked' : nothing}>
      <span class="name">${reading.text(entity.name)}</span>
      <span class="bars" aria-hidden="true">${means.barView(bar)}</span>
      <span class="value">${means.valueText(reading.numbers, bounds, reported)}</span>
    </li>`;
  });
}

function buttonView(press: () => void, label: string, sign = label, isOff = false) {
  return html`<button class="plain" aria-label=${label} ?disabled=${isOff} @click=${press}>${sign}</button>`;
}

function controlsView(
  telling: Telling,
  { race, player, still }: RaceState,
  spoken: string,
): TemplateResult {
  const { own } = telling;
  const { position, isPlaying, speed } = player;
  const last = race.frames.length - 1;
  const slide = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) player.go(target.valueAsNumber);
  };
  return html`<div class="controls">
    ${still ? nothing : buttonView(() => player.toggle(), isPlaying ? own.pause : own.play)}
    ${buttonView(() => player.go(position - 1), own.back, '‹', position === 0)}
    <input type="range" max=${last} .value=${String(position)} aria-label=${yearWord(telling)} aria-valuetext=${spoken} @input=${slide} />
    ${buttonView(() => player.go(position + 1), own.onward, '›', position === last)}
    ${still ? nothing : buttonView(() => player.changeSpeed(), own.speed(speed))}
  </div>`;
}

/** The frame at the player's position. While it plays, nothing is announced. */
export function raceView(telling: Telling, state: RaceState): TemplateResult | typeof nothing {
  const { race, player } = state;
  const frame = race.frames[player.position];
  if (!frame) return nothing;
  const { means, own, reading } = telling;
  const year = reading.words.months({ id: frame.year, from: frame.year, to: frame.year });
  const first = reading.text(frame.rows[0]?.entry.entity.name);
  const spoken = `${year}: ${first}`;
  return html`${means.hatching}
    <p>
      <b class="title" aria-hidden="true">${year}</b>
      <span class="unseen" aria-live=${player.isPlaying ? 'off' : 'polite'}>${spoken}</span>
      <span class="scope">${own.throughout(race.places)}</span>
    </p>
    ${controlsView(telling, state, spoken)}
    <ol class="stage">${rowsView(telling, frame)}</ol>`;
}
