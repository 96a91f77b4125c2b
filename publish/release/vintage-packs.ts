/**
 * Packs of a dataset's vintages. Superseded vintages never change, so they form a log that updates append to. Of the newest
 * vintages, views have packs of their own, because any new ranking changes them all, and so have the large pictures; the rest is
 * packed by basis and year, so that a new month changes few packs. See docs/decisions/0006-packs.md.
 */

import {
  type CompiledDataset,
  type CompiledLeaders,
  type CompiledRanking,
  rankingCsv,
  type VintageSpan,
  viewDocument,
  vintageSpans,
} from '../../engine/mod.ts';
import {
  leadersAddress,
  rankingAddress,
  vintageAddress,
} from '../../engine/model/document-address.ts';
import type { RankingDocument } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { ON_DEMAND } from '../../engine/model/manifest.ts';
import { monthsOf } from '../../engine/model/period.ts';
import type { PackPositions } from './manifest-index.ts';
import type { Bodies, Packer, Section } from './packer.ts';
import type { Renderers } from './renderers.ts';

/** Groups of bodies that share a pack, by group key. */
type BodiesByKey = Map<string, Map<string, Uint8Array>>;

function getOrCreateBodies(groups: BodiesByKey, key: string): Map<string, Uint8Array> {
  const bodies = groups.get(key) ?? new Map<string, Uint8Array>();
  groups.set(key, bodies);
  return bodies;
}

function rankingStem({ key }: CompiledRanking): string {
  return rankingAddress(key);
}

function leadersStem({ key }: CompiledLeaders): string {
  return leadersAddress(key);
}

/** Key of the bodies superseded on a date, sorted by date. */
function archiveKey(stem: string, until: string): string {
  return `${until} ${stem}`;
}

/** All bodies of the vintages of a dataset. */
class VintageBodies {
  /** Superseded vintages, by `archiveKey`. */
  readonly archive: BodiesByKey = new Map();
  /** Newest vintages, by address. */
  readonly newest: BodiesByKey = new Map();
  /** Views of the newest vintages, by address. */
  readonly views: BodiesByKey = new Map();

  put(
    stem: string,
    { asOf, until }: Omit<VintageSpan<never>, 'document'>,
    form: string,
    body: Uint8Array,
  ) {
    const bodies =
      until !== null
        ? getOrCreateBodies(this.archive, archiveKey(stem, until))
        : getOrCreateBodies(form === 'view.json' ? this.views : this.newest, stem);
    bodies.set(vintageAddress(stem, asOf, form), body);
  }
}

/** The bodies of one vintage by form. */
function* renderForms(
  compiled: CompiledDataset,
  ranking: CompiledRanking,
  document: RankingDocument,
  { forms }: Renderers,
): Generator<readonly [form: string, Uint8Array]> {
  const view = viewDocument(compiled, ranking, document);
  yield ['json', jsonBody(document)];
  yield ['view.json', jsonBody(view)];
  for (const language of PAGE_LANGUAGES) {
    yield [`${language}.csv`, Buffer.from(rankingCsv(view, language))];
  }
  for (const [form, text] of forms(view)) yield [form, Buffer.from(text)];
}

/** Adds all bodies of a ranking's vintages, and its comparison documents. */
function addRanking(
  bodies: VintageBodies,
  compiled: CompiledDataset,
  ranking: CompiledRanking,
  rendering: Renderers,
): void {
  const stem = rankingStem(ranking);
  for (const { document, ...span } of vintageSpans(ranking.vintages)) {
    if (!document) continue;
    for (const [form, body] of renderForms(compiled, ranking, document, rendering)) {
      bodies.put(stem, span, form, body);
    }
  }
  for (const { document, ...span } of vintageSpans(ranking.comparisons)) {
    if (document) bodies.put(stem, span, 'compare.json', jsonBody(document));
  }
}

function collectVintages(compiled: CompiledDataset, rendering: Renderers): VintageBodies {
  const bodies = new VintageBodies();
  for (const ranking of compiled.rankings) addRanking(bodies, compiled, ranking, rendering);
  for (const list of compiled.leaders) {
    for (const { document, ...span } of vintageSpans(list.vintages)) {
      if (document) bodies.put(leadersStem(list), span, 'json', jsonBody(document));
    }
  }
  return bodies;
}

/** The pictures of a ranking's newest vintage, by address; none if they are drawn on demand. */
function pictureBodies(ranking: CompiledRanking, { pictures }: Renderers): Bodies {
  const drawn = pictures(ranking);
  if (drawn === ON_DEMAND) return new Map();
  const asOf = ranking.vintages.at(-1)?.asOf ?? '';
  const stem = rankingStem(ranking);
  return new Map([...drawn].map(([form, bytes]) => [vintageAddress(stem, asOf, form), bytes]));
}

/** Groups items by name, in the order of the names. */
function sortedGroups<T>(items: readonly T[], nameOf: (item: T) => string): T[][] {
  return sortByKey(Map.groupBy(items, nameOf)).map(([, group]) => group);
}

/** Groups rankings by basis, because an update concerns one, then by year. */
function groupByBasisAndYear(rankings: readonly CompiledRanking[]): CompiledRanking[][][] {
  const yearOf = ({ key }: CompiledRanking) => monthsOf(key.period).to.slice(0, 4);
  return sortedGroups(rankings, ({ key }) => key.basis).map((ofBasis) =>
    sortedGroups(ofBasis, yearOf),
  );
}

/** The pages of a ranking's newest vintage, by address. */
function pageBodies(ranking: CompiledRanking, { pages }: Renderers): Bodies {
  const asOf = ranking.vintages.at(-1)?.asOf ?? '';
  const stem = rankingStem(ranking);
  return new Map(
    [...pages(ranking)].map(([form, text]) => [
      vintageAddress(stem, asOf, form),
      Buffer.from(text),
    ]),
  );
}

/** Sorts entries by their unique keys, in code unit order. */
function sortByKey<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The items that have bodies, by address. */
function sectionOf<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  bodiesOf: (item: T) => Bodies | undefined,
): Section<string> {
  return items.flatMap((item): [string, Bodies][] => {
    const bodies = bodiesOf(item);
    return bodies && bodies.size > 0 ? [[addressOf(item), bodies]] : [];
  });
}

/** Packs all vintages of a dataset. Returns their positions. */
export function packVintages(
  packer: Packer,
  compiled: CompiledDataset,
  rendering: Renderers,
): PackPositions {
  const { archive, newest, views } = collectVintages(compiled, rendering);
  const bases = groupByBasisAndYear(compiled.rankings);
  const add = (bodiesOf: (ranking: CompiledRanking) => Bodies | undefined) => {
    const positions = bases.map((years) =>
      packer.add(...years.map((rankings) => sectionOf(rankings, rankingStem, bodiesOf))),
    );
    return new Map(positions.flatMap((ofBasis) => [...ofBasis]));
  };
  const viewsAt = packer.add(views);
  const leadersAt = packer.add(
    sectionOf(compiled.leaders, leadersStem, (list) => newest.get(leadersStem(list))),
  );
  const rankingsAt = add((ranking) => newest.get(rankingStem(ranking)));
  const newestAt = new Map([...leadersAt, ...rankingsAt]);
  const archiveAt = packer.add(sortByKey(archive));
  return {
    vintage(stem, until) {
      const position = until === null ? newestAt.get(stem) : archiveAt.get(archiveKey(stem, until));
      if (position === undefined) throw new Error(`${stem}, vintage until ${until}: not packed`);
      return position;
    },
    views: viewsAt,
    pictures: new Map<string, number | typeof ON_DEMAND>([
      ...add((ranking) => pictureBodies(ranking, rendering)),
      ...compiled.rankings
        .filter((ranking) => rendering.pictures(ranking) === ON_DEMAND)
        .map((ranking) => [rankingStem(ranking), ON_DEMAND] as const),
    ]),
    pages: add((ranking) => pageBodies(ranking, rendering)),
  };
}
