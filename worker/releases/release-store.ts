/**
 * The only reader of the store. It asks KV, then what it remembers, then the snapshot among the static assets,
 * so that an empty, failing or hanging KV costs freshness and never an answer. All of an answer is from one release, and
 * says which; one that isn't from the current release says that too.
 */

import type { Manifest, Pointer } from '../../engine/model/documents/mod.ts';
import {
  type Body,
  bodyAt,
  lengthOf,
  openPack,
  type Pack,
  wholeBody,
} from '../../engine/model/pack.ts';
import { parseJson } from '../../engine/model/parse-json.ts';
import { manifestKey, packKey } from '../../engine/model/urls.ts';
import type { Env, WaitUntil } from '../env.ts';
import { Problem } from '../http/problem.ts';
import { Snapshot } from './bundled-release.ts';
import type { Standing } from './freshness.ts';
import { Shelf } from './hash-cache.ts';
import { Troubles } from './incidents.ts';
import { KvReader } from './kv-client.ts';
import { type Named, PointerWatch } from './pointer-cache.ts';

/** A release that can be answered from. */
export interface Release {
  readonly id: string;
  readonly manifest: Manifest;
  /** Why it answers; absent where it was asked for by name. */
  readonly standing?: Standing;
}

/** Where a body lies in a release: the position of its pack in the manifest, and its address in the pack. */
export interface Location {
  readonly pack: number;
  readonly address: string;
  /** Whether length and ETag, which is given, are enough: parts of the body that lie in other packs aren't read then. */
  readonly isEnough?: (etag: string) => boolean;
}

/** Finds a location in a release; throws where that holds none. */
export type Locate<L extends Location> = (release: Release) => L | Promise<L>;

/** A body, the release that it is from, and what located it. */
export interface Found<L extends Location = Location> extends Body {
  /** Of the whole body, in bytes. */
  readonly length: number;
  readonly release: string;
  readonly location: L;
}

/** What is known of a release that an address names. */
export type Keeping = 'kept' | 'gone' | 'unknown';

/** What `/healthz` says. `degraded`: answers are good, but KV did not give all that it should have. */
export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly release: string;
  readonly store: 'kv' | 'snapshot';
}

interface Candidate extends Release {
  readonly standing: Standing;
}

// In bytes; together 16 MB of the isolate's 128.
const MANIFEST_MEMORY = 4 * 2 ** 20;
const PACK_MEMORY = 12 * 2 ** 20;

/** One isolate's view of the releases. `now` is the time in milliseconds. */
export class ReleaseStore {
  /** What its stores didn't give. */
  readonly troubles: Troubles;
  readonly #snapshot: Snapshot;
  readonly #pointer: PointerWatch;
  readonly #manifests: Shelf<Manifest>;
  readonly #packs: Shelf<Pack>;
  #lastGood: string | null = null;

  constructor(env: Env, now: () => number = Date.now) {
    this.troubles = new Troubles(now);
    const kv = new KvReader(env.RELEASES, this.troubles, now);
    this.#snapshot = new Snapshot(env.ASSETS, this.troubles, now);
    this.#pointer = new PointerWatch(kv, this.#snapshot, now);
    const sources = { kv, snapshot: this.#snapshot, now };
    this.#manifests = new Shelf(sources, {
      keyOf: manifestKey,
      // Trusted as it is, because its hash is its name.
      open: (bytes) => parseJson(bytes) as Manifest | null,
      limit: MANIFEST_MEMORY,
    });
    this.#packs = new Shelf(sources, { keyOf: packKey, open: openPack, limit: PACK_MEMORY });
  }

  /**
   * The body that `locate` finds in the current release; where its manifest or that pack is not visible, in the
   * release before, the last one that answered, or the snapshot. Throws what `locate` throws, or a 503.
   */
  async read<L extends Location>(locate: Locate<L>, waitUntil: WaitUntil): Promise<Found<L>> {
    for await (const release of this.#candidates(waitUntil)) {
      const found = await this.#find(release, locate, waitUntil);
      if (!found) continue;
      if (release.standing !== 'snapshot') this.#lastGood = release.id;
      return found;
    }
    throw unavailable();
  }

  /** The body that `locate` finds in a release that is kept. Throws what `locate` throws, or a 503. */
  async readKept<L extends Location>(
    id: string,
    locate: Locate<L>,
    waitUntil: WaitUntil,
  ): Promise<Found<L>> {
    const manifest = await this.#manifests.get(id, waitUntil);
    const found = manifest && (await this.#find({ id, manifest }, locate, waitUntil));
    if (!found) throw unavailable();
    return found;
  }

  /** Whether a release is kept. Throws a 503 where only the snapshot answers, which doesn't know. */
  async keeping(id: string, waitUntil: WaitUntil): Promise<Keeping> {
    const { pointer, standing } = await this.pointer(waitUntil);
    if (pointer.releases.some(({ release }) => release === id)) return 'kept';
    if (standing === 'snapshot') throw unavailable();
    return pointer.gone.includes(id) ? 'gone' : 'unknown';
  }

  /** The pointer that answers now: which release is current, and which are kept. Throws a 503 where there is none. */
  async pointer(waitUntil: WaitUntil): Promise<Named> {
    const named = await this.#pointer.named(waitUntil);
    if (!named) throw unavailable();
    return named;
  }

  /** What the pointer says, where that is current and known without waiting; null otherwise. */
  settled(waitUntil: WaitUntil): Pointer | null {
    return this.#pointer.settled(waitUntil);
  }

  /** The release that answers now, and from where. Throws a 503 where there is none. */
  async health(waitUntil: WaitUntil): Promise<Health> {
    for await (const { id, standing } of this.#candidates(waitUntil)) {
      const ok = standing === 'current' && !this.troubles.lately;
      const store = standing === 'snapshot' ? 'snapshot' : 'kv';
      return { status: ok ? 'ok' : 'degraded', release: id, store };
    }
    throw unavailable();
  }

  async #find<L extends Location>(
    release: Release,
    locate: Locate<L>,
    waitUntil: WaitUntil,
  ): Promise<Found<L> | null> {
    const location = await locate(release);
    const hash = release.manifest.packs[location.pack];
    const opened = hash === undefined ? null : await this.#packs.get(hash, waitUntil);
    const packed = opened && bodyAt(opened, location.address);
    if (!packed) return null;
    const found = { length: lengthOf(packed), release: release.id, location };
    if (location.isEnough?.(packed.etag)) return { ...packed, ...found };
    const packOf = (part: string) => this.#packs.get(part, waitUntil);
    const whole = await wholeBody(location.address, packed, packOf);
    return whole && { ...whole, ...found };
  }

  /** The releases that can answer, the one that should first. */
  async *#candidates(waitUntil: WaitUntil): AsyncGenerator<Candidate> {
    const tried = new Set<string>();
    for await (const [id, standing] of this.#names(waitUntil)) {
      if (id === undefined || id === null || tried.has(id)) continue;
      tried.add(id);
      const manifest = await this.#manifests.get(id, waitUntil);
      if (manifest) yield { id, manifest, standing };
    }
  }

  async *#names(waitUntil: WaitUntil): AsyncGenerator<[string | null | undefined, Standing]> {
    const { pointer, standing } = await this.pointer(waitUntil);
    yield [pointer.release, standing];
    yield [pointer.previous, standing === 'snapshot' ? standing : 'previous'];
    yield [this.#lastGood, 'last good'];
    yield [(await this.#snapshot.pointer())?.release, 'snapshot'];
  }
}

/** By their bindings, which live as long as an isolate does. */
const stores = new WeakMap<Env, ReleaseStore>();

/** The store of this isolate. */
export function storeOf(env: Env): ReleaseStore {
  const store = stores.get(env) ?? new ReleaseStore(env);
  stores.set(env, store);
  return store;
}

function unavailable(): Problem {
  return new Problem('unavailable', 'no release can be read; try again');
}
