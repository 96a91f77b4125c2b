/**
 * Links from a ranking to related ones: those that differ in one part and, in time, only the nearest. A list of all
 * periods would change every page with each new month, and a release would rewrite them all.
 */

import { datasetPageUrl, localizedPath } from '../../../engine/model/address.ts';
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

/** An option of a group: its text, and in what its ranking differs; null if it is the page's own. */
type Choice = readonly [text: string, RankingPageOverrides | null];

/** The options of a group, with the page's own marked; nothing if that is the only one. */
function choicesView(
  context: RankingContext,
  label: string,
  choices: readonly Choice[],
  rel = none,
): Markup {
  if (choices.length < 2) return none;
  const items = choices.map(([text, other]) =>
    other
      ? html`<li><a href="${pagePath(context, other)}"${rel}>${text}</a></li>`
      : html`<li><b aria-current="true">${text}</b></li>`,
  );
  return html`<div><dt>${label}</dt><dd><ul class="links">${items}</ul></dd></div>
`;
}

function titled(
  rows: readonly {
    readonly id: string;
    readonly title: RankingContext['view']['titles']['metric'];
  }[],
  context: RankingContext,
  part: 'metric' | 'level' | 'basis',
): Choice[] {
  const own = context.view[part];
  const there = new Set([...context.related[part], own]);
  return rows
    .filter(({ id }) => there.has(id))
    .map(({ id, title }) => [context.localized.text(title), id === own ? null : { [part]: id }]);
}

/** The months of the page and others of the same year, the longest first. */
function withinYear(context: RankingContext): Choice[] {
  const { period } = context.view;
  const size = (id: string): number => {
    const { from, to } = monthsOf(id);
    return Number(to.slice(5)) - Number(from.slice(5));
  };
  const byLength = (a: string, b: string): number => size(b) - size(a) || (a < b ? 1 : -1);
  const others = context.related.period
    .filter((id) => yearOf(id) === yearOf(period.id))
    .sort(byLength)
    .slice(0, MAX_PERIODS);
  return [...others, period.id]
    .sort(byLength)
    .map((id) => [monthsText(context.site.words, id), id === period.id ? null : { period: id }]);
}

function vintages({ view, site }: RankingContext): Choice[] {
  const latest = view.available.vintages.toReversed().slice(0, MAX_VINTAGES);
  return latest.map((date) => [dayText(site, date), date === view.asOf ? null : { asOf: date }]);
}

/** All related rankings as a list of options. */
export function neighboursView(context: RankingContext): Markup {
  const { dataset, site, language } = context;
  const { detailsWords: more, ranking } = site;
  const groups = [
    choicesView(context, more.periodLabel, withinYear(context)),
    choicesView(context, more.levelLabel, titled(dataset.levels, context, 'level')),
    choicesView(context, more.metricLabel, titled(dataset.metrics, context, 'metric')),
    choicesView(context, more.basisLabel, titled(dataset.bases, context, 'basis')),
    choicesView(context, ranking.versions, vintages(context), html` rel="nofollow"`),
  ].filter((group) => group !== none);
  const all = localizedPath(language, `${datasetPageUrl(dataset.id)}#rankings`);
  return html`<nav class="related-rankings" aria-label="${site.home.relatedRankings}">${groups.length > 0 ? html`<dl>\n${groups}</dl>` : none}
<p class="links"><a href="${all}">${ranking.allRankings}</a></p></nav>
`;
}
