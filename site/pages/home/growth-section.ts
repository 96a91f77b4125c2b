/** Section on the components of the leader's growth, as a small chart of intervals. */
import { boundsText } from '../../../widget/text/mod.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/section.ts';
import { type HomeContext, rankingPath } from './page-context.ts';
import type { PartOfGrowth, Range } from './part-of-growth.ts';

/** The sign of a change; 0 if it isn't certain. */
const signOf = ({ low, high }: Range): number => (low > 0 ? 1 : high < 0 ? -1 : 0);

const negated = ({ low, high }: Range): Range => ({ low: -high, high: -low });

function changeText({ localized, site }: HomeContext, range: Range): string {
  const sign = signOf(range);
  const size = sign < 0 ? negated(range) : range;
  return site.home.change(boundsText(localized.numbers, size), sign);
}

const percent = (part: number): string => `${Number((100 * part).toFixed(2))}%`;

/** A bar from zero to the certain part and on to the possible part; all bars of the chart share the scale `span`. */
function barView(range: Range, span: Range): Markup {
  const at = (value: number): number => (value - span.low) / (span.high - span.low);
  const [near, far] = signOf(range) < 0 ? [range.high, range.low] : [range.low, range.high];
  const bar = (from: number, to: number, look: string): Markup => {
    const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
    return html`<rect class="${look}" x="${percent(start)}" width="${percent(end - start)}" height="100%"/>`;
  };
  const zero = html`<line class="zero" x1="${percent(at(0))}" x2="${percent(at(0))}" y1="0" y2="100%"/>`;
  return html`<svg width="100%" height="18" aria-hidden="true">${bar(0, near, 'solid')}${bar(near, far, 'possible')}${zero}</svg>`;
}

function rowView(context: HomeContext, label: Markup, range: Range, span: Range): Markup {
  return html`<tr><th scope="row">${label}</th><td class="bars">${barView(range, span)}</td><td>${changeText(context, range)}</td></tr>
`;
}

function metricTitle({ data, localized }: HomeContext, id: string): string {
  return localized.text(data.dataset.metrics.find((metric) => metric.id === id)?.title) || id;
}

/** The title of a metric, linked to its ranking if there is one. */
function metricLink(context: HomeContext, id: string): Markup {
  const { period, level, basis } = context.data.view;
  const exists = context.data.dataset.rankings.some(
    (row) =>
      row.metric === id && row.period === period.id && row.level === level && row.basis === basis,
  );
  const title = metricTitle(context, id);
  return exists
    ? html`<a href="${rankingPath(context, { metric: id })}">${title}</a>`
    : html`${title}`;
}

function chartView(
  context: HomeContext,
  { wholeGrowth, partGrowth, restGrowth, part }: PartOfGrowth,
): Markup {
  const { data, site, localized } = context;
  const ranges = [wholeGrowth, partGrowth, restGrowth];
  const span = {
    low: Math.min(0, ...ranges.map(({ low }) => low)),
    high: Math.max(0, ...ranges.map(({ high }) => high)),
  };
  const when = localized.words.months(data.view.period);
  return html`<table class="growth">
<caption>${site.home.changeHead(when)}</caption>
<tbody>
${rowView(context, metricLink(context, data.view.metric), wholeGrowth, span)}${rowView(context, metricLink(context, part), partGrowth, span)}${rowView(context, html`${site.home.rest}`, restGrowth, span)}</tbody>
</table>`;
}

/** The section; nothing if the growth isn't bounded. */
export function growthSection(context: HomeContext): Markup {
  const { data, localized, site } = context;
  const { growth } = data;
  if (!growth) return none;
  const share = boundsText({ words: localized.words, unit: '', percent: true }, growth.share);
  const lead = site.home.growthLead(
    localized.name(growth.entity),
    metricTitle(context, growth.part),
    metricTitle(context, data.view.metric),
    share,
    growth.share.low > 100 && growth.restGrowth.high < 0,
  );
  const content = html`<p>${site.home.sentences([lead])}</p>
${chartView(context, growth)}`;
  return section('growth', site.home.growthHead, content);
}
