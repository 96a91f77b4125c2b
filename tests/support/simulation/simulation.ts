/**
 * The whole of it in virtual time: publishers who publish, fall over, roll back and collect; places where KV is well, late,
 * failing or wrong; readers in each of them, behind caches. Days take seconds.
 */
import { vi } from 'vitest';
import { jsonBody } from '../../../engine/model/json.ts';
import { POINTER_KEY } from '../../../engine/model/urls.ts';
import type { Store } from '../../../publish/store/backends/key-value-store.ts';
import { collect } from '../../../publish/store/gc.ts';
import { QUIET } from '../../../publish/store/progress.ts';
import { publish } from '../../../publish/store/publish.ts';
import { firstPointer } from '../../../publish/store/release-pointer.ts';
import { rollback } from '../../../publish/store/rollback.ts';
import { JOINED, NUMBERED, numbered, UNKNOWN } from '../releases/marked-release.ts';
import type { StoreFiles } from '../releases/packed-release.ts';
import { type Delay, type Fault, type Faults, FaultyKv, FaultyStore } from '../stores/faulty-kv.ts';
import { simulatedStore } from '../stores/unreliable-store.ts';
import { PROPAGATION } from '../worker/max-staleness.ts';
import { Tally } from './counters.ts';
import { noteStandings, Place } from './region.ts';
import { History } from './release-timeline.ts';
import { between, oneOf, type Random, seeded } from './seeded-random.ts';
import { sleep } from './virtual-time.ts';

/** How much there is to simulate. */
export interface Plan {
  readonly seed: number;
  readonly publishes: number;
  readonly places: number;
  /** Publishes between two long silences. */
  readonly session: number;
}

/** What it came to. */
export interface Simulated {
  readonly tally: Tally;
  readonly switches: number;
  readonly suffered: Readonly<Record<Fault, number>>;
  /** Of virtual time. */
  readonly hours: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const WAIT = PROPAGATION * SECOND;
const PUNCTUAL: Delay = { least: 0, most: WAIT };
const TARDY: Delay = { least: 0, most: 15 * MINUTE };

const WEATHERS: readonly { readonly faults: Faults; readonly delay?: Delay }[] = [
  { faults: { failing: 1 } },
  { faults: { hanging: 1 } },
  { faults: { late: 1 } },
  { faults: { truncated: 1 } },
  { faults: { corrupt: 0.5 } },
  { faults: { behind: 0.7 } },
  { faults: {}, delay: TARDY },
  {
    faults: { failing: 0.2, hanging: 0.05, late: 0.2, truncated: 0.1, corrupt: 0.1, behind: 0.2 },
    delay: TARDY,
  },
];

/** Runs it; time must be virtual. */
export async function simulate(plan: Plan): Promise<Simulated> {
  const began = Date.now();
  const world = new SimulatedWorld(plan);
  await world.run();
  return {
    tally: world.tally,
    switches: world.history.switches,
    suffered: world.suffered(),
    hours: (Date.now() - began) / HOUR,
  };
}

class SimulatedWorld {
  readonly tally = new Tally();
  readonly history = new History();
  readonly #plan: Plan;
  readonly #random: Random;
  readonly #central = new FaultyStore(Date.now);
  readonly #store: Store;
  readonly #places: readonly Place[];
  #shipped: StoreFiles = new Map();
  #published = 0;
  #isOver = false;
  #isBusy = false;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#random = seeded(plan.seed);
    this.#store = simulatedStore(this.#central, this.history, this.#random);
    noteStandings();
    this.#ship(this.#next());
    const world = { now: Date.now, sleep, random: this.#random };
    const shipped = () => this.#shipped;
    const around = { history: this.history, tally: this.tally, random: this.#random, shipped };
    this.#places = Array.from(
      { length: plan.places },
      () => new Place(new FaultyKv(this.#central, world), around),
    );
  }

  /** How often each fault was suffered, in all places. */
  suffered(): Readonly<Record<Fault, number>> {
    const sum = { failing: 0, hanging: 0, late: 0, truncated: 0, corrupt: 0, behind: 0 };
    for (const { kv } of this.#places) {
      for (const [fault, times] of Object.entries(kv.suffered)) sum[fault as Fault] += times;
    }
    return sum;
  }

  /** Until everything is published. */
  async run(): Promise<void> {
    const others = this.#places.flatMap((place) => [this.#read(place), this.#change(place)]);
    while (this.#published < this.#plan.publishes) await this.#publishForAWhile();
    this.#isOver = true;
    await Promise.all(others);
  }

  /** Some releases, one soon after the other, then nothing for days. */
  async #publishForAWhile(): Promise<void> {
    // Stand-ins remember each call, and with it all that was ever read.
    vi.clearAllMocks();
    if (this.#draw(0, 3) === 0) this.#deploy();
    this.#isBusy = true;
    for (let turn = 0; turn < this.#plan.session; turn += 1) {
      await sleep(this.#draw(SECOND, 6 * MINUTE));
      await this.#act().catch(() => {
        this.tally.published.failures += 1;
      });
    }
    await sleep(20 * MINUTE);
    this.#isBusy = false;
    await sleep(this.#draw(12 * HOUR, 96 * HOUR));
  }

  async #act(): Promise<void> {
    const { published } = this.tally;
    const chance = this.#random();
    const clock = { now: () => new Date(), sleep };
    const sweeping = { clock, wait: WAIT, progress: QUIET, most: 900 };
    if (chance < 0.05) {
      await collect(this.#store, sweeping);
      published.collections += 1;
    } else if (chance < 0.12 && this.history.switches > 1) {
      await rollback(this.#store, null, (_, names) => names);
      published.rollbacks += 1;
    } else {
      const release = this.#next();
      await publish({ ...release, values: release.files }, this.#store, {
        ...sweeping,
        random: this.#random,
      });
      published.publishes += 1;
    }
  }

  #next() {
    const release = numbered(this.#published);
    this.history.know(release, this.#published);
    this.#published += 1;
    return release;
  }

  #ship(release: { readonly id: string; readonly files: StoreFiles }): void {
    const pointer = new Uint8Array(jsonBody(firstPointer(release.id)));
    this.#shipped = new Map([...JOINED, ...release.files, [POINTER_KEY, pointer]]);
  }

  /** The code anew, with what is current as its snapshot. */
  #deploy(): void {
    this.tally.published.deploys += 1;
    const number = this.#published - 1;
    if (numbered(number).id === this.history.current) this.#ship(numbered(number));
    for (const place of this.#places) place.deploy();
  }

  /** Readers of a place, who come as they like. */
  async #read(place: Place): Promise<void> {
    const visits = new Set<Promise<void>>();
    while (!this.#isOver) {
      await sleep(this.#isBusy ? this.#draw(1, 12 * SECOND) : this.#draw(MINUTE, HOUR));
      const many = this.#random() < 0.05 ? 8 : 1;
      for (let reader = 0; reader < many; reader += 1) {
        const visit = place.visit(this.#address());
        visits.add(visit);
        void visit.then(() => visits.delete(visit));
      }
    }
    await Promise.all(visits);
  }

  #address(): string {
    const chance = this.#random();
    if (chance < 0.03) return UNKNOWN;
    if (chance > 0.06) return oneOf(this.#random, NUMBERED);
    const [release = '0123456789abcdef'] = this.history.last(this.#draw(1, 40));
    return `/v1/releases/${release}`;
  }

  /** KV's weather in a place: well for a while, then not. */
  async #change(place: Place): Promise<void> {
    place.kv.delay = PUNCTUAL;
    while (!this.#isOver) {
      await sleep(this.#draw(10 * MINUTE, 40 * MINUTE));
      const { faults, delay = PUNCTUAL } = oneOf(this.#random, WEATHERS);
      place.wellSince = Number.POSITIVE_INFINITY;
      place.kv.faults = faults;
      place.kv.delay = delay;
      await sleep(this.#draw(MINUTE, 10 * MINUTE));
      place.kv.faults = {};
      place.kv.delay = PUNCTUAL;
      // What was written meanwhile may be as late as it was to be.
      place.wellSince = Date.now() + (delay.most - PUNCTUAL.most);
    }
  }

  #draw(least: number, most: number): number {
    return between(this.#random, least, most);
  }
}
