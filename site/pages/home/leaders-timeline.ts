/**
 * Timeline of the leaders: a lane for each place, a column for each year, and a group of lanes for each way of counting
 * with a known leader. It is a table for screen readers; the style sheet draws the marks. Ways of counting that compare
 * nothing are folded away below it, because their marks seem to contradict the others.
 */
import { boundsText, magnitude, numberText, roundOutwards } from '../../../widget/text/mod.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import type { Mark } from '../../words/en/home-words.ts';
import type { HomeContext } from './home-data.ts';
import {
  type Group,
  isUnnamed,
  type Lane,
  type TimelineYear,
  timelineGroups,
} from './timeline-lanes.ts';

/** All marks, in the order of the legend. */
const MARKS: readonly Mark[] = ['proven', 'unproven', 'called', 'possible', 'lower'];

/** Significant digits of the numbers that rule a place out. */
const DIGITS = 4;

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
  { lanes, others, isLacking }: Group,
  years: readonly TimelineYear[],
): Markup {
  const first = soleFirstEntry(localized)?.entity.id ?? null;
  const cellView = (mark: Mark | null, index: number): Markup => {
    const classes = [mark ? `mark ${mark}` : '', years[index]?.isBreak ? 'after-break' : '']
      .filter(Boolean)
      .join(' ');
    const meaning =
      mark === 'possible' && isLacking[index] ? home.possibleAsLacking : mark && home.marks[mark];
    const text = meaning ? html`<span class="visually-hidden">${meaning}</span>` : none;
    return html`<td${classes ? html` class="${classes}"` : none}>${text}</td>`;
  };
  const rowView = (head: string, marks: Lane['marks'], isFirst: boolean): Markup =>
    html`<tr${isFirst ? html` class="first"` : none}><th scope="row">${head}</th>${marks.map(cellView)}</tr>
`;
  const rows = lanes.map(({ place: { id, name }, marks }) =>
    rowView(localized.text(name), marks, id === first),
  );
  const count = Math.max(...years.map(({ coverage }) => coverage.of)) - lanes.length;
  return html`${rows}${others.length > 0 ? rowView(home.others(count), others, false) : none}`;
}

/** Whether figures are missing in all years in which a place is possible. */
const isPossibleAsLacking = ({ lanes, others, isLacking }: Group): boolean =>
  isLacking.every(
    (lacks, index) =>
      lacks ||
      [others, ...lanes.map(({ marks }) => marks)].every((marks) => marks[index] !== 'possible'),
  );

/** The marks that are used, and what they mean. */
function legendView({ site: { home } }: HomeContext, groups: readonly Group[]): Markup {
  const shown = groups.flatMap(({ lanes, others }) => [
    ...lanes.flatMap(({ marks }) => marks),
    ...others,
  ]);
  const textOf = (mark: Mark): string =>
    mark === 'possible' && groups.every(isPossibleAsLacking)
      ? home.possibleAsLacking
      : home.marks[mark];
  const keys = MARKS.filter((mark) => shown.includes(mark)).map(
    (mark) => html`<li><span class="mark ${mark}" aria-hidden="true"></span> ${textOf(mark)}</li>`,
  );
  return html`<ul class="legend">${keys}</ul>`;
}

/** What first places without proof rest on; nothing if there are none. */
function unprovenView({ site }: HomeContext, groups: readonly Group[]): Markup {
  const isShown = groups.some(({ lanes }) => lanes.some(({ marks }) => marks.includes('unproven')));
  return isShown
    ? html`<p class="firsts">${site.home.unprovenFirsts}</p>
`
    : none;
}

/** What rules out places that readers expect to be possible in some of the years. */
function ruledOutView({ localized, site }: HomeContext, groups: readonly Group[]): Markup[] {
  const { text, numbers } = localized;
  return groups.flatMap(({ limited }) => {
    if (!limited) return [];
    const { place, first, year, most, least, around } = limited;
    const rounded = (bound: number, side: -1 | 1): string =>
      numberText(numbers, roundOutwards(bound, magnitude(least) - DIGITS + 1, side));
    const why = site.home.ruledOut(
      text(place.name),
      year,
      boundsText(numbers, { low: 0, high: most }),
      text(first.name),
      boundsText(numbers, { low: least, high: null }),
      around && {
        name: text(around.name),
        high: rounded(around.high, 1),
        part: rounded(least, -1),
        rest: numbers.words.between('', rounded(most, 1)),
      },
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

/** The years in which nobody can be named (see `isUnnamed`): those left blank, and why, and the others; nothing if there are none. */
function unnamedView(
  { site: { home } }: HomeContext,
  years: readonly TimelineYear[],
  groups: readonly Group[],
): Markup[] {
  const inForce = groups.find(({ isInForce }) => isInForce);
  const isBlank = (year: TimelineYear) => inForce?.isBlank[years.indexOf(year)] === true;
  const [blank, others] = [years.filter(isBlank), years.filter((year) => !isBlank(year))];
  const isLacking = blank.every((year) => inForce?.isLacking[years.indexOf(year)]);
  const unnamed = others.filter(isUnnamed);
  const texts = [
    blank.length > 0 ? home.blank(isLacking) : '',
    unnamed.length > 0 ? home.unnamed(yearRanges(unnamed.map(({ year }) => year))) : '',
  ];
  return texts.filter(Boolean).map(
    (text) => html`<p class="firsts">${text}</p>
`,
  );
}

/** Some years of the leaders as a reader sees them. */
export interface Timeline {
  readonly figure: Markup;
  /** The ways of counting that the figure leaves out, each folded: those that compare nothing, unless there are no others. */
  readonly incomparable: readonly Markup[];
}

/** Renders the timeline of some years, ascending. */
export function leadersTimeline(context: HomeContext, years: readonly TimelineYear[]): Timeline {
  const groups = timelineGroups(context, years);
  const compared = groups.filter(({ isMixed }) => !isMixed);
  const shown = compared.length > 0 ? compared : groups;
  const [only, ...others] = shown;
  const table =
    only && others.length === 0
      ? tableView(context, only, years, false)
      : html`<table>
${headView(years)}
${shown.map((group) => groupView(context, group, years))}</table>`;
  const timeline =
    shown.length > 0
      ? html`<figure class="timeline">
<figcaption class="visually-hidden">${context.site.home.timelineTitle}</figcaption>
${legendView(context, shown)}
${table}
</figure>
`
      : none;
  const figure = html`${timeline}${unprovenView(context, shown)}${unnamedView(context, years, shown)}${ruledOutView(context, shown)}`;
  const left = groups.filter((group) => !shown.includes(group));
  return { figure, incomparable: left.map((group) => foldedView(context, group, years)) };
}
