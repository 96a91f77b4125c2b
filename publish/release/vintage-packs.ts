/**
 * Packs of a dataset's vintages. Superseded vintages never change, so they form a log that updates append to. Of the newest
 * vintages, views are with the documents, because any new ranking changes them all, and the large pictures have packs of their own; the
 * rest is packed by year, so that a new figure changes few packs. See docs/decisions/0006-packs.md.
 */

import type { CompiledRanking } from '../../engine/mod.ts';
import { ON_DEMAND } from '../../engine/model/manifest.ts';
import type { Etags } from './bodies.ts';
import { type EncodedBodies, encodeBinary } from './encode-pack.ts';
import type { PackPositions } from './manifest-index.ts';
import type { Packer } from './packer.ts';
import { byYearAndBasis, sortByKey, yearOf } from './ranking-order.ts';
import type { Renderers } from './renderers.ts';
import {
  archiveKey,
  byAddress,
  type CollectedBodies,
  leadersStem,
  type PackingContext,
  rankingStem,
  untilOf,
} from './vintage-bodies.ts';

/** The pictures of a ranking's newest vintage, by address; none if they are drawn on demand. */
function pictureBodies(ranking: CompiledRanking, { pictures }: Renderers): EncodedBodies {
  const drawn = pictures(ranking);
  if (drawn === ON_DEMAND) return new Map();
  const forms = [...drawn].map(([form, read]) => [form, encodeBinary(read())] as const);
  return byAddress(ranking, new Map(forms));
}

/** The items that have bodies, by address, one by one. */
function* withBodies<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  bodiesOf: (item: T) => EncodedBodies,
): Generator<[string, EncodedBodies]> {
  for (const item of items) {
    const bodies = bodiesOf(item);
    if (bodies.size > 0) yield [addressOf(item), bodies];
  }
}

/** The newest leaders and views of a dataset, by address: nearly every new figure changes some. */
export function leadersAndViews(
  { vintages: { newest, views } }: CollectedBodies,
  { compiled, cache }: PackingContext,
): [string, EncodedBodies][] {
  const stored = (etags: Etags | undefined) => cache.bodies(etags ?? new Map());
  return [
    ...withBodies(compiled.leaders, leadersStem, (list) => stored(newest.get(leadersStem(list)))),
    ...withBodies(byYearAndBasis(compiled.rankings), rankingStem, (ranking) =>
      stored(views.get(rankingStem(ranking))),
    ),
  ];
}

/** Packs everything else that was collected of a dataset. Returns the positions; among `viewsAt` are those of the leaders and views. */
export function packBodies(
  packer: Packer,
  { vintages: { archive, newest }, pages }: CollectedBodies,
  viewsAt: ReadonlyMap<string, number>,
  { compiled, rendering, cache }: PackingContext,
): PackPositions {
  const rankings = byYearAndBasis(compiled.rankings);
  const years = new Map(rankings.map((ranking) => [rankingStem(ranking), yearOf(ranking)]));
  const yearOfItem = (stem: string) => years.get(stem) ?? '';
  const stored = (...groups: readonly (Etags | undefined)[]) =>
    cache.bodies(new Map(groups.flatMap((group) => [...(group ?? [])])));
  const itemsOf = (bodiesOf: (ranking: CompiledRanking) => EncodedBodies) =>
    withBodies(rankings, rankingStem, bodiesOf);
  const newestAt = packer.add(
    itemsOf((ranking) => {
      const stem = rankingStem(ranking);
      return stored(newest.get(stem), pages.get(stem));
    }),
    yearOfItem,
  );
  // A new figure supersedes vintages on its date only. So that it rewrites no full pack, one that is half full ends with a date.
  const archiveAt = packer.add(
    [...sortByKey(archive)].map(([key, etags]) => [key, cache.bodies(etags)] as const),
    untilOf,
  );
  const picturesAt = packer.add(
    itemsOf((ranking) => pictureBodies(ranking, rendering)),
    yearOfItem,
  );
  const onDemand = rankings.filter((ranking) => rendering.pictures(ranking) === ON_DEMAND);
  return {
    vintage(stem, until) {
      const position =
        until === null
          ? (newestAt.get(stem) ?? viewsAt.get(stem))
          : archiveAt.get(archiveKey(stem, until));
      if (position === undefined) throw new Error(`${stem}, vintage until ${until}: not packed`);
      return position;
    },
    views: viewsAt,
    pictures: new Map<string, number | typeof ON_DEMAND>([
      ...picturesAt,
      ...onDemand.map((ranking) => [rankingStem(ranking), ON_DEMAND] as const),
    ]),
    pages: new Map([...newestAt].filter(([stem]) => pages.has(stem))),
  };
}
