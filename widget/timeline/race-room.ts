/** The runs that are offered, the one that is open, and what it takes to show it. */
import type { LeadersYear, RankingView } from '../../data/documents.ts';
import type { Means } from '../means.ts';
import { type Frame, type Race, raceOf } from './frames.ts';
import { Player } from './player.ts';
import { offeredRuns, steadyRuns } from './runs.ts';
import { viewAddress } from './titles.ts';

/** A run that may be watched; without its rankings until it is first opened. */
interface Offer {
  readonly from: string;
  readonly to: string;
  /** The permalinks of the rankings that have to bear it out. */
  readonly rankings: readonly string[];
  readonly views: readonly RankingView[] | null;
}

export type RoomState =
  | { readonly state: 'closed' | 'loading' | 'failed' | 'unsteady' }
  | { readonly state: 'ready'; readonly race: Race; readonly player: Player };

/** Who watches. */
export interface Watching {
  /** Whether nothing may move by itself. */
  isStill(): boolean;
  /** Draws it again; false where nobody watches any more. */
  changed(): boolean;
  /** One frame gave way to another. */
  moved(before: Frame, after: Frame): void;
}

function offerOf(
  years: readonly string[],
  rankings: readonly string[],
  views: readonly RankingView[] | null,
): Offer {
  return { from: years.at(0) ?? '', to: years.at(-1) ?? '', rankings, views };
}

export class RaceRoom {
  readonly #means: Means;
  readonly #watching: Watching;
  /** In the order of time. */
  offers: readonly Offer[];
  open: Offer | null = null;
  state: RoomState = { state: 'closed' };

  constructor(items: readonly LeadersYear[], means: Means, watching: Watching) {
    this.offers = offeredRuns(items).map((run) =>
      offerOf(
        run.map(({ year }) => year),
        run.flatMap(({ ranking }) => ranking ?? []),
        null,
      ),
    );
    this.#means = means;
    this.#watching = watching;
  }

  /** Opens a run; null closes what is open. */
  show(offer: Offer | null): void {
    if (this.state.state === 'ready') this.state.player.go(0);
    this.open = offer;
    if (!offer) this.#set({ state: 'closed' });
    else if (offer.views) this.#start(offer.views);
    else void this.#load(offer);
  }

  async #load(offer: Offer): Promise<void> {
    const { load, origin } = this.#means;
    this.#set({ state: 'loading' });
    const answers = await Promise.all(
      offer.rankings.map((ranking) => load<RankingView>(viewAddress(origin, ranking))),
    );
    if (this.open !== offer) return;
    const views = answers.flatMap((answer) => (answer.state === 'ready' ? answer.value : []));
    if (views.length === answers.length) this.#bearOut(offer, views);
    else this.#set({ state: 'failed' });
  }

  #bearOut(offer: Offer, views: readonly RankingView[]): void {
    // What the rankings bear out takes the place of what was offered.
    const steady = steadyRuns(views).map((run) => {
      const years = run.map(({ period }) => period.id);
      return offerOf(years, [], run);
    });
    this.offers = this.offers.flatMap((one) => (one === offer ? steady : one));
    if (steady[0]) this.show(steady[0]);
    else this.#set({ state: 'unsteady' });
  }

  #start(views: readonly RankingView[]): void {
    const race = raceOf(views, this.#means.scaleOf);
    const { frames } = race;
    let shown = frames[0];
    const player = new Player(frames.length - 1, () => {
      const now = frames[player.position];
      if (shown && now && now !== shown) this.#watching.moved(shown, now);
      shown = now;
      return this.#watching.changed();
    });
    this.#set({ state: 'ready', race, player });
    if (!this.#watching.isStill()) player.toggle();
  }

  #set(state: RoomState): void {
    this.state = state;
    this.#watching.changed();
  }
}
