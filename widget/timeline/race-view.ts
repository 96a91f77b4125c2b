/** A run of years as bars, one year at a time, with what moves it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fieldText } from '../views/field-text.ts';
import type { Frame, Race } from './frames.ts';
import type { Player } from './player.ts';
import type { Telling } from './timeline-context.ts';

export interface RaceState {
  readonly race: Race;
  readonly player: Player;
  /** Whether nothing may move by itself: then there are only steps. */
  readonly still: boolean;
}

function rowsView({ lent, reading, marked }: Telling, { rows }: Frame): TemplateResult[] {
  return rows.map(({ entry: { entity, bounds, reported }, bar }) => {
    const isMarked = marked.has(entity.id);
    return html`<li class=${isMarked ? 'marked' : nothing}>
      <span class="place">${reading.text(entity.name)}</span>
      <span class="bars" aria-hidden="true">${lent.barView(bar)}</span>
      <span class="value">${lent.valueText(reading.numbers, bounds, reported)}</span>
    </li>`;
  });
}

function playerView({ own }: Telling, { race, player, still }: RaceState, spoken: string) {
  const { position } = player;
  const last = race.frames.length - 1;
  const button = (press: () => void, label: string, sign = label, isOff = false) =>
    html`<button class="plain" aria-label=${label} disabled=${isOff || nothing} @click=${press}>${sign}</button>`;
  const slide = (event: Event): void => player.go(Number(fieldText(event)));
  return html`<div class="player">
    ${still ? nothing : button(() => player.toggle(), player.isPlaying ? own.pause : own.play)}
    ${button(() => player.go(position - 1), own.back, '‹', position === 0)}
    <input type="range" max=${last} .value=${String(position)} aria-label=${own.year} aria-valuetext=${spoken} @input=${slide} />
    ${button(() => player.go(position + 1), own.onward, '›', position === last)}
    ${still ? nothing : button(() => player.changeSpeed(), own.speed(player.speed))}
  </div>`;
}

/** The frame at the player's position. While it plays, nothing is announced. */
export function raceView(telling: Telling, state: RaceState): TemplateResult | typeof nothing {
  const { race, player } = state;
  const frame = race.frames[player.position];
  if (!frame) return nothing;
  const { lent, own, reading } = telling;
  const year = reading.monthsText(frame.year);
  const spoken = `${year}: ${reading.text(frame.rows[0]?.entry.entity.name)}`;
  return html`${lent.hatching}
    <div class="title" aria-hidden="true">${year}</div>
    <div class="unseen" aria-live=${player.isPlaying ? 'off' : 'polite'}>${spoken}</div>
    <div class="scope">${own.throughout(race.places)}</div>
    ${playerView(telling, state, spoken)}
    <ol role="list" class="stage">${rowsView(telling, frame)}</ol>`;
}
