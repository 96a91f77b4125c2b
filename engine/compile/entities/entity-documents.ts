/** Entity documents: the rank and bounds of an entity in every ranking of its levels, and its milestones. */

import type { Metric, Milestone } from '../../dataset/schema.ts';
import type {
  Bounds,
  EntityDocument,
  EntityRanking,
  MilestoneDocument,
} from '../../model/documents.ts';
import { entityUrl, rankingUrl } from '../../model/urls.ts';
import { possibleRange } from '../../wording/format-bounds.ts';
import type { CompiledDataset, CompiledRanking } from '../compiled-dataset.ts';

/** Whether bounds are narrower than all values that the metric allows. */
export function isInformative({ low, high }: Bounds, metric: Metric): boolean {
  const possible = possibleRange(metric);
  return low > possible.low || (high !== null && high < possible.high);
}

/** Entries of the entity documents for one ranking, by entity id; empty if the ranking no longer exists. */
function entityRankings({ key, vintages, comparisons }: CompiledRanking, metric: Metric) {
  const document = vintages.at(-1)?.document;
  const members = comparisons.at(-1)?.document?.members;
  if (!document || !members) return [];
  const { dataset, period, level, basis } = key;
  const entries = new Map(document.entries.map((entry) => [entry.entity.id, entry]));
  return members.map(({ id, bounds }): [string, EntityRanking] => {
    const entry = entries.get(id);
    return [
      id,
      {
        metric: metric.id,
        period,
        level,
        basis,
        ...(document.mixed ? { mixed: true as const } : {}),
        asOf: document.asOf,
        coverage: document.coverage,
        bounds: entry || isInformative(bounds, metric) ? bounds : null,
        rank: entry?.rank ?? null,
        value: entry?.reported?.value ?? null,
        source: entry?.reported?.source ?? null,
        link: rankingUrl(dataset, metric.id, period, { level, basis }),
      },
    ];
  });
}

/** A milestone as part of its entity's document, so without the entity. */
export function milestoneDocument(row: Milestone): MilestoneDocument {
  const { date, company, value, unit, title, source } = row;
  return { date, company, value, unit, title, source };
}

/** Builds one document for each entity, in the order of ids. */
export function entityDocuments({ dataset, asOf, rankings }: CompiledDataset): EntityDocument[] {
  const metrics = new Map(dataset.metrics.map((metric) => [metric.id, metric]));
  const rankingsOfEntities = rankings.flatMap((ranking) => {
    const metric = metrics.get(ranking.key.metric);
    return metric ? entityRankings(ranking, metric) : [];
  });
  const byEntity = Map.groupBy(rankingsOfEntities, ([id]) => id);
  return dataset.entities.map(({ id, name, levels, parent, code, wikidata }) => ({
    id,
    dataset: dataset.id,
    name,
    levels,
    parent,
    code,
    wikidata,
    asOf,
    rankings: (byEntity.get(id) ?? []).map(([, ranking]) => ranking),
    milestones: dataset.milestones.filter((row) => row.entity === id).map(milestoneDocument),
    links: { self: entityUrl(dataset.id, id), dataset: `/v1/datasets/${dataset.id}` },
  }));
}
