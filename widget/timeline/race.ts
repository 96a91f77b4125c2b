/** A bar chart race: its runs of years, its frames, its player, and its view. */

import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LeadersYear, RankingEntryView, RankingView } from '../../engine/model/documents.ts';
import type { LoadResult, WidgetContext } from '../element/mod.ts';
import type { Bar, barScale, LocalizedRanking, TimelineWords } from '../text/mod.ts';

type YearRun = readonly LeadersYear[];

/** Functions that a race loads its rankings and scales its bars with. */
export interface RaceDependencies {
  /** The API's origin. */
  readonly origin: string;
  readonly loadView: (url: string) => Promise<LoadResult<RankingView>>;
  readonly barScale: typeof barScale;
}

/** Observer of a race. */
export interface RaceObserver {
  /** Whether the race must not start by itself. */
  prefersReducedMotion(): boolean;
  /** Renders the race; returns false if it is no longer shown. */
  onChange(): boolean;
  /** Called when the rankings of a run can't be loaded. */
  onFailure(): void;
  /** Called when they can't be drawn. */
  onMalformed(cause: unknown): void;
}

/** The content of the open run; `rejected` if its rankings don't confirm it. */
export type RaceContent =
  | 'nothing'
  | 'loading'
  | 'failed'
  | 'rejected'
  | { readonly race: Race; readonly player: Player };

export class RacePlayback {
  readonly #dependencies: RaceDependencies;
  readonly #observer: RaceObserver;
  /** Candidate or confirmed runs of years, ascending. */
  runs: readonly YearRun[];
  openRun: YearRun | null = null;
  content: RaceContent = 'nothing';

  constructor(
    items: readonly LeadersYear[],
    dependencies: RaceDependencies,
    observer: RaceObserver,
  ) {
    this.runs = candidateRuns(items);
    this.#dependencies = dependencies;
    this.#observer = observer;
  }

  /** Opens a run: loads the rankings of its years, then starts the race. Null closes the open run. */
  async show(offer: YearRun | null): Promise<void> {
    this.openRun = offer;
    this.#set(offer ? 'loading' : 'nothing');
    if (!offer) return;
    const { loadView, origin } = this.#dependencies;
    const results = await Promise.all(
      offer
        .flatMap(({ ranking }) => ranking ?? [])
        .map((ranking) => loadView(`${origin}${ranking}`.replace('?', '.view.json?'))),
    );
    if (this.openRun !== offer) return;
    const views = results.flatMap((result) => (result.state === 'ready' ? result.value : []));
    if (views.length < offer.length) {
      this.#set('failed');
      this.#observer.onFailure();
      return;
    }
    try {
      this.#keepConfirmedRuns(offer, confirmedRuns(views));
    } catch (error) {
      this.#observer.onMalformed(error);
    }
  }

  /** Replaces a candidate by the runs that its rankings confirm, and starts the first of them. */
  #keepConfirmedRuns(offer: YearRun, runs: readonly (readonly RankingView[])[]): void {
    const confirmed = runs.map((run) =>
      offer.filter(({ year }) => run.some(({ period }) => period.id === year)),
    );
    this.runs = this.runs.flatMap((one) => (one === offer ? confirmed : [one]));
    this.openRun = confirmed[0] ?? null;
    if (runs[0]) this.#start(createRace(runs[0], this.#dependencies.barScale));
    else this.#set('rejected');
  }

  #start(race: Race): void {
    const player = new Player(race.frames.length - 1, () => this.#observer.onChange());
    this.#set({ race, player });
    if (!this.#observer.prefersReducedMotion()) player.toggle();
  }

  #set(content: RaceContent): void {
    // The previous race must not play on.
    if (typeof this.content === 'object') this.content.player.stop();
    this.content = content;
    this.#observer.onChange();
  }
}

/** Duration of a year in milliseconds at speed 1. */
export const YEAR_MS = 1400;
const FASTEST = 2;
const SLOWEST = 0.5;

export class Player {
  readonly #last: number;
  readonly #onChange: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  position = 0;
  /** A factor. */
  speed = 1;

  /** `last` is the last position. `onChange` is called after each change; it returns whether the race is still shown. */
  constructor(last: number, onChange: () => boolean) {
    this.#last = last;
    this.#onChange = onChange;
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  /** Plays or pauses. At the end, plays again from the start. */
  toggle(): void {
    if (this.position === this.#last) this.position = 0;
    if (this.isPlaying) this.stop();
    else this.#wait();
    this.#onChange();
  }

  /** Moves to a position, which is one of the frames', and stops playing. */
  seek(position: number): void {
    this.stop();
    this.position = position;
    this.#onChange();
  }

  /** Doubles the speed; the fastest becomes the slowest. */
  changeSpeed(): void {
    this.speed = this.speed < FASTEST ? this.speed * 2 : SLOWEST;
    if (this.isPlaying) this.#wait();
    this.#onChange();
  }

  /** Stops playing without calling `onChange`. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    this.stop();
    this.#timer = setTimeout(() => this.#tick(), YEAR_MS / this.speed);
  }

  #tick(): void {
    this.position++;
    if (this.position === this.#last) this.stop();
    else this.#wait();
    if (!this.#onChange()) this.stop();
  }
}

// Frames of a bar chart race: one per year of a run, with the same entities on one scale.

export interface FrameRow {
  readonly entry: RankingEntryView;
  readonly bar: Bar;
}

/** One year, highest first, at most `MAX_ROWS` rows. */
export interface Frame {
  readonly year: string;
  readonly rows: readonly FrameRow[];
}

export interface Race {
  /** Number of entities with a figure in every year. */
  readonly entityCount: number;
  readonly frames: readonly Frame[];
}

/** The race of a confirmed run, with bars by the widget's `scale`. */
export function createRace(views: readonly RankingView[], scale: typeof barScale): Race {
  const places = entitiesThroughout(views);
  const staged = views.map(({ entries }) =>
    entries.filter(({ entity }) => places.has(entity.id)).slice(0, MAX_ROWS),
  );
  const bar = scale(staged.flat().map(({ bounds }) => bounds));
  return {
    entityCount: places.size,
    frames: views.map(({ period }, index) => ({
      year: period.id,
      rows: (staged[index] ?? []).map((entry) => ({ entry, bar: bar(entry.bounds) })),
    })),
  };
}

/** How many rows further down each entity of `after` was in `before`; 1 for a new one. */
export function rowShifts(before: Frame, after: Frame): number[] {
  const places = before.rows.map(({ entry }) => entry.entity.id);
  return after.rows.map(({ entry }, index) => {
    const from = places.indexOf(entry.entity.id);
    return from < 0 ? 1 : from - index;
  });
}

// Finds runs of years that can be played as a race: consecutive, without a break, with figures of the same entities. The
// leaders document suggests candidates; the rankings of their years confirm or split them.

/** Rows shown at once. */
export const MAX_ROWS = 10;
/** Minimum number of entities, and of years, in a race. */
const MIN_COUNT = 3;

/** Whether there are enough entities for a race, and more than half have figures. */
const isEnough = (count: number, of: number): boolean => count >= MIN_COUNT && count * 2 > of;

function isPlayable({ ranking, mixed, coverage }: LeadersYear): boolean {
  return ranking !== null && !mixed && isEnough(coverage.listed, coverage.of);
}

/** Splits a list greedily into runs that satisfy `isRun`, and drops short ones. */
function splitRuns<Item>(
  items: readonly Item[],
  isRun: (run: readonly Item[]) => boolean,
): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const item of items) {
    if (isRun([...run, item])) run.push(item);
    else {
      runs.push(run);
      run = isRun([item]) ? [item] : [];
    }
  }
  return [...runs, run].filter(({ length }) => length >= MIN_COUNT);
}

/** Runs of years that may be playable, each ascending: one way of counting, and figures for most entities. */
export function candidateRuns(items: readonly LeadersYear[]): LeadersYear[][] {
  return splitRuns(items, (run) => {
    const [first] = run;
    return run.every(
      (item, index) =>
        isPlayable(item) && item.basis === first?.basis && (index === 0 || !item.break),
    );
  });
}

/** Ids of the entities with a reported figure in every year. */
export function entitiesThroughout(views: readonly RankingView[]): ReadonlySet<string> {
  const reported = views.map(
    ({ entries }) =>
      new Set(entries.filter((entry) => entry.reported).map(({ entity }) => entity.id)),
  );
  const [first = new Set<string>(), ...rest] = reported;
  return new Set([...first].filter((id) => rest.every((ids) => ids.has(id))));
}

/** Whether every entity shown in any year has a figure in all years, and enough entities have one. */
function isConfirmed(views: readonly RankingView[]): boolean {
  const places = entitiesThroughout(views);
  return views.every(
    ({ entries, coverage }) =>
      isEnough(places.size, coverage.of) &&
      entries.slice(0, MAX_ROWS).every(({ entity }) => places.has(entity.id)),
  );
}

/** The playable runs among the rankings of consecutive years, each ascending; often a single one with all years. */
export function confirmedRuns(views: readonly RankingView[]): RankingView[][] {
  return splitRuns(views, isConfirmed);
}

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

export interface TimelineContext {
  readonly widget: WidgetContext;
  readonly localized: LocalizedRanking;
  readonly timelineWords: TimelineWords;
  /** Ids of highlighted entities. */
  readonly marked: ReadonlySet<string>;
}
