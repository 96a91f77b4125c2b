/** Manifest entry of a dataset: its rankings and leaders, their vintages, and the packs that hold them. */

import {
  type CompiledDataset,
  type CompiledRanking,
  type VintageSpan,
  vintageSpans,
} from '../../engine/mod.ts';
import { leadersAddress, rankingAddress } from '../../engine/model/address.ts';
import type {
  DatasetIndex,
  DocumentIndex,
  ON_DEMAND,
  RankingIndex,
  VintageEntry,
} from '../../engine/model/manifest.ts';

/** Positions of packs in the manifest. */
export interface PackPositions {
  /** The pack of a vintage; `until` is the date of the next vintage, null for the newest. */
  readonly vintage: (stem: string, until: string | null) => number;
  /** The packs of the newest views, among others, by address. */
  readonly views: ReadonlyMap<string, number>;
  /** The packs of the pictures, by address. */
  readonly pictures: ReadonlyMap<string, number | typeof ON_DEMAND>;
  /** The packs of the HTML pages, by address. */
  readonly pages: ReadonlyMap<string, number>;
}

function getOrCreate<Value>(
  tree: Record<string, Record<string, Value>>,
  key: string,
): Record<string, Value> {
  const subtree = tree[key] ?? {};
  tree[key] = subtree;
  return subtree;
}

function vintageIndexes<Document>(
  spans: readonly VintageSpan<Document>[],
  countOf: (document: Document) => number,
  positionOf: (until: string | null) => number,
): VintageEntry[] {
  return spans.map(({ asOf, until, document }) =>
    document === null ? [asOf, null] : [asOf, countOf(document), positionOf(until)],
  );
}

/** Whether both have the same dates and packs. The number of listed rows may differ. */
function hasSamePacks(a: readonly VintageEntry[], b: readonly VintageEntry[]): boolean {
  const packs = (vintages: readonly VintageEntry[]) =>
    vintages.map(([asOf, , pack]) => [asOf, pack]).join();
  return packs(a) === packs(b);
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

/** metric -> level -> basis; the empty string represents the default basis. */
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

/** The manifest entry of a dataset. */
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
