/** What is behind the figures: the leader's growth, opinions, marked as such, and the leader's milestones. */
import type { Milestone } from '../../../engine/mod.ts';
import { builderUrl, datasetPageUrl, localizedPath } from '../../../engine/model/address.ts';
import { entityPageUrl } from '../../../engine/model/urls.ts';
import { boundsText } from '../../../widget/text/mod.ts';
import { dayText, membersText } from '../../day-text.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { DOCS_LANGUAGE, section } from '../../layout/layout.ts';
import { citation } from '../../layout/links.ts';
import { datasetLinks } from '../value-parts.ts';
import { type HomeContext, type Range, rankingPath } from './home-data.ts';

/** Number of milestones shown if the sources of opinions name none. */
const LATEST = 6;

function opinionsView(context: HomeContext): Markup {
  const { data, site, localized } = context;
  const opinions = data.story.filter(({ kind }) => kind === 'opinion');
  if (opinions.length === 0) return none;
  const bySource = Map.groupBy(opinions, ({ source }) => source);
  const quotes = [...bySource].map(([source, rows]) => {
    const lines = rows.map(({ text }) => html`<p>${localized.text(text)}</p>\n`);
    return html`<figure><blockquote>
${lines}</blockquote><figcaption>${citation(context.data.sources, source, localized.language)}</figcaption></figure>
`;
  });
  return html`<details class="opinions" id="opinions"><summary>${site.home.opinions}</summary>
<p class="hint">${site.home.opinionsHint}</p>
${quotes}</details>
`;
}

/** The milestones of an entity that the story's sources name; otherwise its latest. */
function shownMilestones({ data }: HomeContext, entity: string): readonly Milestone[] {
  const milestones = data.milestones.filter((row) => row.entity === entity);
  const sources = new Set(
    data.story.flatMap(({ kind, source }) => (kind === 'opinion' ? [source] : [])),
  );
  const cited = milestones.filter(({ source }) => sources.has(source));
  return cited.length > 0 ? cited : milestones.slice(-LATEST);
}

function milestonesView(context: HomeContext): Markup {
  const { site, localized, data } = context;
  const entity = soleFirstEntry(localized)?.entity.id;
  if (!entity) return none;
  const milestones = shownMilestones(context, entity);
  if (milestones.length === 0) return none;
  const items = milestones.map(
    ({ date, title, source }) =>
      html`<li><time datetime="${date}">${dayText(site, date)}</time> <span>${localized.text(title)} ${citation(context.data.sources, source, localized.language)}</span></li>
`,
  );
  const name = localized.name(entity);
  return html`<details class="milestones" id="milestones"><summary>${site.home.milestones(name)}</summary>
<ol>
${items}</ol>
<p class="links"><a href="${localizedPath(context.language, entityPageUrl(data.view.dataset, entity))}">${site.home.everythingAbout(name)}</a></p>
</details>
`;
}

/** The section; nothing if there is nothing of it. */
export function storySection(context: HomeContext): Markup {
  const parts = [growthView(context), opinionsView(context), milestonesView(context)];
  if (parts.every((part) => part === none)) return none;
  return section('story', context.site.home.storyHead, html`${parts}`);
}

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

/** The size of the data and links to all of it. */
export function dataSection({ data, site, language }: HomeContext): Markup {
  const { home } = site;
  const { dataset, members, otherDatasets } = data;
  const page = localizedPath(language, datasetPageUrl(dataset.id));
  const hreflang = language === DOCS_LANGUAGE ? none : html` hreflang="${DOCS_LANGUAGE}"`;
  return section(
    'data',
    home.dataHead,
    html`<p>${home.dataSize(dataset.counts, membersText(site, members, language))}</p>
<ul class="links">
<li><a href="${page}#tables">${home.tables}</a></li>
<li><a href="/docs"${hreflang}>${home.api}</a></li>
</ul>
${otherDatasets.length > 0 ? html`<nav class="labelled-links" aria-label="${home.otherSubjects}">${datasetLinks(otherDatasets, language)}</nav>` : none}`,
  );
}

/** The line that leads to the embed builder, with the ranking of the page chosen. */
export function embedLine({ data: { view }, site: { home }, language }: HomeContext): Markup {
  const href = localizedPath(language, builderUrl(view.id, view.level));
  return html`<p class="part embed"><a href="${href}">${home.embed}</a> ${home.embedHint}</p>
`;
}
