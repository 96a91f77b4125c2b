/**
 * The only reader of the store. It asks KV, then what it remembers, then the snapshot among the static assets,
 * so that an empty, failing or hanging KV costs freshness and never an answer. Only the pointer ever changes;
 * manifests and packs are named by the hash of their content, which is checked once, when they are read.
 */
import { manifestKey, POINTER_KEY, packKey } from '../data/address.ts';
import type { Manifest, Pointer } from '../data/documents.ts';
import type { Env, WaitUntil } from './env.ts';
import { hasHash } from './hash.ts';
import { parseJson } from './json.ts';
import { type Keep, KvReader } from './kv-reader.ts';
import { Memory } from './memory.ts';
import { type Body, bodyAt, openPack, type Pack } from './pack.ts';
import { parsePointer } from './pointer.ts';
import { Problem } from './problem.ts';
import { readSnapshot } from './snapshot.ts';

/** A release that can be answered from. */
export interface Release {
  readonly id: string;
  readonly manifest: Manifest;
}

/** Where a body lies in a release: the position of its pack in the manifest, and its address in the pack. */
export interface Location {
  readonly pack: number;
  readonly address: string;
}

/** A body, the release that it is from, and what located it. */
export interface Found<L extends Location = Location> extends Body {
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

interface Named {
  readonly pointer: Pointer;
  readonly store: Health['store'];
}

interface Candidate extends Release {
  readonly store: Health['store'];
  /** Whether it is the one that the pointer names. */
  readonly current: boolean;
}

// Times in milliseconds.
const POINTER_FRESH = 30_000;
const POINTER_STALE = 60_000;
const ABSENT = 30_000;

// In seconds. KV remembers what it lacks for as long, so a pack must not be missed for a day.
const POINTER_TTL = 30;
const IMMUTABLE_TTL = 600;

// In bytes; together 16 MB of the isolate's 128.
const MANIFEST_MEMORY = 4 * 2 ** 20;
const PACK_MEMORY = 12 * 2 ** 20;
const MOST_ABSENT = 100;

/** One isolate's view of the releases. `now` is the time in milliseconds. */
export class ReleaseStore {
  readonly #env: Env;
  readonly #kv: KvReader;
  readonly #now: () => number;
  readonly #manifests = new Memory<Manifest>(MANIFEST_MEMORY);
  readonly #packs = new Memory<Pack>(PACK_MEMORY);
  readonly #absentUntil = new Memory<number>(MOST_ABSENT);
  #named: Named | null = null;
  #nextCheck = 0;
  #staleAt = 0;
  #snapshot: Pointer | null = null;
  #lastGood: Candidate | null = null;

  constructor(env: Env, now: () => number = Date.now) {
    this.#env = env;
    this.#kv = new KvReader(env.RELEASES, now);
    this.#now = now;
  }

  /**
   * The body that `locate` finds in the current release; where its manifest or that pack is not visible, in the
   * release before, the last one that answered, or the snapshot. Throws what `locate` throws, or a 503.
   */
  async read<L extends Location>(
    locate: (release: Release) => L,
    waitUntil: WaitUntil,
  ): Promise<Found<L>> {
    for await (const release of this.#releases(waitUntil)) {
      const found = await this.#find(release, locate, waitUntil);
      if (!found) continue;
      this.#lastGood = release;
      return found;
    }
    throw unavailable();
  }

  /** The body that `locate` finds in a release that is kept. Throws what `locate` throws, or a 503. */
  async readKept<L extends Location>(
    id: string,
    locate: (release: Release) => L,
    waitUntil: WaitUntil,
  ): Promise<Found<L>> {
    const manifest = await this.#manifest(id, waitUntil);
    const found = manifest && (await this.#find({ id, manifest }, locate, waitUntil));
    if (!found) throw unavailable();
    return found;
  }

  /** Whether a release is kept. Throws a 503 where only the snapshot answers, which doesn't know. */
  async keeping(id: string, waitUntil: WaitUntil): Promise<Keeping> {
    const { pointer, store } = await this.#pointer(waitUntil);
    if (pointer.releases.some(({ release }) => release === id)) return 'kept';
    if (store === 'snapshot') throw unavailable();
    return pointer.gone.includes(id) ? 'gone' : 'unknown';
  }

  /** The pointer that answers now: which release is current, and which are kept. Throws a 503 where there is none. */
  async pointer(waitUntil: WaitUntil): Promise<Pointer> {
    return (await this.#pointer(waitUntil)).pointer;
  }

  /** The release that answers now, and from where. Throws a 503 where there is none. */
  async health(waitUntil: WaitUntil): Promise<Health> {
    for await (const { id, store, current } of this.#releases(waitUntil)) {
      const ok = current && store === 'kv' && !this.#kv.troubled;
      return { status: ok ? 'ok' : 'degraded', release: id, store };
    }
    throw unavailable();
  }

  async #find<L extends Location>(
    { id, manifest }: Release,
    locate: (release: Release) => L,
    waitUntil: WaitUntil,
  ): Promise<Found<L> | null> {
    const location = locate({ id, manifest });
    const hash = manifest.packs[location.pack];
    const opened = hash === undefined ? null : await this.#pack(hash, waitUntil);
    const body = opened && bodyAt(opened, location.address);
    return body && { ...body, release: id, location };
  }

  /** The releases that can answer, the one that should first. */
  async *#releases(waitUntil: WaitUntil): AsyncGenerator<Candidate> {
    const { pointer, store } = await this.#pointer(waitUntil);
    const tried = new Set([pointer.release, pointer.previous]);
    for (const id of tried) {
      const manifest = id && (await this.#manifest(id, waitUntil));
      if (manifest) yield { id, manifest, store, current: id === pointer.release };
    }
    const lastGood = this.#lastGood;
    if (lastGood && !tried.has(lastGood.id)) yield { ...lastGood, current: false };
    const id = (await this.#snapshotPointer())?.release;
    const manifest = id && !tried.has(id) && (await this.#manifest(id, waitUntil));
    if (manifest) yield { id, manifest, store: 'snapshot', current: false };
  }

  /** The pointer: remembered while it is fresh, renewed in the background until it is stale, then waited for. */
  async #pointer(waitUntil: WaitUntil): Promise<Named> {
    const now = this.#now();
    if (!this.#named || now >= this.#staleAt) return this.#checkPointer(waitUntil);
    if (now < this.#nextCheck) return this.#named;
    this.#nextCheck = this.#staleAt;
    waitUntil(this.#checkPointer(waitUntil));
    return this.#named;
  }

  async #checkPointer(waitUntil: WaitUntil): Promise<Named> {
    const keep = (value: ArrayBuffer) => this.#keepPointer(value);
    await this.#kv.read(POINTER_KEY, POINTER_TTL, keep, waitUntil);
    const named = this.#named ?? (await this.#namedBySnapshot());
    this.#named ??= named;
    this.#nextCheck = this.#now() + POINTER_FRESH;
    this.#staleAt = this.#now() + POINTER_STALE;
    return this.#named;
  }

  #keepPointer(value: ArrayBuffer): Named | null {
    const pointer = parsePointer(new Uint8Array(value));
    if (!pointer) return null;
    this.#named = { pointer, store: 'kv' };
    return this.#named;
  }

  async #namedBySnapshot(): Promise<Named> {
    const pointer = await this.#snapshotPointer();
    if (!pointer) throw unavailable();
    return { pointer, store: 'snapshot' };
  }

  async #snapshotPointer(): Promise<Pointer | null> {
    if (this.#snapshot) return this.#snapshot;
    const value = await readSnapshot(this.#env.ASSETS, POINTER_KEY);
    this.#snapshot = value && parsePointer(new Uint8Array(value));
    return this.#snapshot;
  }

  #manifest(release: string, waitUntil: WaitUntil): Promise<Manifest | null> {
    // Trusted as it is, because its hash is its name.
    const open = (bytes: Uint8Array) => parseJson(bytes) as Manifest | null;
    return this.#load(manifestKey(release), release, this.#manifests, open, waitUntil);
  }

  #pack(hash: string, waitUntil: WaitUntil): Promise<Pack | null> {
    return this.#load(packKey(hash), hash, this.#packs, openPack, waitUntil);
  }

  /** What is named by its hash: remembered, else read and checked; null where nobody has it. */
  async #load<T>(
    key: string,
    hash: string,
    memory: Memory<T>,
    open: (bytes: Uint8Array<ArrayBuffer>) => T | null,
    waitUntil: WaitUntil,
  ): Promise<T | null> {
    const known = memory.get(key);
    if (known) return known;
    if (this.#now() < (this.#absentUntil.get(key) ?? 0)) return null;
    const keep: Keep<T> = async (value) => {
      const bytes = new Uint8Array(value);
      const opened = (await hasHash(bytes, hash)) ? open(bytes) : null;
      if (opened) memory.set(key, opened, bytes.byteLength);
      return opened;
    };
    const read = await this.#kv.read(key, IMMUTABLE_TTL, keep, waitUntil);
    if (read) return read;
    const value = await readSnapshot(this.#env.ASSETS, key);
    const kept = value && (await keep(value));
    if (!kept) this.#absentUntil.set(key, this.#now() + ABSENT, 1);
    return kept;
  }
}

let opened: { readonly env: Env; readonly store: ReleaseStore } | null = null;

/** The store of this isolate, which lives as long as its bindings do. */
export function storeOf(env: Env): ReleaseStore {
  if (opened?.env !== env) opened = { env, store: new ReleaseStore(env) };
  return opened.store;
}

function unavailable(): Problem {
  return new Problem('unavailable', 'no release can be read; try again');
}
