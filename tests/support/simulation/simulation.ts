/**
 * The whole system in virtual time: publishers that publish, crash, roll back and collect garbage; regions whose KV is healthy,
 * late, failing or wrong; readers in each of them, behind caches. Days take seconds.
 */
import { vi } from 'vitest';
import { POINTER_KEY } from '../../../engine/model/address.ts';
import { jsonBody } from '../../../engine/model/json.ts';
import { initialPointer } from '../../../publish/release/release.ts';
import type { KeyValueStore } from '../../../publish/store/backends/key-value-store.ts';
import { NO_PROGRESS } from '../../../publish/store/clock.ts';
import { collectGarbage } from '../../../publish/store/gc.ts';
import { rollback } from '../../../publish/store/kept-releases.ts';
import { publish } from '../../../publish/store/publish.ts';
import {
  MARKED_ADDRESSES,
  markedRelease,
  RESPONSE_PARTS,
  UNKNOWN_ADDRESS,
} from '../releases/marked-release.ts';
import type { StoreFiles } from '../releases/packed-release.ts';
import {
  type Delay,
  FaultyKv,
  FaultyStore,
  type KvFault,
  type KvFaults,
} from '../stores/faulty-kv.ts';
import { unreliableStore } from '../stores/unreliable-store.ts';
import { KV_PROPAGATION } from '../worker/max-staleness.ts';
import { SimulationCounters } from './counters.ts';
import { Region, recordFreshness } from './region.ts';
import { ReleaseTimeline } from './release-timeline.ts';
import { type Random, randomInteger, randomItem, seededRandom } from './seeded-random.ts';
import { sleep } from './virtual-time.ts';

/** The size of a simulation. */
export interface SimulationPlan {
  readonly seed: number;
  readonly publishes: number;
  readonly places: number;
  /** Publishes between two long pauses. */
  readonly session: number;
}

/** The result of a simulation. */
export interface SimulationResult {
  readonly tally: SimulationCounters;
  readonly switches: number;
  readonly faultCounts: Readonly<Record<KvFault, number>>;
  /** Of virtual time. */
  readonly hours: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const WAIT = KV_PROPAGATION * SECOND;
const NORMAL_DELAY: Delay = { least: 0, most: WAIT };
const LONG_DELAY: Delay = { least: 0, most: 15 * MINUTE };

const KV_CONDITIONS: readonly { readonly faults: KvFaults; readonly delay?: Delay }[] = [
  { faults: { failing: 1 } },
  { faults: { hanging: 1 } },
  { faults: { late: 1 } },
  { faults: { truncated: 1 } },
  { faults: { corrupt: 0.5 } },
  { faults: { stale: 0.7 } },
  { faults: {}, delay: LONG_DELAY },
  {
    faults: { failing: 0.2, hanging: 0.05, late: 0.2, truncated: 0.1, corrupt: 0.1, stale: 0.2 },
    delay: LONG_DELAY,
  },
];

/** Runs a simulation; time must be virtual. */
export async function simulate(plan: SimulationPlan): Promise<SimulationResult> {
  const began = Date.now();
  const world = new SimulatedWorld(plan);
  await world.run();
  return {
    tally: world.tally,
    switches: world.history.switches,
    faultCounts: world.countFaults(),
    hours: (Date.now() - began) / HOUR,
  };
}

class SimulatedWorld {
  readonly tally = new SimulationCounters();
  readonly history = new ReleaseTimeline();
  readonly #plan: SimulationPlan;
  readonly #random: Random;
  readonly #central = new FaultyStore(Date.now);
  readonly #store: KeyValueStore;
  readonly #places: readonly Region[];
  #shipped: StoreFiles = new Map();
  #published = 0;
  #isOver = false;
  #isBusy = false;

  constructor(plan: SimulationPlan) {
    this.#plan = plan;
    this.#random = seededRandom(plan.seed);
    this.#store = unreliableStore(this.#central, this.history, this.#random);
    recordFreshness();
    this.#ship(this.#next());
    const world = { now: Date.now, sleep, random: this.#random };
    const shipped = () => this.#shipped;
    const around = { history: this.history, tally: this.tally, random: this.#random, shipped };
    this.#places = Array.from(
      { length: plan.places },
      () => new Region(new FaultyKv(this.#central, world), around),
    );
  }

  /** The number of occurrences of each fault, in all regions. */
  countFaults(): Readonly<Record<KvFault, number>> {
    const sum = { failing: 0, hanging: 0, late: 0, truncated: 0, corrupt: 0, stale: 0 };
    for (const { kv } of this.#places) {
      for (const [fault, times] of Object.entries(kv.faultCounts)) sum[fault as KvFault] += times;
    }
    return sum;
  }

  /** Runs until everything is published. */
  async run(): Promise<void> {
    const others = this.#places.flatMap((place) => [this.#read(place), this.#change(place)]);
    while (this.#published < this.#plan.publishes) await this.#publishForAWhile();
    this.#isOver = true;
    await Promise.all(others);
  }

  /** Some releases in quick succession, then nothing for days. */
  async #publishForAWhile(): Promise<void> {
    // Mocks record each call, and with it everything that was ever read.
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
    const options = { clock, wait: WAIT, progress: NO_PROGRESS, most: 900 };
    if (chance < 0.05) {
      await collectGarbage(this.#store, options);
      published.collections += 1;
    } else if (chance < 0.12 && this.history.switches > 1) {
      await rollback(this.#store, null);
      published.rollbacks += 1;
    } else {
      const release = this.#next();
      await publish({ ...release, values: release.files }, this.#store, {
        ...options,
        random: this.#random,
      });
      published.publishes += 1;
    }
  }

  #next() {
    const release = markedRelease(this.#published);
    this.history.register(release, this.#published);
    this.#published += 1;
    return release;
  }

  #ship(release: { readonly id: string; readonly files: StoreFiles }): void {
    const pointer = new Uint8Array(jsonBody(initialPointer(release.id)));
    this.#shipped = new Map([...RESPONSE_PARTS, ...release.files, [POINTER_KEY, pointer]]);
  }

  /** Deploys the code again, with the current release as its snapshot. */
  #deploy(): void {
    this.tally.published.deploys += 1;
    const number = this.#published - 1;
    if (markedRelease(number).id === this.history.current) this.#ship(markedRelease(number));
    for (const place of this.#places) place.deploy();
  }

  /** Readers of a region, at random times. */
  async #read(place: Region): Promise<void> {
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
    if (chance < 0.03) return UNKNOWN_ADDRESS;
    if (chance > 0.06) return randomItem(this.#random, MARKED_ADDRESSES);
    const [release = '0123456789abcdef'] = this.history.last(this.#draw(1, 40));
    return `/v1/releases/${release}`;
  }

  /** The condition of KV in a region: healthy for a while, then not. */
  async #change(place: Region): Promise<void> {
    place.kv.delay = NORMAL_DELAY;
    while (!this.#isOver) {
      await sleep(this.#draw(10 * MINUTE, 40 * MINUTE));
      const { faults, delay = NORMAL_DELAY } = randomItem(this.#random, KV_CONDITIONS);
      place.healthySince = Number.POSITIVE_INFINITY;
      place.kv.faults = faults;
      place.kv.delay = delay;
      await sleep(this.#draw(MINUTE, 10 * MINUTE));
      place.kv.faults = {};
      place.kv.delay = NORMAL_DELAY;
      // Values written meanwhile may be as late as the longest delay.
      place.healthySince = Date.now() + (delay.most - NORMAL_DELAY.most);
    }
  }

  #draw(least: number, most: number): number {
    return randomInteger(this.#random, least, most);
  }
}
