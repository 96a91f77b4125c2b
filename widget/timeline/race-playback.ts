/** The runs that are offered, the one that is open, and what it takes to show it. */
import type { LeadersYear, RankingView } from '../../engine/model/documents/mod.ts';
import type { Load } from '../element/load-result.ts';
import type { scaleOf } from '../text/bar-scale.ts';
import { type Race, raceOf } from './frames.ts';
import { Player } from './player.ts';
import { offeredRuns, steadyRuns } from './runs.ts';

type Offer = readonly LeadersYear[];

/** What a race is asked for and drawn with. */
export interface RaceNeeds {
  /** The API's. */
  readonly origin: string;
  readonly load: Load;
  readonly scaleOf: typeof scaleOf;
}

/** Whoever watches a race. */
export interface Watching {
  /** Whether nothing may move by itself. */
  isStill(): boolean;
  /** Draws it again; false where nobody watches any more. */
  changed(): boolean;
}

/** What stands in the room: nothing, a word, or a race. */
export type Content =
  | 'nothing'
  | 'loading'
  | 'failed'
  | 'unsteady'
  | { readonly race: Race; readonly player: Player };

export class RaceRoom {
  readonly #lent: RaceNeeds;
  readonly #watching: Watching;
  /** Runs of years, in the order of time. */
  offers: readonly Offer[];
  open: Offer | null = null;
  content: Content = 'nothing';

  constructor(items: readonly LeadersYear[], lent: RaceNeeds, watching: Watching) {
    this.offers = offeredRuns(items);
    this.#lent = lent;
    this.#watching = watching;
  }

  /** Opens a run, once the rankings of its years are here; null closes what is open. */
  async show(offer: Offer | null): Promise<void> {
    this.open = offer;
    this.#set(offer ? 'loading' : 'nothing');
    if (!offer) return;
    const { load, origin } = this.#lent;
    const answers = await Promise.all(
      offer
        .flatMap(({ ranking }) => ranking ?? [])
        .map((ranking) => load<RankingView>(origin + ranking.replace('?', '.view.json?'))),
    );
    if (this.open !== offer) return;
    const views = answers.flatMap((answer) => (answer.state === 'ready' ? answer.value : []));
    if (views.length < offer.length) this.#set('failed');
    else this.#bearOut(offer, steadyRuns(views));
  }

  /** What the rankings bear out takes the place of what was offered, and its first run begins. */
  #bearOut(offer: Offer, runs: readonly (readonly RankingView[])[]): void {
    const steady = runs.map((run) =>
      offer.filter(({ year }) => run.some(({ period }) => period.id === year)),
    );
    this.offers = this.offers.flatMap((one) => (one === offer ? steady : [one]));
    this.open = steady[0] ?? null;
    if (runs[0]) this.#start(raceOf(runs[0], this.#lent.scaleOf));
    else this.#set('unsteady');
  }

  #start(race: Race): void {
    const player = new Player(race.frames.length - 1, () => this.#watching.changed());
    this.#set({ race, player });
    if (!this.#watching.isStill()) player.toggle();
  }

  #set(content: Content): void {
    // What stands there no longer must not play on.
    if (typeof this.content === 'object') this.content.player.stop();
    this.content = content;
    this.#watching.changed();
  }
}
