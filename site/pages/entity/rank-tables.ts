/** Tables of an entity's ranks: for each metric the years and, folded, those that tell little and the parts of years. */
import { isFullYearId } from '../../../engine/model/period.ts';
import { monthsText } from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/sections.ts';
import type { EntityPosition } from './entity-positions.ts';
import { historyChart } from './history-chart.ts';
import { littleKnownAmong } from './little-known.ts';
import { datasetTitle, type EntityContext, positionPath } from './page-context.ts';
import { rankText } from './rank-text.ts';
import { valueView } from './value-view.ts';

const isYear = ({ document }: EntityPosition): boolean => isFullYearId(document.period.id);

/** One period on one way of counting, with its ranks at all levels. */
function rowView(context: EntityContext, places: readonly EntityPosition[]): Markup {
  const [one] = places;
  if (!one) return none;
  const ranks = places.map((place, index) => {
    const level = datasetTitle(context, 'levels', place.document.level);
    const path = positionPath(context, place.document);
    return html`${index > 0 ? ' · ' : ''}<a href="${path}">${rankText(context, place, level)}</a>`;
  });
  return html`<tr><th scope="row">${monthsText(context.site.words, one.document.period.id)}</th><td>${valueView(context, one)}</td><td>${ranks}</td></tr>
`;
}

/** The years of one metric, grouped by way of counting, because these aren't compared. */
function tableView(
  context: EntityContext,
  places: readonly EntityPosition[],
  label: string,
): Markup {
  const { bases } = context.compiled.dataset;
  const { entity, detailsWords: more } = context.site;
  const byBasis = Map.groupBy(places, ({ document }) => document.basis);
  // The way of counting of the latest years comes first.
  const groups = bases.toReversed().flatMap(({ id, mixed }) => {
    const positions = byBasis.get(id);
    return positions ? [{ id, positions, mixed: mixed ?? false }] : [];
  });
  const bodies = groups
    .sort((a, b) => Number(a.mixed) - Number(b.mixed))
    .map(({ id, positions }) => {
      const years = Map.groupBy(positions, ({ document }) => document.period.id);
      return html`<tbody><tr class="basis"><th scope="rowgroup" colspan="3">${datasetTitle(context, 'bases', id)}</th></tr>
${[...years.values()].map((rows) => rowView(context, rows))}</tbody>
`;
    });
  return html`<table class="rank-table"><caption class="visually-hidden">${label}</caption><thead><tr><th scope="col">${more.periodLabel}</th><th scope="col">${entity.valueHead}</th><th scope="col">${entity.rankHead}</th></tr></thead>
${bodies}</table>
`;
}

const countPeriods = (places: readonly EntityPosition[]): number =>
  new Set(places.map(({ document }) => document.period.id)).size;

/** A folded part below the table of years. */
const foldedView = (summary: string, content: Markup): Markup =>
  html`<details><summary>${summary}</summary>
${content}</details>
`;

/** The years that tell next to nothing, folded; nothing if there are none. */
function littleKnownView(
  context: EntityContext,
  places: readonly EntityPosition[],
  title: string,
): Markup {
  if (places.length === 0) return none;
  const { diagram, entity } = context.site;
  const summary = entity.littleKnown(countPeriods(places));
  return foldedView(summary, tableView(context, places, diagram.named(title, summary)));
}

/** Links to parts of years, by year; their figures are in the rankings. */
function partialYearsView(context: EntityContext, places: readonly EntityPosition[]): Markup {
  const byYear = Map.groupBy(places, ({ document }) => document.period.to.slice(0, 'YYYY'.length));
  const years = [...byYear].map(([year, positions]) => {
    // Several levels and ways of counting get one link, because each page links to the others.
    const once = new Map(positions.toReversed().map((place) => [place.document.period.id, place]));
    const links = [...once].reverse().map(([period, place]) => {
      const path = positionPath(context, place.document);
      return html`<li><a href="${path}">${monthsText(context.site.words, period)}</a></li>`;
    });
    return html`<div><dt>${year}</dt><dd><ul class="links">${links}</ul></dd></div>
`;
  });
  return html`<dl class="partial-years">
${years}</dl>`;
}

function metricSection(
  context: EntityContext,
  places: readonly EntityPosition[],
  id: string,
): Markup {
  const title = datasetTitle(context, 'metrics', id);
  const years = places.filter(isYear);
  const parts = places.filter((place) => !isYear(place));
  const isLittleKnown = littleKnownAmong(years);
  const known = years.filter((place) => !isLittleKnown(place));
  const lead = years[0]?.metric.growth
    ? html`<p class="hint">${context.site.entity.growthLead}</p>
`
    : historyChart(context, known);
  const history = known.length > 0 ? tableView(context, known, title) : none;
  const folded =
    parts.length > 0
      ? foldedView(
          context.site.entity.partialYears(countPeriods(parts)),
          partialYearsView(context, parts),
        )
      : none;
  return section(
    id,
    title,
    html`${lead}${history}${littleKnownView(context, years.filter(isLittleKnown), title)}${folded}`,
  );
}

/** One section for each metric with any information. */
export function rankTables(context: EntityContext): Markup[] {
  const byMetric = Map.groupBy(context.entityPositions, ({ metric }) => metric.id);
  return [...byMetric].map(([id, places]) => metricSection(context, places, id));
}
