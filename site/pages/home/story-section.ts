/** What stands around the figures: opinions, told as such, and milestones of the one that is first. */

import type { Milestone } from '../../../engine/dataset/schema.ts';
import { entityPageUrl } from '../../../engine/model/urls.ts';
import { dateText } from '../../../widget/text/format.ts';
import { firstOf } from '../../headline.ts';
import { pathIn } from '../../layout/layout.ts';
import { type Markup, markup, none } from '../../layout/markup.ts';
import { section } from '../../layout/section.ts';
import { sourceView, type Telling } from './page-context.ts';

/** Milestones that are shown where no opinion's source names any. */
const LATEST = 6;

function citedView({ front }: Telling, id: string): Markup {
  const source = front.sources.get(id);
  return source ? sourceView(source) : none;
}

function opinionsView(telling: Telling): Markup {
  const { front, site, reading } = telling;
  const opinions = front.story.filter(({ kind }) => kind === 'opinion');
  if (opinions.length === 0) return none;
  const bySource = Map.groupBy(opinions, ({ source }) => source);
  const quotes = [...bySource].map(([source, rows]) => {
    const lines = rows.map(({ text }) => markup`<p>${reading.text(text)}</p>\n`);
    return markup`<figure><blockquote>
${lines}</blockquote><figcaption>${citedView(telling, source)}</figcaption></figure>
`;
  });
  return markup`<div class="opinions" id="opinions">
<h3>${site.home.opinions}</h3>
<p class="hint">${site.home.opinionsHint}</p>
${quotes}</div>
`;
}

/** A day, or a month where no day is known. */
function whenText({ reading: { words } }: Telling, date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return dateText(words, date);
  return words.months({ id: date, from: date, to: date });
}

/** The milestones of an entity that the story's sources name; else its latest. */
function toldMilestones({ front }: Telling, entity: string): readonly Milestone[] {
  const own = front.milestones.filter((row) => row.entity === entity);
  const sources = new Set(
    front.story.flatMap(({ kind, source }) => (kind === 'opinion' ? [source] : [])),
  );
  const told = own.filter(({ source }) => sources.has(source));
  return told.length > 0 ? told : own.slice(-LATEST);
}

function milestonesView(telling: Telling): Markup {
  const { site, reading, front } = telling;
  const entity = firstOf(reading)?.entity.id;
  if (!entity) return none;
  const milestones = toldMilestones(telling, entity);
  if (milestones.length === 0) return none;
  const items = milestones.map(
    ({ date, title, source }) =>
      markup`<li><time datetime="${date}">${whenText(telling, date)}</time> <span>${reading.text(title)} ${citedView(telling, source)}</span></li>
`,
  );
  const name = reading.name(entity);
  return markup`<div class="milestones" id="milestones">
<h3>${site.home.milestones(name)}</h3>
<ol>
${items}</ol>
<p class="links"><a href="${pathIn(telling.language, entityPageUrl(front.view.dataset, entity))}">${site.home.allMilestones(name)}</a></p>
</div>
`;
}

/** The section; nothing where there is neither. */
export function storySection(telling: Telling): Markup {
  const [opinions, milestones] = [opinionsView(telling), milestonesView(telling)];
  if (opinions === none && milestones === none) return none;
  return section(
    'story',
    telling.site.home.storyHead,
    markup`<div class="columns">
${opinions}${milestones}</div>`,
  );
}
