/**
 * Timeline of the leaders: a lane for each place, a column for each year, and a group of lanes for each way of counting
 * with a known leader. It is a table for screen readers; the style sheet draws the marks. Ways of counting that compare
 * nothing are folded away below it, because their marks seem to contradict the others.
 */
import { boundsText, certaintyOf, groupBy, listText } from '../../../widget/text/mod.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import type { Mark } from '../../words/en/home-words.ts';
import type { HomeContext } from './page-context.ts';
import {
  type Group,
  isUnnamed,
  type Lane,
  type TimelineYear,
  timelineGroups,
} from './timeline-lanes.ts';

/** All marks, in the order of the legend. */
const MARKS: readonly Mark[] = ['proven', 'unproven', 'called', 'possible', 'lower'];

/** The class of a column; a break has a line before the next year. */
const columnClass = (breaks: boolean): Markup => (breaks ? html` class="after-break"` : none);

function headView(years: readonly TimelineYear[]): Markup {
  const cells = years.map(
    (item) =>
      html`<th scope="col"${columnClass(item.isBreak)}><a href="#year-${item.year}"><span>${item.year.slice(0, 2)}</span>${item.year.slice(2)}</a></th>`,
  );
  return html`<thead><tr class="heads"><td class="corner"></td>${cells}</tr></thead>`;
}

function lanesView(
  { localized, site: { home } }: HomeContext,
  { lanes, others }: Group,
  years: readonly TimelineYear[],
): Markup {
  const first = soleFirstEntry(localized)?.entity.id ?? null;
  const cellView = (mark: Mark | null, index: number): Markup => {
    const classes = [mark ? `mark ${mark}` : '', years[index]?.isBreak ? 'after-break' : '']
      .filter(Boolean)
      .join(' ');
    const text = mark ? html`<span class="visually-hidden">${home.marks[mark]}</span>` : none;
    return html`<td${classes ? html` class="${classes}"` : none}>${text}</td>`;
  };
  const rowView = (head: string, marks: Lane['marks'], isFirst: boolean): Markup =>
    html`<tr${isFirst ? html` class="first"` : none}><th scope="row">${head}</th>${marks.map(cellView)}</tr>
`;
  const rows = lanes.map(({ place: { id, name }, marks }) =>
    rowView(localized.text(name), marks, id === first),
  );
  return html`${rows}${others.length > 0 ? rowView(home.anyOthers, others, false) : none}`;
}

/** The marks that are used, and what they mean. */
function legendView({ site: { home } }: HomeContext, groups: readonly Group[]): Markup {
  const shown = groups.flatMap(({ lanes, others }) => [
    ...lanes.flatMap(({ marks }) => marks),
    ...others,
  ]);
  const keys = MARKS.filter((mark) => shown.includes(mark)).map(
    (mark) =>
      html`<li><span class="mark ${mark}" aria-hidden="true"></span> ${home.marks[mark]}</li>`,
  );
  return html`<ul class="legend">${keys}</ul>`;
}

/** What rules out places that readers expect to be possible in some of the years. */
function ruledOutView({ localized, site }: HomeContext, groups: readonly Group[]): Markup[] {
  const { text, numbers } = localized;
  return groups.flatMap(({ limited }) => {
    if (!limited) return [];
    const { place, first, year, most, least } = limited;
    const why = site.home.ruledOut(
      text(place.name),
      year,
      boundsText(numbers, { low: 0, high: most }),
      text(first.name),
      boundsText(numbers, { low: least, high: null }),
    );
    return html`<p class="firsts">${why}</p>
`;
  });
}

/** A group of several, with its head. */
function groupView(context: HomeContext, group: Group, years: readonly TimelineYear[]): Markup {
  return html`<tbody><tr class="basis"><th scope="rowgroup" colspan="${years.length + 1}">${group.title}</th></tr>
${lanesView(context, group, years)}</tbody>
`;
}

/** One group, whose title may already be seen. */
function tableView(
  context: HomeContext,
  group: Group,
  years: readonly TimelineYear[],
  isTitleSeen: boolean,
): Markup {
  return html`<table>
<caption${isTitleSeen ? html` class="visually-hidden"` : none}>${group.title}</caption>
${headView(years)}
<tbody>${lanesView(context, group, years)}</tbody>
</table>`;
}

function foldedView(context: HomeContext, group: Group, years: readonly TimelineYear[]): Markup {
  const { title, description } = group;
  const about =
    description &&
    html`<p>${description}</p>
`;
  return html`<details><summary>${title}</summary>
${about}<div class="timeline">${legendView(context, [group])}${tableView(context, group, years, true)}</div>
</details>
`;
}

/** Years, those that follow one another as a range: "2005–2008". */
function yearRanges(years: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) === Number(year) - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map(([from = '', ...more]) => [from, ...more.slice(-1)].join('–'));
}

/** Who is proven first in which years, whether in others nobody is, and in which nobody can be named (see `isUnnamed`). */
function provenText({ localized, site }: HomeContext, years: readonly TimelineYear[]): string {
  const proven = years.filter((item) => certaintyOf(item) === 'proven');
  const byLeaders = groupBy(proven, ({ leaders }) =>
    listText(
      localized.words,
      leaders.map(({ name }) => localized.text(name)),
    ),
  );
  const firsts = [...byLeaders].map(([name, items]) =>
    site.home.firstIn(name, yearRanges(items.map(({ year }) => year))),
  );
  const unnamed = years.filter(isUnnamed);
  const unnamedYears = yearRanges(unnamed.map(({ year }) => year));
  return site.home.provenFirsts(firsts, proven.length < years.length, unnamedYears);
}

/** Renders the timeline of some years, ascending. */
export function leadersTimeline(context: HomeContext, years: readonly TimelineYear[]): Markup {
  const groups = timelineGroups(context, years);
  const compared = groups.filter(({ isMixed }) => !isMixed);
  const [shown, folded] =
    compared.length > 0 ? [compared, groups.filter(({ isMixed }) => isMixed)] : [groups, []];
  const [only, ...others] = shown;
  const table =
    only && others.length === 0
      ? tableView(context, only, years, false)
      : html`<table>
${headView(years)}
${shown.map((group) => groupView(context, group, years))}</table>`;
  return html`<p class="firsts">${provenText(context, years)}</p>
<figure class="timeline">
<figcaption class="visually-hidden">${context.site.home.timelineTitle}</figcaption>
${legendView(context, shown)}
${table}
</figure>
${ruledOutView(context, shown)}${folded.map((group) => foldedView(context, group, years))}`;
}
