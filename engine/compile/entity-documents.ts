/**
 * Documents of entities: the rank and bounds of an entity in every ranking of its levels, its milestones, and the same
 * in Markdown. And the entity view, with each full year and the milestones: small, because the widget loads one when a
 * reader opens a row.
 */
import type { Metric, Milestone } from '../dataset/schema.ts';
import { english, markdownLink, markdownSection, markdownTable } from '../formats/markdown.ts';
import type {
  Bounds,
  EntityDocument,
  EntityRanking,
  EntityView,
  HistoryYear,
  MilestoneDocument,
  Reported,
  Texts,
} from '../model/documents.ts';
import { isFullYearId } from '../model/period.ts';
import { entityUrl, rankingUrl } from '../model/urls.ts';
import { fullBoundsText, possibleRange, rankRangeText } from '../wording/format-bounds.ts';
import { formatPeriodId, fullNumber } from '../wording/formatters.ts';
import type { CompiledDataset, CompiledRanking } from './compiled-dataset.ts';

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

type Row = { readonly id: string; readonly title: Texts };

function titlesOf(rows: readonly Row[]): (id: string) => string {
  const byId = new Map(rows.map(({ id, title }) => [id, english(title)]));
  return (id) => byId.get(id) ?? id;
}

const isFirst = ({ rank, mixed }: EntityRanking) => !mixed && rank?.best === 1 && rank.worst === 1;

/** The entity as Markdown. `origin` is for absolute addresses. */
export function entityMarkdown(
  { dataset: { title, metrics, levels, bases, sources } }: CompiledDataset,
  { name, asOf, rankings, milestones, links }: EntityDocument,
  origin: string,
): string {
  const known = rankings.filter(({ rank, bounds }) => rank !== null || bounds !== null);
  const ranked = known.filter(({ rank }) => rank !== null);
  const [metric, level, basis] = [titlesOf(metrics), titlesOf(levels), titlesOf(bases)];
  const possibleOf = (id: string) => possibleRange(metrics.find((one) => one.id === id) ?? {});
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const sourceLink = (id: string | null) => {
    const source = sourceById.get(id ?? '');
    return source ? markdownLink(source.name?.en ?? source.publisher, source.url) : '';
  };
  const rows = known.map((row) => [
    `[${metric(row.metric)}, ${formatPeriodId(row.period, 'en')}](${origin}${row.link.replace('?', '.md?')})`,
    level(row.level),
    basis(row.basis),
    row.rank ? `${rankRangeText(row.rank)} of ${row.coverage.listed}` : '',
    row.bounds ? fullBoundsText(row.bounds, possibleOf(row.metric)) : '',
    row.value === null ? '' : fullNumber(row.value),
    sourceLink(row.source),
  ]);
  return [
    `**${english(name)} has a rank in ${ranked.length} rankings and is first among those with comparable figures in ${ranked.filter(isFirst).length} of them (as known on ${asOf}).**`,
    '',
    `Dataset: ${english(title)}.`,
    '',
    ...markdownTable(
      ['Ranking', 'Level', 'Way of counting', 'Rank', 'Possible value', 'Published', 'Source'],
      rows,
    ),
    ...markdownSection(
      'Milestones',
      milestones.map(({ date, title: what, source }) =>
        [`- ${date}: ${english(what)}`, sourceLink(source)].filter(Boolean).join(', '),
      ),
    ),
    `Permalink: ${origin}${links.self}`,
    '',
  ].join('\n');
}
