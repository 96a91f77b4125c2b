/**
 * The view documents of entities: what is known of each full year of one, and its milestones. Small, because a reader who
 * opens a row waits for it; all other periods and all ranks are in the entity's own document.
 */

import type { Metric } from '../../dataset/schema.ts';
import type { EntityView, HistoryYear, Reported } from '../../model/documents.ts';
import type { CompiledDataset, CompiledRanking } from '../compile.ts';
import { isInformative, milestoneDocument } from './entity-documents.ts';

const YEAR = /^\d{4}$/;

type EntityYear = readonly [entity: string, year: HistoryYear];

/** A figure as far as it takes to write it. */
function figureOf({
  value,
  qualifier,
  precision,
}: Reported): Pick<Reported, 'value' | 'qualifier' | 'precision'> {
  return { value, qualifier, precision };
}

/** What one ranking of a full year says of each member of its level, where it says anything. */
function historyYears(
  { key, vintages, comparisons }: CompiledRanking,
  metric: Metric,
): EntityYear[] {
  const document = vintages.at(-1)?.document;
  const members = comparisons.at(-1)?.document?.members;
  if (!document || !members || !YEAR.test(key.period)) return [];
  const entries = new Map(document.entries.map((entry) => [entry.entity.id, entry]));
  return members
    .filter(({ id, bounds }) => entries.has(id) || isInformative(bounds, metric))
    .map(({ id, bounds: { low, high } }): EntityYear => {
      const reported = entries.get(id)?.reported;
      const year = { metric: key.metric, period: key.period, basis: key.basis, low, high };
      return [id, { ...year, ...(reported ? { reported: figureOf(reported) } : {}) }];
    });
}

/** One for each place at several levels: they say the same of it. In the order of metrics, then years, then ways of counting. */
function sortHistory(years: readonly HistoryYear[], { dataset }: CompiledDataset): HistoryYear[] {
  const once = new Map(years.map((year) => [`${year.metric}/${year.period}/${year.basis}`, year]));
  const rankOf = (rows: readonly { readonly id: string }[], id: string): number =>
    rows.findIndex((row) => row.id === id);
  return [...once.values()].sort(
    (one, other) =>
      rankOf(dataset.metrics, one.metric) - rankOf(dataset.metrics, other.metric) ||
      Number(one.period) - Number(other.period) ||
      rankOf(dataset.bases, one.basis) - rankOf(dataset.bases, other.basis),
  );
}

/** One view for each entity, in the order of ids. */
export function entityViews(compiled: CompiledDataset): EntityView[] {
  const { dataset, rankings } = compiled;
  const metrics = new Map(dataset.metrics.map((metric) => [metric.id, metric]));
  const places = rankings.flatMap((ranking) => {
    const metric = metrics.get(ranking.key.metric);
    return metric ? historyYears(ranking, metric) : [];
  });
  const byEntity = Map.groupBy(places, ([id]) => id);
  return dataset.entities.map(({ id, name }) => {
    const years = (byEntity.get(id) ?? []).map(([, year]) => year);
    const history = sortHistory(years, compiled);
    const milestones = dataset.milestones.filter((row) => row.entity === id);
    const bases = new Set(history.map(({ basis }) => basis));
    const sources = new Set(milestones.map(({ source }) => source));
    return {
      id: `${dataset.id}/${id}`,
      dataset: dataset.id,
      entity: { id, name },
      history,
      bases: dataset.bases
        .filter((basis) => bases.has(basis.id))
        .map((basis) => ({ id: basis.id, title: basis.title })),
      milestones: milestones.map(milestoneDocument),
      sources: dataset.sources.filter((source) => sources.has(source.id)),
    };
  });
}
