/** Reads stored comparison documents of one release. */

import { rankingAddress, vintageAddress } from '../../../engine/model/address.ts';
import type { EntitiesTable } from '../../../engine/model/documents.ts';
import type { Manifest, StoredVintage } from '../../../engine/model/manifest.ts';
import type { ComparisonDocument } from '../../../engine/model/stored-comparison.ts';
import { type LevelEvidence, levelEvidence } from '../../../engine/verdict/level-members.ts';
import { locateDocument } from '../../http/respond.ts';
import { Problem } from '../../problem.ts';
import { parseOnce } from '../../releases/parse-once.ts';
import type { BodyLocation, LoadedRelease, ReadBody } from '../../releases/release-store.ts';
import {
  isStored,
  type ResolvedRanking,
  resolveRanking,
  vintageOn,
} from '../../releases/resolve.ts';
import type { RankingSelector } from '../../releases/selectors.ts';

/** The vintage of the comparison document. It has its own dates: bounds without claims can change while the ranking does not. */
function comparisonVintage(
  { index, vintage }: ResolvedRanking,
  asOf: string | undefined,
): StoredVintage {
  const comparison = vintageOn(index.comparisons ?? [], asOf);
  return comparison && isStored(comparison) ? comparison : vintage;
}

/** The location of the comparison document of a ranking. */
export function comparisonLocation(
  resolved: ResolvedRanking,
  asOf: string | undefined,
): BodyLocation {
  const [date, , pack] = comparisonVintage(resolved, asOf);
  return { pack, address: vintageAddress(rankingAddress(resolved.key), date, 'compare.json') };
}

/** A ranking with the members of its level. */
export interface RankingEvidence {
  readonly resolved: ResolvedRanking;
  readonly evidence: LevelEvidence;
}

/** Reads the members of rankings from one release. */
export class ComparisonReader {
  readonly manifest: Manifest;
  readonly #loaded: LoadedRelease;
  readonly #readBody: ReadBody;

  constructor(loaded: LoadedRelease, readBody: ReadBody) {
    this.manifest = loaded.manifest;
    this.#loaded = loaded;
    this.#readBody = readBody;
  }

  /** The members of the ranking that a selector finds. Throws what `resolveRanking` throws. */
  async read(selector: RankingSelector): Promise<RankingEvidence> {
    const resolved = resolveRanking(this.manifest, selector);
    const { bytes } = await this.#readBody(comparisonLocation(resolved, selector.asOf));
    // Its pack's hash was checked.
    const document = parseOnce<ComparisonDocument>(bytes);
    if (!document.subject)
      throw new Problem('notFound', 'this release is of an earlier version, which has no verdicts');
    return { resolved, evidence: levelEvidence(document) };
  }

  /** The same; null if there is no such ranking. */
  async readIfExists(selector: RankingSelector): Promise<RankingEvidence | null> {
    try {
      return await this.read(selector);
    } catch (error) {
      if (error instanceof Problem && error.kind === 'notFound') return null;
      throw error;
    }
  }
  /** The entities of a dataset, with their other names; none in a release without that table. */
  async readEntities(dataset: string): Promise<EntitiesTable['entities']> {
    const location = locateDocument(this.#loaded, `v1/datasets/${dataset}/entities.json`);
    if (!location) return [];
    const { bytes } = await this.#readBody(location);
    return parseOnce<EntitiesTable>(bytes).entities;
  }
}
