/**
 * Entity views: what is known of each full year of an entity, and its milestones. Small, because the widget loads one
 * when a reader opens a row; other periods and ranks are in the entity document.
 */

import type { Metric } from '../../dataset/schema.ts';
import type { EntityView, HistoryYear, Reported } from '../../model/documents.ts';
import { isFullYearId } from '../../model/period.ts';
import type { CompiledDataset, CompiledRanking } from '../compiled-dataset.ts';
import { isInformative, milestoneDocument } from './entity-documents.ts';

type EntityYear = readonly [entity: string, year: HistoryYear];

/** The fields of a figure that are needed to format it. */
function figureOf({
  value,
  valueTo,
  qualifier,
  precision,
}: Reported): HistoryYear['reported'] & {} {
  return { value, ...(valueTo === undefined ? {} : { valueTo }), qualifier, precision };
}

/** Full-year values of the members of one ranking, where anything is known; empty for other periods. */
function historyYears(
  { key, vintages, comparisons }: CompiledRanking,
  metric: Metric,
): EntityYear[] {
  const document = vintages.at(-1)?.document;
  const members = comparisons.at(-1)?.document?.members;
  if (!document || !members || !isFullYearId(key.period)) return [];
  const entries = new Map(document.entries.map((entry) => [entry.entity.id, entry]));
  return members
    .filter(({ id, bounds }) => entries.has(id) || isInformative(bounds, metric))
    .map(({ id, bounds: { low, high } }): EntityYear => {
      const reported = entries.get(id)?.reported;
      const year = { metric: key.metric, period: key.period, basis: key.basis, low, high };
      return [id, { ...year, ...(reported ? { reported: figureOf(reported) } : {}) }];
    });
}

/**
 * Removes duplicates: rankings of several levels give the same values for an entity. Sorts by metric and basis as the
 * dataset lists them, and by year.
 */
function sortHistory(years: readonly HistoryYear[], { dataset }: CompiledDataset): HistoryYear[] {
  const unique = new Map(
    years.map((year) => [`${year.metric}/${year.period}/${year.basis}`, year]),
  );
  const positionOf = (rows: readonly { readonly id: string }[], id: string): number =>
    rows.findIndex((row) => row.id === id);
  return [...unique.values()].sort(
    (a, b) =>
      positionOf(dataset.metrics, a.metric) - positionOf(dataset.metrics, b.metric) ||
      Number(a.period) - Number(b.period) ||
      positionOf(dataset.bases, a.basis) - positionOf(dataset.bases, b.basis),
  );
}

/** Builds one view for each entity, in the order of ids. */
export function entityViews(compiled: CompiledDataset): EntityView[] {
  const { dataset, rankings } = compiled;
  const metrics = new Map(dataset.metrics.map((metric) => [metric.id, metric]));
  const yearsOfEntities = rankings.flatMap((ranking) => {
    const metric = metrics.get(ranking.key.metric);
    return metric ? historyYears(ranking, metric) : [];
  });
  const byEntity = Map.groupBy(yearsOfEntities, ([id]) => id);
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
