/** Opinions, marked as such, and the milestones of the leader. */

import type { Milestone } from '../../../engine/mod.ts';
import { localizedPath } from '../../../engine/model/page-urls.ts';
import { entityPageUrl } from '../../../engine/model/urls.ts';
import { dayText } from '../../day-text.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/section.ts';
import { citation } from '../../layout/source-link.ts';
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
  return html`<div class="opinions" id="opinions">
<h3>${site.home.opinions}</h3>
<p class="hint">${site.home.opinionsHint}</p>
${quotes}</div>
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
  return html`<div class="milestones" id="milestones">
<h3>${site.home.milestones(name)}</h3>
<ol>
${items}</ol>
<p class="links"><a href="${localizedPath(context.language, entityPageUrl(data.view.dataset, entity))}">${site.home.everythingAbout(name)}</a></p>
</div>
`;
}

/** The section; nothing if there are no opinions and no milestones. */
export function storySection(context: HomeContext): Markup {
  const [opinions, milestones] = [opinionsView(context), milestonesView(context)];
  if (opinions === none && milestones === none) return none;
  return section(
    'story',
    context.site.home.storyHead,
    html`<div class="columns">
${opinions}${milestones}</div>`,
  );
}
