/** The view document of a ranking: all that a first view needs, and what else there is to choose. */
import type { CompiledDataset, CompiledRanking } from './compile.ts';
import type { RankingDocument, RankingView, Texts, Titled } from './documents.ts';

/** A ranking exists on a date if its last vintage until then has a document. */
function existsOn({ vintages }: CompiledRanking, date: string): boolean {
  return vintages.findLast((vintage) => vintage.asOf <= date)?.document != null;
}

function titled(
  rows: readonly {
    readonly id: string;
    readonly title: Texts;
    readonly mixed?: boolean | undefined;
  }[],
  ids: ReadonlySet<string>,
): (Titled & { readonly mixed?: true })[] {
  return rows
    .filter((row) => ids.has(row.id))
    .map(({ id, title, mixed }) => ({ id, title, ...(mixed ? { mixed: true as const } : {}) }));
}

/** What else exists on a date, seen from one ranking: each list varies one part of its address, or two. */
function availableOn(
  compiled: CompiledDataset,
  ranking: CompiledRanking,
  date: string,
): RankingView['available'] {
  const { key, vintages } = ranking;
  const rankings = compiled.rankings
    .filter((other) => existsOn(other, date))
    .map((other) => other.key);
  const ofMetric = rankings.filter((other) => other.metric === key.metric);
  const ofLevel = ofMetric.filter((other) => other.level === key.level);
  const ofPeriod = ofMetric.filter((other) => other.period === key.period);
  const { metrics, levels, bases } = compiled.dataset;
  return {
    metrics: titled(metrics, new Set(rankings.map((other) => other.metric))),
    periods: [...new Set(ofLevel.map((other) => other.period))].sort(),
    levels: titled(levels, new Set(ofPeriod.map((other) => other.level))),
    bases: titled(
      bases,
      new Set(ofPeriod.filter((other) => other.level === key.level).map((other) => other.basis)),
    ),
    vintages: vintages
      .filter((vintage) => vintage.asOf <= date && vintage.document)
      .map((vintage) => vintage.asOf),
  };
}

function titleOf(
  rows: readonly { readonly id: string; readonly title: Texts }[],
  id: string,
): Texts {
  return rows.find((row) => row.id === id)?.title ?? { en: id };
}

/**
 * The view of one vintage. The newest one offers all that exists now, an older one what existed on its own date, so
 * that it never changes.
 */
export function viewOf(
  compiled: CompiledDataset,
  ranking: CompiledRanking,
  document: RankingDocument,
): RankingView {
  const { dataset } = compiled;
  const isNewest = ranking.vintages.at(-1)?.asOf === document.asOf;
  const metric = dataset.metrics.find((row) => row.id === document.metric);
  return {
    ...document,
    entries: document.entries.map(({ entity, rank, bounds, reported, growth }) => ({
      entity,
      rank,
      bounds,
      reported,
      growth,
    })),
    sources: document.sources.map(({ id, publisher }) => ({ id, publisher })),
    titles: {
      dataset: dataset.title,
      metric: titleOf(dataset.metrics, document.metric),
      level: titleOf(dataset.levels, document.level),
      basis: titleOf(dataset.bases, document.basis),
      ...(metric?.unitName ? { unit: metric.unitName } : {}),
    },
    license: dataset.license,
    available: availableOn(compiled, ranking, isNewest ? compiled.asOf : document.asOf),
  };
}
