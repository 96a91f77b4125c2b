/** A release without a store: every address in its manifest, and its body, located by the worker's own code. */

import {
  leadersAddress,
  packKey,
  rankingAddress,
  vintageAddress,
} from '../../../engine/model/address.ts';
import {
  type DatasetIndex,
  type Manifest,
  ON_DEMAND,
  type RankingIndex,
  type StoredVintage,
} from '../../../engine/model/manifest.ts';
import {
  bodyAt,
  type DecodedPack,
  decodePack,
  derivedAt,
  type StoredBody,
  wholeBody,
} from '../../../engine/model/pack.ts';
import { etagOf } from '../../../publish/release/pack.ts';
import type { Release } from '../../../publish/release/release.ts';
import type { BodyLocation } from '../../../worker/releases/release-store.ts';
import { isStored, rankingLocation } from '../../../worker/releases/resolve.ts';

/** The formats of every vintage of a ranking. */
export const FORMS = [
  ...['json', 'view.json', 'md', 'en.csv', 'zh.csv'],
  ...['en.svg', 'zh.svg', 'en.html', 'zh.html'],
];
/** The formats of its pages. */
export const PAGES = ['en.page.html', 'zh.page.html'];
/** The formats of its pictures. */
export const PICTURES = ['en.card.png', 'zh.card.png', 'en.tall.png', 'zh.tall.png'];

function* locationsOfRanking(
  stem: string,
  index: RankingIndex,
  locate: (vintage: StoredVintage, form: string) => BodyLocation,
): Generator<BodyLocation> {
  for (const vintage of index.vintages.filter(isStored)) {
    for (const form of FORMS) yield locate(vintage, form);
  }
  for (const [asOf, , pack] of (index.comparisons ?? index.vintages).filter(isStored)) {
    yield { pack, address: vintageAddress(stem, asOf, 'compare.json') };
  }
  const newest = index.vintages.at(-1)?.[0] ?? '';
  for (const form of index.page === undefined ? [] : PAGES) {
    yield { pack: index.page ?? -1, address: vintageAddress(stem, newest, form) };
  }
  for (const form of index.pictures === undefined ? [] : PICTURES) {
    yield { pack: index.pictures ?? -1, address: vintageAddress(stem, newest, form) };
  }
}

function* locationsOfRankings(dataset: string, index: DatasetIndex): Generator<BodyLocation> {
  for (const [metric, periods] of Object.entries(index.rankings)) {
    for (const [period, levels] of Object.entries(periods)) {
      for (const [level, bases] of Object.entries(levels)) {
        for (const [basis, ranking] of Object.entries(bases)) {
          const key = { dataset, metric, period, level, basis };
          yield* locationsOfRanking(rankingAddress(key), ranking, (vintage, form) =>
            rankingLocation({ key, vintage, index: ranking }, form),
          );
        }
      }
    }
  }
}

function* locationsOfLeaders(dataset: string, index: DatasetIndex): Generator<BodyLocation> {
  for (const [metric, levels] of Object.entries(index.leaders)) {
    for (const [level, bases] of Object.entries(levels)) {
      for (const [basis, { vintages }] of Object.entries(bases)) {
        const stem = leadersAddress({ dataset, metric, level, basis: basis || null });
        for (const [asOf, , pack] of vintages.filter(isStored)) {
          yield { pack, address: vintageAddress(stem, asOf, 'json') };
        }
      }
    }
  }
}

/** The locations of everything in a manifest. */
export function* locationsOf({ documents, datasets }: Manifest): Generator<BodyLocation> {
  for (const [address, pack] of Object.entries(documents)) yield { pack, address };
  for (const [id, index] of Object.entries(datasets)) {
    yield* locationsOfRankings(id, index);
    yield* locationsOfLeaders(id, index);
  }
}

/** A release whose packs are opened once. */
export class OpenedRelease {
  readonly #release: Release;
  readonly #packs = new Map<string, DecodedPack | null>();

  constructor(release: Release) {
    this.#release = release;
  }

  #pack(hash: string): DecodedPack | null {
    const cached = this.#packs.get(hash);
    if (cached !== undefined) return cached;
    const value = this.#release.values.get(packKey(hash));
    const pack = value ? decodePack(new Uint8Array(value)) : null;
    this.#packs.set(hash, pack);
    return pack;
  }

  /** The body at a location, derived from others if its pack has only its ETag. Throws if there is none. */
  async bodyAt(location: BodyLocation): Promise<StoredBody> {
    const { pack, address } = location;
    const opened = pack === ON_DEMAND ? null : this.#pack(this.#release.manifest.packs[pack] ?? '');
    const packed = opened && bodyAt(opened, address);
    const derived = opened && derivedAt(opened, address);
    const body = packed
      ? await wholeBody(address, packed, async (hash) => this.#pack(hash))
      : derived && (await this.#derive(location, derived.etag));
    if (!body) throw new Error(`nothing at ${address} in pack ${pack}; expected a body`);
    return body;
  }

  async #derive({ address, derive }: BodyLocation, etag: string): Promise<StoredBody> {
    const read = async (other: BodyLocation) => (await this.bodyAt(other)).bytes;
    const bytes = await derive?.(this.#release.manifest, read);
    if (!bytes || etagOf(bytes) !== etag) throw new Error(`${address}: other bytes than ${etag}`);
    return { bytes, etag };
  }

  /** The ETags of all bodies, by address. */
  async etags(): Promise<Map<string, string>> {
    const etags = new Map<string, string>();
    for (const location of locationsOf(this.#release.manifest)) {
      etags.set(location.address, (await this.bodyAt(location)).etag);
    }
    return etags;
  }
}
