/** Tables of an entity's ranks: for each metric the years and, folded, those that tell little and the parts of years. */

import type { RankingEntry, RankRange } from '../../../engine/model/documents.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { publisherText } from '../../../engine/model/text.ts';
import {
  boundsText,
  isRangeVisible,
  listText,
  magnitude,
  monthsText,
  roundOutwards,
  valueText,
} from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/layout.ts';
import { sourceUrl } from '../../layout/links.ts';
import { valueSource } from '../../value-source.ts';
import { historyChart, isKnownInPart, littleKnownAmong, saidHigh } from './history-chart.ts';
import {
  datasetTitle,
  type EntityContext,
  type EntityPosition,
  numberStyle,
  positionPath,
} from './page-context.ts';

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

/** What used statements of an entity's rank say, each with those who state it: "A and B call it 1st". */
function rankStatements(
  { sources, language, site: { entity: words, words: widgetWords } }: EntityContext,
  { document, entry }: EntityPosition,
): string[] {
  const used = document.claims.filter(
    ({ status, entity }) => status === 'used' && entity === entry?.entity.id,
  );
  return [...Map.groupBy(used, ({ rank }) => rank)].map(([rank, claims]) => {
    const publishers = new Set(
      claims.map(({ source }) => {
        const row = sources.get(source);
        return row ? publisherText(row, language) : source;
      }),
    );
    const names = listText(widgetWords, [...publishers]);
    return words.calledBy(
      names,
      publishers.size,
      widgetWords.rankPhrase(rank, rank),
      document.coverage.of,
    );
  });
}

/** The others that are stated to be first in the same ranking; empty if there are none. */
function firstsAmong({ text, site }: EntityContext, { document, entry }: EntityPosition): string {
  const used = document.claims.filter(({ status, rank }) => status === 'used' && rank === 1);
  const others = new Set(used.map(({ entity }) => entity).filter((id) => id !== entry?.entity.id));
  const named = document.entries.filter(({ entity }) => others.has(entity.id));
  return listText(
    site.words,
    named.map(({ entity }) => text(entity.name)),
  );
}

/**
 * "1st of 8 (level), as stated", and the statements, if there are some; where only the rank in the whole level is stated, that one too.
 */
export function rankText(context: EntityContext, position: EntityPosition, level: string): string {
  const { entity: words, words: widgetWords } = context.site;
  const { document, entry } = position;
  const { coverage, mixed } = document;
  if (mixed) return words.notRanked(level);
  const { rank } = entry ?? {};
  if (!rank) return words.notListed(level);
  const place = ({ best, worst }: RankRange): string => widgetWords.rankPhrase(best, worst);
  const among =
    coverage.listed === 1 ? words.onlyOne(level) : words.among(place(rank), coverage.listed, level);
  const isStated = place(rank) !== place(rank.byFigures);
  if (!isStated && rank.standing !== 'stated') return among;
  const text = isStated ? among : words.alsoOfAll(among, place(rank.level), coverage.of);
  const statements = rankStatements(context, position);
  const first = firstsAmong(context, position);
  if (isStated && statements.length === 0 && first) return words.belowFirst(text, first);
  const stated =
    isStated && rank.best < rank.worst ? words.partlyAsStated(text) : words.asStated(text);
  return statements.length > 0 ? words.named(stated, words.reasons(statements)) : stated;
}

/** Digits of the lower end of a count that is known in part. It is a sum or a difference: more would look like a published figure. */
const PART_DIGITS = 4;

/** A positive number with at most four digits, rounded down, so that it stays a lower end. */
export function roundedDown(low: number): number {
  const rounded = roundOutwards(low, magnitude(low) - PART_DIGITS + 1, -1);
  // Without the noise of the difference of decimals.
  return Number(rounded.toPrecision(PART_DIGITS));
}

/** Words beside a number that leave open how far from it the value is. */
const VAGUE: ReadonlySet<string> = new Set(['about', 'over', 'under']);

/** Rules by which months of the year alone give a lower end. */
const BY_MONTHS: ReadonlySet<string> = new Set(['reported', 'subperiod', 'claim']);

/** What the lower end of a count leaves out: all but a part or places inside, or months; empty if that isn't all that it rests on. */
function missingText({ site, text, compiled }: EntityContext, entry: RankingEntry): string {
  const { words } = site;
  const { missing, part, inside = [], why } = entry;
  const { entities, metrics } = compiled.dataset;
  const places = inside.map((id) => text(entities.find((row) => row.id === id)?.name));
  const metric = text(metrics.find(({ id }) => id === part)?.title);
  const counted = listText(words, places) || metric;
  const months = missing ? monthsText(words, missing) : '';
  if (counted) return words.notFound(months, counted);
  const isByMonths = why.every(({ rule }) => BY_MONTHS.has(rule));
  return months && isByMonths ? words.notFound(months) : '';
}

/** The part whose figure the lower end of a count is, in a ranking that compares nothing and so doesn’t say it; empty if there is none. */
function knownPart(context: EntityContext, { metric, document, bounds }: EntityPosition): string {
  if (!document.mixed) return '';
  const part = context.entityPositions.find(
    (other) =>
      !isKnownInPart(other) &&
      other.metric.partOf === metric.id &&
      other.document.period.id === document.period.id &&
      other.document.basis === document.basis &&
      other.bounds.low === bounds.low,
  );
  return part ? context.site.words.notFound('', context.text(part.metric.title)) : '';
}

/** The linked value. One that follows from other members' figures alone leads to its ranking. */
export function valueView(context: EntityContext, position: EntityPosition): Markup {
  const { metric, document, entry, bounds } = position;
  const isInPart = isKnownInPart(position) && bounds.low > 0;
  const high = saidHigh(position);
  const shown = { low: isInPart ? roundedDown(bounds.low) : bounds.low, high };
  const style = numberStyle(context, metric);
  const stated = valueText(style, shown, entry?.reported ?? null);
  if (!stated) return none;
  // Otherwise, nobody could tell why the chart has a range.
  const isVague = VAGUE.has(entry?.reported?.qualifier ?? '') && isRangeVisible(bounds);
  const lacks = isInPart
    ? (entry && missingText(context, entry)) || knownPart(context, position)
    : '';
  const text = isVague ? context.site.entity.takenAs(stated, boundsText(style, bounds)) : stated;
  const source = context.sources.get((entry && valueSource(entry)) ?? '');
  const href = source
    ? sourceUrl(document.dataset, source, context.language)
    : positionPath(context, document);
  return html`<a href="${href}">${text}</a>${lacks && html` <small>${lacks}</small>`}`;
}
