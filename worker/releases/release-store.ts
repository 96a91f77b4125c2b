/**
 * Reader of releases: KV first, then memory, then the snapshot in the static assets. An empty, failing or hanging KV
 * therefore costs freshness and never a response. Every body is from one release, with its id and freshness.
 */

import { DERIVED_FORMS } from '../../engine/formats/derived-forms.ts';
import { manifestKey, packKey } from '../../engine/model/address.ts';
import type { Health, RankingDocument, RankingView } from '../../engine/model/documents.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { parseJson, textBody } from '../../engine/model/json.ts';
import { type Manifest, ON_DEMAND } from '../../engine/model/manifest.ts';
import { getOwn } from '../../engine/model/objects.ts';
import {
  bodyAt,
  bodyLength,
  type DecodedPack,
  decodePack,
  derivedAt,
  type StoredBody,
  wholeBody,
} from '../../engine/model/pack.ts';
import type { Env, WaitUntil } from '../env.ts';
import { Incidents } from '../log.ts';
import { Problem } from '../problem.ts';
import { BundledRelease, snapshotReader } from './bundled-release.ts';
import type { Freshness } from './freshness.ts';
import { HashCache } from './hash-cache.ts';
import { type Clock, KvClient, SYSTEM_CLOCK } from './kv-client.ts';
import { LruCache, parseOnce } from './lru-cache.ts';
import { type CachedPointer, PointerCache } from './pointer-cache.ts';

/** A release whose manifest is loaded. */
export interface LoadedRelease {
  readonly id: string;
  readonly manifest: Manifest;
  /** Absent if the request named the release. */
  readonly freshness?: Freshness;
}

/** The location of a body in a release: the index of its pack in the manifest, and its address in the pack. */
export interface BodyLocation {
  /** `ON_DEMAND` for a picture that is drawn when it is requested. */
  readonly pack: number | typeof ON_DEMAND;
  readonly address: string;
  /** Whether length and ETag are enough, so that parts of the body in other packs aren't read. Gets the ETag. */
  readonly canSkipBody?: (etag: string) => boolean;
  /** Makes the body if its pack has only its ETag and length. Null if this worker can't. */
  readonly derive?: DeriveBody;
}

/** Makes a body from others of the same release, which `read` reads. */
export type DeriveBody = (
  manifest: Manifest,
  read: (location: BodyLocation) => Promise<Uint8Array<ArrayBuffer>>,
) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Finds a location in a release; throws if there is none. */
export type Locate<L extends BodyLocation> = (release: LoadedRelease) => L | Promise<L>;

/** A body, its release and its location. */
export interface FoundBody<L extends BodyLocation = BodyLocation> extends StoredBody {
  /** Of the whole body, in bytes. */
  readonly length: number;
  readonly release: string;
  readonly location: L;
}

/** Reads a body of one release. Throws `UnreadableBody` if its pack can't be read. */
export type ReadBody = <L extends BodyLocation>(location: L) => Promise<FoundBody<L>>;

/** Computes an answer from bodies of one release. */
export type UseRelease<T> = (release: LoadedRelease, readBody: ReadBody) => Promise<T>;

/** A body can't be read from its release, so another release has to be tried. */
class UnreadableBody extends Error {}

/** State of a release that a request names. */
export type ReleaseState = 'kept' | 'gone' | 'unknown';

interface CandidateRelease extends LoadedRelease {
  readonly freshness: Freshness;
}

// In bytes; together 36 MB of the isolate's 128.
const MANIFEST_CACHE_BYTES = 4 * 2 ** 20;
const PACK_CACHE_BYTES = 12 * 2 ** 20;
const BODY_CACHE_BYTES = 8 * 2 ** 20;

/** One isolate's view of the releases. */
export class ReleaseStore {
  /** Incidents of its stores. */
  readonly incidents: Incidents;
  readonly #bundled: BundledRelease;
  readonly #pointer: PointerCache;
  readonly #manifests: HashCache<Manifest>;
  readonly #packs: HashCache<DecodedPack>;
  /** Inflated bodies by their pack's hash and their address: inflating costs more than all else in a request. */
  readonly #bodies = new LruCache<Uint8Array<ArrayBuffer>>(BODY_CACHE_BYTES);
  readonly #pictureServer: string | undefined;
  readonly #hasKv: boolean;
  #lastGood: string | null = null;

  constructor(env: Env, clock: Clock = SYSTEM_CLOCK) {
    const { now } = clock;
    this.incidents = new Incidents(now);
    this.#pictureServer = env.PICTURE_SERVER;
    this.#hasKv = env.RELEASES !== undefined;
    const kv = new KvClient(env.RELEASES ?? snapshotReader(env.ASSETS), this.incidents, clock);
    this.#bundled = new BundledRelease(env.ASSETS, this.incidents, now);
    this.#pointer = new PointerCache(kv, this.#bundled, now);
    const sources = { kv, bundled: this.#bundled, now };
    this.#manifests = new HashCache(sources, {
      keyOf: manifestKey,
      // Trusted, because its hash matches its key.
      parse: (bytes) => parseJson(bytes) as Manifest | null,
      maxBytes: MANIFEST_CACHE_BYTES,
    });
    this.#packs = new HashCache(sources, {
      keyOf: packKey,
      parse: decodePack,
      maxBytes: PACK_CACHE_BYTES,
    });
  }

  /**
   * Computes an answer from the current release. If its manifest or a pack can't be read, tries the previous release, the last
   * good one, and the snapshot. Throws what `use` throws, or a 503.
   */
  async use<T>(use: UseRelease<T>, waitUntil: WaitUntil): Promise<T> {
    for await (const release of this.#candidates(waitUntil)) {
      const found = await this.#tryRelease(release, use, waitUntil);
      if (!found) continue;
      if (release.freshness !== 'snapshot') this.#lastGood = release.id;
      return found.answer;
    }
    throw noReleaseProblem();
  }

  /** Computes an answer from a kept release. Throws what `use` throws, or a 503. */
  async useKept<T>(id: string, use: UseRelease<T>, waitUntil: WaitUntil): Promise<T> {
    const manifest = await this.#manifests.get(id, waitUntil);
    const found = manifest && (await this.#tryRelease({ id, manifest }, use, waitUntil));
    if (!found) throw noReleaseProblem();
    return found.answer;
  }

  /** The answer from a release; null if a body of it can't be read. */
  async #tryRelease<T>(
    release: LoadedRelease,
    use: UseRelease<T>,
    waitUntil: WaitUntil,
  ): Promise<{ readonly answer: T } | null> {
    const readBody = async <L extends BodyLocation>(location: L) => {
      const found = await this.#find(release, location, waitUntil);
      if (!found) throw new UnreadableBody(location.address);
      return found;
    };
    try {
      return { answer: await use(release, readBody) };
    } catch (error) {
      if (error instanceof UnreadableBody) return null;
      throw error;
    }
  }

  /** Whether a release is kept. Throws a 503 if only the snapshot can be read and doesn't list the release. */
  async stateOf(id: string, waitUntil: WaitUntil): Promise<ReleaseState> {
    const { pointer, freshness } = await this.pointer(waitUntil);
    if (pointer.releases.some(({ release }) => release === id)) return 'kept';
    if (freshness === 'snapshot') throw noReleaseProblem();
    return pointer.gone.includes(id) ? 'gone' : 'unknown';
  }

  /** The pointer: the current release and the kept ones. Throws a 503 if there is none. */
  async pointer(waitUntil: WaitUntil): Promise<CachedPointer> {
    const cached = await this.#pointer.current(waitUntil);
    if (!cached) throw noReleaseProblem();
    return cached;
  }

  /** The release that is served now, its store, and whether the assets are there. Throws a 503 if there is no release. */
  async health(waitUntil: WaitUntil): Promise<Health> {
    for await (const { id, freshness } of this.#candidates(waitUntil)) {
      const hasAssets = await this.#bundled.isPresent();
      const ok = hasAssets && freshness === 'current' && !this.incidents.hasRecentKvIncident;
      const store = freshness === 'snapshot' || !this.#hasKv ? 'snapshot' : 'kv';
      const assets = hasAssets ? 'ok' : 'missing';
      return { status: ok ? 'ok' : 'degraded', release: id, store, assets };
    }
    throw noReleaseProblem();
  }

  async #find<L extends BodyLocation>(
    release: LoadedRelease,
    location: L,
    waitUntil: WaitUntil,
  ): Promise<FoundBody<L> | null> {
    if (location.pack === ON_DEMAND) {
      const drawn = await fetchPicture(this.#pictureServer, release.id, location.address);
      return drawn && { ...drawn, length: drawn.bytes.byteLength, release: release.id, location };
    }
    const hash = release.manifest.packs[location.pack];
    const pack = hash === undefined ? null : await this.#packs.get(hash, waitUntil);
    const stored = pack && bodyAt(pack, location.address);
    const derived = pack && derivedAt(pack, location.address);
    const known = stored ?? derived;
    if (!known) return null;
    const length = stored ? bodyLength(stored) : (derived?.length ?? 0);
    const found = { etag: known.etag, length, release: release.id, location };
    if (location.canSkipBody?.(known.etag))
      return { bytes: stored?.bytes ?? new Uint8Array(), ...found };
    const key = `${hash} ${location.address}`;
    const cached = this.#bodies.get(key);
    if (cached) return { bytes: cached, ...found };
    const readPack = (part: string) => this.#packs.get(part, waitUntil);
    const bytes = stored
      ? (await wholeBody(location.address, stored, readPack))?.bytes
      : await this.#derive(release, location, known.etag, waitUntil);
    if (!bytes) return null;
    this.#bodies.set(key, bytes, bytes.byteLength);
    return { bytes, ...found };
  }

  /** The bytes of a derived body, checked by its ETag: null if this worker makes no such body, or another one. */
  async #derive(
    release: LoadedRelease,
    location: BodyLocation,
    etag: string,
    waitUntil: WaitUntil,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    const read = async (other: BodyLocation) => {
      const found = await this.#find(release, other, waitUntil);
      if (!found) throw new UnreadableBody(other.address);
      return found.bytes;
    };
    const bytes = await location.derive?.(release.manifest, read);
    if (bytes && (await computeEtag(bytes)) === etag) return bytes;
    this.incidents.record({
      ...{ store: 'worker', trouble: 'garbage', key: location.address },
      reason: bytes
        ? 'rendered other bytes than the publisher'
        : `has no renderer of version ${release.manifest.forms}`,
    });
    return null;
  }

  /** The releases to read from, in order of preference. */
  async *#candidates(waitUntil: WaitUntil): AsyncGenerator<CandidateRelease> {
    const tried = new Set<string>();
    for await (const [id, freshness] of this.#candidateIds(waitUntil)) {
      if (id === undefined || id === null || tried.has(id)) continue;
      tried.add(id);
      const manifest = await this.#manifests.get(id, waitUntil);
      if (manifest) yield { id, manifest, freshness };
    }
  }

  async *#candidateIds(
    waitUntil: WaitUntil,
  ): AsyncGenerator<[string | null | undefined, Freshness]> {
    const { pointer, freshness } = await this.pointer(waitUntil);
    yield [pointer.release, freshness];
    yield [pointer.previous, freshness === 'snapshot' ? freshness : 'previous'];
    yield [this.#lastGood, 'last good'];
    yield [(await this.#bundled.pointer())?.release, 'snapshot'];
  }
}

/** Stores by their bindings, which live as long as the isolate. */
const stores = new WeakMap<Env, ReleaseStore>();

/** The store of this isolate, created by the first call, whose clock it keeps. */
export function releaseStore(env: Env, clock?: Clock): ReleaseStore {
  const store = stores.get(env) ?? new ReleaseStore(env, clock);
  stores.set(env, store);
  return store;
}

function noReleaseProblem(): Problem {
  return new Problem('unavailable', 'no release can be read; try again');
}

/** Reads a stored form of the same vintage (`json`, `view.json`). */
type ReadForm = (form: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Makes a form of a ranking; null if this worker has no renderer for it of the version that the release names. */
export async function derivedBody(
  form: string,
  { datasets, forms, origin = '' }: Manifest,
  dataset: string,
  readForm: ReadForm,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const derived = getOwn(DERIVED_FORMS[forms ?? 0] ?? {}, form);
  const index = getOwn(datasets, dataset);
  if (!derived || !index) return null;
  const view = parseOnce<RankingView>(await readForm('view.json'));
  const sources = derived.needsSources
    ? parseOnce<RankingDocument>(await readForm('json')).sources
    : [];
  return textBody(derived.render({ view, sources, bases: index.bases, origin }));
}

/** The picture at an address of a release, drawn if necessary; null if there is no server or it has no such picture. */
export async function fetchPicture(
  server: string | undefined,
  release: string,
  address: string,
): Promise<StoredBody | null> {
  if (server === undefined) return null;
  const response = await fetch(`${server}/${release}/${address}`);
  const etag = response.headers.get('ETag');
  if (!response.ok || etag === null) return null;
  return { bytes: new Uint8Array(await response.arrayBuffer()), etag };
}
