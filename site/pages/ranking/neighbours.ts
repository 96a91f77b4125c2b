/**
 * Links from a ranking to related ones: those that differ in one part and, in time, only the nearest. A list of all
 * periods would change every page with each new month, and a release would rewrite them all.
 */

import { datasetPageUrl, localizedPath } from '../../../engine/model/page-urls.ts';
import { monthsOf } from '../../../engine/model/period.ts';
import { monthsText } from '../../../widget/text/mod.ts';
import { dayText } from '../../day-text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { pagePath, type RankingContext, type RankingPageOverrides } from './page-context.ts';

/** Maximum number of vintages listed, latest first. */
const MAX_VINTAGES = 5;
/** Maximum number of other periods of the same year listed, longest first. */
const MAX_PERIODS = 6;

const yearOf = (period: string): number => Number(monthsOf(period).from.slice(0, 4));

/** The months of a period without its year, for comparison with other years. */
function months(period: string): string {
  const { from, to } = monthsOf(period);
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return `${from.slice(5)} ${to.slice(5)} ${years}`;
}

/** The same months of the nearest years before and after. */
export function yearsAround(
  period: string,
  periods: readonly string[],
): { readonly before: string | null; readonly after: string | null } {
  const alike = periods
    .filter((other) => months(other) === months(period))
    .sort((a, b) => yearOf(a) - yearOf(b));
  const year = yearOf(period);
  return {
    before: alike.findLast((other) => yearOf(other) < year) ?? null,
    after: alike.find((other) => yearOf(other) > year) ?? null,
  };
}

/** Links to the same months of the nearest years. */
export function yearsView(context: RankingContext): Markup {
  const periods = context.related.period;
  const { before, after } = yearsAround(context.view.period.id, periods);
  const link = (period: string | null, rel: 'prev' | 'next'): Markup => {
    if (period === null) return none;
    const text = monthsText(context.site.words, period);
    const shown = rel === 'prev' ? `← ${text}` : `${text} →`;
    return html`<a href="${pagePath(context, { period })}" rel="${rel}">${shown}</a>`;
  };
  if (before === null && after === null) return none;
  return html`<nav class="prev-next" aria-label="${context.site.ranking.yearsAround}">${link(before, 'prev')}${link(after, 'next')}</nav>
`;
}

function linkList(
  context: RankingContext,
  rows: readonly (readonly [title: string, RankingPageOverrides])[],
): Markup {
  const items = rows.map(
    ([title, other]) => html`<li><a href="${pagePath(context, other)}">${title}</a></li>`,
  );
  return html`<ul class="links">${items}</ul>`;
}

function titled(
  rows: readonly {
    readonly id: string;
    readonly title: RankingContext['view']['titles']['metric'];
  }[],
  context: RankingContext,
  part: 'metric' | 'level' | 'basis',
): (readonly [string, RankingPageOverrides])[] {
  const there = new Set(context.related[part]);
  return rows
    .filter(({ id }) => there.has(id))
    .map(({ id, title }) => [context.localized.text(title), { [part]: id }] as const);
}

/** Other months of the same year, the longest first. */
function withinYear(context: RankingContext): (readonly [string, RankingPageOverrides])[] {
  const { period } = context.view;
  const size = (id: string): number => {
    const { from, to } = monthsOf(id);
    return Number(to.slice(5)) - Number(from.slice(5));
  };
  return context.related.period
    .filter((id) => yearOf(id) === yearOf(period.id))
    .sort((a, b) => size(b) - size(a) || (a < b ? 1 : -1))
    .slice(0, MAX_PERIODS)
    .map((id) => [monthsText(context.site.words, id), { period: id }] as const);
}

function vintagesView(context: RankingContext): Markup {
  const { view, site } = context;
  const dates = view.available.vintages.toReversed();
  if (dates.length < 2) return none;
  const items = dates.slice(0, MAX_VINTAGES).map((date) => {
    const day = dayText(site, date);
    const link = html`<a href="${pagePath(context, { asOf: date })}" rel="nofollow">${day}</a>`;
    return html`<li>${date === view.asOf ? html`<b>${day}</b>` : link}</li>`;
  });
  return row(site.detailsWords.vintageLabel, html`<ul class="links">${items}</ul>`);
}

function row(label: string, content: Markup): Markup {
  return html`<div><dt>${label}</dt><dd>${content}</dd></div>
`;
}

/** All related rankings as a list of options. */
export function neighboursView(context: RankingContext): Markup {
  const { dataset, site, language } = context;
  const { detailsWords: more, ranking } = site;
  const choices: readonly (readonly [string, (readonly [string, RankingPageOverrides])[]])[] = [
    [more.periodLabel, withinYear(context)],
    [more.levelLabel, titled(dataset.levels, context, 'level')],
    [more.metricLabel, titled(dataset.metrics, context, 'metric')],
    [more.basisLabel, titled(dataset.bases, context, 'basis')],
  ];
  const rows = choices.map(([label, links]) =>
    links.length > 0 ? row(label, linkList(context, links)) : none,
  );
  const all = localizedPath(language, `${datasetPageUrl(dataset.id)}#rankings`);
  return html`<nav class="related-rankings" aria-label="${site.home.relatedRankings}"><dl>
${rows}${vintagesView(context)}${row(ranking.all, html`<ul class="links"><li><a href="${all}">${ranking.allRankings}</a></li></ul>`)}</dl></nav>
`;
}
