/** The growth of the leader in words: how much is due to a part of the count, and how much to the rest. */
import { boundsText } from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { type HomeContext, rankingPath } from './page-context.ts';
import type { Range } from './part-of-growth.ts';

/** A change in words; its sign is 0 if it isn't certain. */
function changeText({ localized, site }: HomeContext, { low, high }: Range): string {
  const sign = low > 0 ? 1 : high < 0 ? -1 : 0;
  const size = sign < 0 ? { low: -high, high: -low } : { low, high };
  return site.home.change(boundsText(localized.numbers, size), sign);
}

/** The title of a metric, linked to its ranking if there is one. */
function metricLink({ data, localized, language }: HomeContext, id: string): Markup {
  const { period, level, basis } = data.view;
  const { metrics, rankings } = data.dataset;
  const title = localized.text(metrics.find((metric) => metric.id === id)?.title) || id;
  const exists = rankings.some(
    (row) =>
      row.metric === id && row.period === period.id && row.level === level && row.basis === basis,
  );
  return exists
    ? html`<a href="${rankingPath({ data, language }, { metric: id })}">${title}</a>`
    : html`${title}`;
}

/** The sentences; nothing if the growth isn't bounded. */
export function growthView(context: HomeContext): Markup {
  const { data, localized, site } = context;
  const { growth } = data;
  if (!growth) return none;
  const { wholeGrowth, partGrowth, restGrowth } = growth;
  const text = site.home.growth(
    localized.name(growth.entity),
    localized.words.months(data.view.period),
    { what: metricLink(context, data.view.metric), change: changeText(context, wholeGrowth) },
    { what: metricLink(context, growth.part), change: changeText(context, partGrowth) },
    changeText(context, restGrowth),
  );
  return html`<p id="growth">${text}</p>
`;
}
