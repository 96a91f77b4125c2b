/** The manifest's part about a dataset: which rankings and leaders exist, when they changed, and where they lie. */

import {
  type CompiledDataset,
  type CompiledRanking,
  type VintageSpan,
  vintageSpans,
} from '../../engine/mod.ts';
import { leadersAddress, rankingAddress } from '../../engine/model/document-address.ts';
import type {
  DatasetIndex,
  DocumentIndex,
  RankingIndex,
  VintageEntry,
} from '../../engine/model/manifest.ts';

/** The packs of what was compiled, as positions in the manifest. */
export interface PackPositions {
  /** Of the vintages of an address; `until` is the date of the next one, null for the newest. */
  readonly vintage: (stem: string, until: string | null) => number;
  /** Of the newest views, by address. */
  readonly views: ReadonlyMap<string, number>;
  /** Of the pictures, by address. */
  readonly pictures: ReadonlyMap<string, number>;
  /** Of the pages for people, by address. */
  readonly pages: ReadonlyMap<string, number>;
}

function getOrCreate<Value>(
  tree: Record<string, Record<string, Value>>,
  key: string,
): Record<string, Value> {
  const found = tree[key] ?? {};
  tree[key] = found;
  return found;
}

function vintageIndexes<Document>(
  spans: readonly VintageSpan<Document>[],
  listed: (document: Document) => number,
  positionOf: (until: string | null) => number,
): VintageEntry[] {
  return spans.map(({ asOf, until, document }) =>
    document === null ? [asOf, null] : [asOf, listed(document), positionOf(until)],
  );
}

/** Whether what is asked for by its date is found alike in both: how many rows they list doesn't matter. */
function hasSamePacks(a: readonly VintageEntry[], b: readonly VintageEntry[]): boolean {
  const places = (vintages: readonly VintageEntry[]) =>
    vintages.map(([asOf, , pack]) => [asOf, pack]).join();
  return places(a) === places(b);
}

function rankingIndex(ranking: CompiledRanking, positions: PackPositions): RankingIndex {
  const stem = rankingAddress(ranking.key);
  const positionOf = (until: string | null) => positions.vintage(stem, until);
  const vintages = vintageIndexes(
    vintageSpans(ranking.vintages),
    ({ coverage }) => coverage.listed,
    positionOf,
  );
  const comparisons = vintageIndexes(
    vintageSpans(ranking.comparisons),
    ({ members }) => members.length,
    positionOf,
  );
  const view = positions.views.get(stem);
  const pictures = positions.pictures.get(stem);
  const page = positions.pages.get(stem);
  return {
    vintages,
    ...(view === undefined ? {} : { view }),
    ...(hasSamePacks(vintages, comparisons) ? {} : { comparisons }),
    ...(pictures === undefined ? {} : { pictures }),
    ...(page === undefined ? {} : { page }),
  };
}

/** metric -> period -> level -> basis. */
function rankingTree(
  compiled: CompiledDataset,
  positions: PackPositions,
): DatasetIndex['rankings'] {
  const tree: Record<string, Record<string, Record<string, Record<string, RankingIndex>>>> = {};
  for (const ranking of compiled.rankings) {
    const { metric, period, level, basis } = ranking.key;
    getOrCreate(getOrCreate(getOrCreate(tree, metric), period), level)[basis] = rankingIndex(
      ranking,
      positions,
    );
  }
  return tree;
}

/** metric -> level -> basis, the empty name where none is asked for. */
function leadersTree(compiled: CompiledDataset, positions: PackPositions): DatasetIndex['leaders'] {
  const tree: Record<string, Record<string, Record<string, DocumentIndex>>> = {};
  for (const list of compiled.leaders) {
    const { metric, level, basis } = list.key;
    const stem = leadersAddress(list.key);
    getOrCreate(getOrCreate(tree, metric), level)[basis ?? ''] = {
      vintages: vintageIndexes(
        vintageSpans(list.vintages),
        ({ items }) => items.length,
        (until) => positions.vintage(stem, until),
      ),
    };
  }
  return tree;
}

/** The index of a dataset, with the positions of its packs. */
export function manifestIndex(compiled: CompiledDataset, positions: PackPositions): DatasetIndex {
  const { license, metrics, levels, bases, defaults } = compiled.dataset;
  return {
    license,
    defaults,
    metrics: metrics.map((metric) => metric.id),
    levels: levels.map((level) => level.id),
    bases: bases.map(({ id, from, to, mixed }) => ({
      id,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(mixed ? { mixed: true as const } : {}),
    })),
    rankings: rankingTree(compiled, positions),
    leaders: leadersTree(compiled, positions),
  };
}
