/** The runs that are offered, the one that is open, and what it takes to show it. */
import type { LeadersYear, RankingView } from '../../data/documents.ts';
import { type Frame, type Race, raceOf } from './frames.ts';
import type { Means } from './host.ts';
import { Player } from './player.ts';
import { offeredRuns, STAGE, steadyRuns } from './runs.ts';
import { viewAddress } from './titles.ts';

/** First and last year of a run. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

interface Offer extends Span {
  /** How many rows it will have. */
  readonly rows: number;
  /** The permalinks of the rankings that have to bear it out; empty once they are here. */
  readonly rankings: readonly string[];
  readonly views: readonly RankingView[];
}

export type RoomState =
  | { readonly state: 'loading'; readonly rows: number }
  | { readonly state: 'failed' | 'unsteady' }
  | { readonly state: 'ready'; readonly race: Race; readonly player: Player };

/** What opens, closes and plays. */
export interface Watching {
  /** Whether nothing may move by itself. */
  isStill(): boolean;
  /** Draws it again; false where nobody watches any more. */
  changed(): boolean;
  /** One frame gave way to another. */
  moved(before: Frame, after: Frame): void;
}

function offerOf(items: readonly LeadersYear[]): Offer {
  return {
    from: items.at(0)?.year ?? '',
    to: items.at(-1)?.year ?? '',
    rows: Math.min(STAGE, ...items.map(({ coverage }) => coverage.listed)),
    rankings: items.flatMap(({ ranking }) => (ranking === null ? [] : [ranking])),
    views: [],
  };
}

function bornOut(views: readonly RankingView[]): Offer {
  const from = views.at(0)?.period.id ?? '';
  return { from, to: views.at(-1)?.period.id ?? '', rows: STAGE, rankings: [], views };
}

export class RaceRoom {
  readonly #means: Means;
  readonly #watching: Watching;
  #offers: readonly Offer[];
  #open: Offer | null = null;
  state: RoomState | null = null;

  constructor(items: readonly LeadersYear[], means: Means, watching: Watching) {
    this.#offers = offeredRuns(items).map(offerOf);
    this.#means = means;
    this.#watching = watching;
  }

  /** What may be watched, and whether it is open. */
  get offers(): readonly (Span & { readonly open: boolean; readonly toggle: () => void })[] {
    return this.#offers.map((offer) => ({
      from: offer.from,
      to: offer.to,
      open: offer === this.#open,
      toggle: () => this.#toggle(offer),
    }));
  }

  /** Closes what is open. */
  close(): void {
    const { state } = this;
    this.#open = null;
    this.state = null;
    if (state?.state === 'ready') state.player.pause();
  }

  /** Tries again what couldn't be loaded. */
  retry(): void {
    if (this.#open) void this.#show(this.#open);
  }

  #toggle(offer: Offer): void {
    const isOpen = offer === this.#open;
    this.close();
    if (isOpen) this.#watching.changed();
    else void this.#show(offer);
  }

  async #show(offer: Offer): Promise<void> {
    this.#open = offer;
    this.state = { state: 'loading', rows: offer.rows };
    this.#watching.changed();
    if (offer.rankings.length === 0) return this.#start(offer);
    const asked = offer.rankings.map((ranking) =>
      this.#means.load<RankingView>(viewAddress(this.#means.origin, ranking)),
    );
    const answers = await Promise.all(asked);
    if (this.#open !== offer) return;
    const views = answers.flatMap((answer) => (answer.state === 'ready' ? [answer.value] : []));
    if (views.length < answers.length) this.#set({ state: 'failed' });
    else this.#bearOut(offer, views);
  }

  /** The rankings are here: what they bear out takes the place of what was offered. */
  #bearOut(offer: Offer, views: readonly RankingView[]): void {
    const steady = steadyRuns(views).map(bornOut);
    this.#offers = this.#offers.flatMap((one) => (one === offer ? steady : [one]));
    const [first] = steady;
    this.#open = first ?? null;
    if (first) this.#start(first);
    else this.#set({ state: 'unsteady' });
  }

  #start({ views }: Offer): void {
    const race = raceOf(views);
    const { frames } = race;
    let shown = frames[0];
    const player = new Player(frames.length - 1, () => {
      const now = frames[player.position];
      if (shown && now && now !== shown) this.#watching.moved(shown, now);
      shown = now;
      return this.#watching.changed();
    });
    this.state = { state: 'ready', race, player };
    if (this.#watching.isStill()) this.#watching.changed();
    else player.play();
  }

  #set(state: RoomState): void {
    this.state = state;
    this.#watching.changed();
  }
}
