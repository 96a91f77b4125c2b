/** The manifest's part about a dataset: which rankings and leaders exist, when they changed, and where they lie. */
import { leadersAddress } from './address.ts';
import type { CompiledDataset, CompiledLeaders, CompiledRanking, Vintage } from './compile.ts';
import type { DatasetIndex, RankingIndex, VintageIndex, VintagesIndex } from './documents.ts';

/** The packs of what was compiled, as positions in the manifest. */
export interface Positions {
  readonly rankings: ReadonlyMap<CompiledRanking, number>;
  readonly leaders: ReadonlyMap<CompiledLeaders, number>;
  readonly pictures: ReadonlyMap<CompiledRanking, number>;
}

function child<Value>(
  tree: Record<string, Record<string, Value>>,
  key: string,
): Record<string, Value> {
  const found = tree[key] ?? {};
  tree[key] = found;
  return found;
}

function positionOf<Item>(positions: ReadonlyMap<Item, number>, item: Item, name: string): number {
  const position = positions.get(item);
  if (position === undefined) throw new Error(`${name} was not packed`);
  return position;
}

function vintageIndexes<Document>(
  vintages: readonly Vintage<Document>[],
  listed: (document: Document) => number,
): VintageIndex[] {
  return vintages.map(({ asOf, document }) => [asOf, document === null ? null : listed(document)]);
}

function sameDates(a: readonly VintageIndex[], b: readonly VintageIndex[]): boolean {
  return a.length === b.length && a.every(([date], index) => date === b[index]?.[0]);
}

function rankingIndex(ranking: CompiledRanking, { rankings, pictures }: Positions): RankingIndex {
  const vintages = vintageIndexes(ranking.vintages, ({ coverage }) => coverage.listed);
  const comparisons = vintageIndexes(ranking.comparisons, ({ members }) => members.length);
  const picture = pictures.get(ranking);
  return {
    pack: positionOf(rankings, ranking, Object.values(ranking.key).join('/')),
    vintages,
    ...(sameDates(vintages, comparisons) ? {} : { comparisons }),
    ...(picture === undefined ? {} : { pictures: picture }),
  };
}

/** metric -> period -> level -> basis. */
function rankingTree(compiled: CompiledDataset, positions: Positions): DatasetIndex['rankings'] {
  const tree: Record<string, Record<string, Record<string, Record<string, RankingIndex>>>> = {};
  for (const ranking of compiled.rankings) {
    const { metric, period, level, basis } = ranking.key;
    child(child(child(tree, metric), period), level)[basis] = rankingIndex(ranking, positions);
  }
  return tree;
}

/** metric -> level -> basis, the empty name where none is asked for. */
function leadersTree(compiled: CompiledDataset, { leaders }: Positions): DatasetIndex['leaders'] {
  const tree: Record<string, Record<string, Record<string, VintagesIndex>>> = {};
  for (const list of compiled.leaders) {
    const { metric, level, basis } = list.key;
    child(child(tree, metric), level)[basis ?? ''] = {
      pack: positionOf(leaders, list, leadersAddress(list.key)),
      vintages: vintageIndexes(list.vintages, ({ items }) => items.length),
    };
  }
  return tree;
}

/** The index of a dataset, with the positions of its packs. */
export function datasetIndex(compiled: CompiledDataset, positions: Positions): DatasetIndex {
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
