/** Playback state: the runs of years, the open one and its content. */
import type { LeadersYear, RankingView } from '../../engine/model/documents.ts';
import type { LoadResult } from '../element/mod.ts';
import type { barScale } from '../text/mod.ts';
import { createRace, type Race } from './frames.ts';
import { Player } from './player.ts';
import { candidateRuns, confirmedRuns } from './runs.ts';

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
