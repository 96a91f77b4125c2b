/** A bar chart race with its player controls. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Frame, Race } from './frames.ts';
import type { Player } from './player.ts';
import type { TimelineContext } from './timeline-context.ts';

export interface RaceState {
  readonly race: Race;
  readonly player: Player;
  /** Whether the reader prefers reduced motion: then there are only step buttons. */
  readonly isStill: boolean;
}

function rowsView(
  { widget, localized, marked }: TimelineContext,
  { rows }: Frame,
): TemplateResult[] {
  return rows.map(({ entry: { entity, bounds, reported }, bar }) => {
    const isMarked = marked.has(entity.id);
    return html`<li class=${isMarked ? 'marked' : nothing}>
      <span class="place">${localized.text(entity.name)}</span>
      <span class="bars" aria-hidden="true">${widget.barView(bar)}</span>
      <span class="value">${widget.valueText(localized.numbers, bounds, reported)}</span>
    </li>`;
  });
}

function playerView(
  { timelineWords }: TimelineContext,
  { race, player, isStill }: RaceState,
  spoken: string,
) {
  const { position } = player;
  const last = race.frames.length - 1;
  const button = (press: () => void, label: string, sign = label, isOff = false) =>
    html`<button class="plain" aria-label=${label} disabled=${isOff || nothing} @click=${press}>${sign}</button>`;
  const onInput = (event: Event): void =>
    player.seek((event.currentTarget as HTMLInputElement).valueAsNumber);
  return html`<div class="player">
    ${isStill ? nothing : button(() => player.toggle(), player.isPlaying ? timelineWords.pause : timelineWords.play)}
    ${button(() => player.seek(position - 1), timelineWords.yearBack, '‹', position === 0)}
    <input type="range" max=${last} .value=${String(position)} aria-label=${timelineWords.year} aria-valuetext=${spoken} @input=${onInput} />
    ${button(() => player.seek(position + 1), timelineWords.yearForward, '›', position === last)}
    ${isStill ? nothing : button(() => player.changeSpeed(), timelineWords.speed(player.speed))}
  </div>`;
}

/** The frame at the player's position. While it plays, nothing is announced. */
export function raceView(
  context: TimelineContext,
  state: RaceState,
): TemplateResult | typeof nothing {
  const { race, player } = state;
  const frame = race.frames[player.position];
  if (!frame) return nothing;
  const { widget, timelineWords, localized } = context;
  const year = localized.monthsText(frame.year);
  const spoken = `${year}: ${localized.text(frame.rows[0]?.entry.entity.name)}`;
  return html`${widget.hatchPattern}
    <div class="title" aria-hidden="true">${year}</div>
    <div class="unseen" aria-live=${player.isPlaying ? 'off' : 'polite'}>${spoken}</div>
    <div class="scope">${timelineWords.throughout(race.entityCount)}</div>
    ${playerView(context, state, spoken)}
    <ol role="list" class="stage">${rowsView(context, frame)}</ol>`;
}
