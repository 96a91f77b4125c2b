/** What is behind the figures: the leader's growth, opinions, marked as such, and the leader's milestones. */

import type { Milestone } from '../../../engine/mod.ts';
import { localizedPath } from '../../../engine/model/address.ts';
import { entityPageUrl } from '../../../engine/model/urls.ts';
import { dayText } from '../../day-text.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { citation } from '../../layout/links.ts';
import { section } from '../../layout/sections.ts';
import { growthView } from './growth-view.ts';
import type { HomeContext } from './page-context.ts';

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
