/**
 * Timeline of the leaders: a lane for each place, a column for each year, and a group of lanes for each way of counting
 * with a known leader. It is a table for screen readers; the style sheet draws the marks. Ways of counting that compare
 * nothing are folded away below it, because their marks seem to contradict the others.
 */
import type { EntityRef, LeadersOnBasis, LeadersYear } from '../../../engine/model/documents.ts';
import { type Certainty, certaintyOf, groupBy, listText } from '../../../widget/text/mod.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { unlistedLeaders } from '../../lead-certainty.ts';
import { rivalsInPart } from '../../lead-needs.ts';
import type { HomeContext } from './page-context.ts';

/** A year's first place: proven in the whole level, by published figures or a statement only, possible, or not known. */
type Mark = 'proven' | 'unproven' | 'open' | 'unknown';

const MARKS: Readonly<Partial<Record<Certainty, Mark>>> = {
  proven: 'proven',
  stated: 'unproven',
  leading: 'unproven',
  open: 'open',
};

/** A year of the timeline. */
export interface TimelineYear extends LeadersYear {
  /** Whether it can't be compared with the year before. */
  readonly isBreak: boolean;
}

/** One way of counting over the years shown; null for a year without figures. */
interface Way {
  readonly title: string;
  /** Of one that compares nothing; may be empty. */
  readonly description: string;
  readonly rows: readonly (LeadersOnBasis | null)[];
  /** Whether it is the ways of counting in force, beside which figures that can't be compared are marked. */
  readonly isInForce: boolean;
  readonly isMixed: boolean;
}

/** A place, and its mark in each year. */
interface Lane {
  readonly place: EntityRef;
  readonly marks: readonly (Mark | null)[];
}

/** A way of counting with the places that have a mark. */
interface Group {
  readonly title: string;
  /** Of one that compares nothing; may be empty. */
  readonly description: string;
  readonly isMixed: boolean;
  readonly lanes: readonly Lane[];
}

/** Certainties of years that have no marks for lack of figures. */
const TOO_FEW: ReadonlySet<Certainty> = new Set(['thin', 'none']);

const isAmong = ({ leaders }: LeadersOnBasis, entity: string): boolean =>
  leaders.some(({ id }) => id === entity);

const markOf = (row: LeadersOnBasis | null, entity: string): Mark | null =>
  row && isAmong(row, entity) ? (MARKS[certaintyOf(row)] ?? null) : null;

/** Whether a place might have been first in a year by a figure that can't be compared with any other. */
const hasIncomparable = ({ others }: LeadersYear, entity: string): boolean =>
  others.some((row) => certaintyOf(row) === 'incomparable' && isAmong(row, entity));

/** So many that could be first now get rows of their own. */
const MAX_RIVALS = 8;

/** The marked places of a way of counting: the current leader first, then by the last year in which each was first, then `rivals`. */
function placesIn({ rows }: Way, first: string | null, rivals: readonly EntityRef[]): EntityRef[] {
  const places = new Map<string, EntityRef>();
  for (const row of rows.toReversed())
    for (const entity of row?.leaders ?? [])
      if (markOf(row, entity.id)) places.set(entity.id, places.get(entity.id) ?? entity);
  if (places.size > 0)
    for (const entity of rivals) places.set(entity.id, places.get(entity.id) ?? entity);
  return [...places.values()].sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

function lanesIn(
  { localized }: HomeContext,
  way: Way,
  years: readonly LeadersYear[],
  first: string | null,
): Lane[] {
  const now = localized.view.period.id;
  const isNowShown = way.isInForce && years.some(({ year }) => year === now);
  // Those that could be first now: without a comparable figure, or with an incomplete one.
  const rivals = isNowShown
    ? [
        ...unlistedLeaders(localized).map(({ entity }) => ({ entity, mark: 'unknown' as const })),
        ...rivalsInPart(localized.view).map(({ entity }) => ({ entity, mark: 'open' as const })),
      ]
    : [];
  const rivalMark = (item: LeadersYear, place: string): Mark | undefined =>
    item.year === now ? rivals.find(({ entity }) => entity.id === place)?.mark : undefined;
  const extra = rivals.length > MAX_RIVALS ? [] : rivals.map(({ entity }) => entity);
  return placesIn(way, first, extra).map((place) => {
    const marks = years.map((item, index): Mark | null => {
      const known = markOf(way.rows[index] ?? null, place.id);
      if (known || !way.isInForce) return known;
      const rival = rivalMark(item, place.id);
      if (rival) return rival;
      const certainty = certaintyOf(item);
      const isOpen = certainty !== 'proven' && hasIncomparable(item, place.id);
      return isOpen || TOO_FEW.has(certainty) ? 'unknown' : null;
    });
    return { place, marks };
  });
}

function waysOf(context: HomeContext, years: readonly LeadersYear[]): Way[] {
  const { bases } = context.data.dataset;
  const title = (id: string): string =>
    context.localized.text(bases.find((basis) => basis.id === id)?.title);
  const changes = years.filter(
    ({ basis }, index) => index > 0 && basis !== years[index - 1]?.basis,
  );
  const inForce = changes.reduce(
    (before, { basis, year }) => context.site.home.later(before, year, title(basis)),
    title(years[0]?.basis ?? ''),
  );
  const others = bases.map(({ id, mixed = false, description }) => ({
    title: mixed ? context.site.home.notComparable(title(id)) : title(id),
    description: mixed ? context.localized.text(description) : '',
    rows: years.map((year) => year.others.find(({ basis }) => basis === id) ?? null),
    isInForce: false,
    isMixed: mixed,
  }));
  return [
    { title: inForce, description: '', rows: years, isInForce: true, isMixed: false },
    ...others,
  ];
}

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
  { localized, site }: HomeContext,
  lanes: readonly Lane[],
  years: readonly TimelineYear[],
): Markup {
  const first = soleFirstEntry(localized)?.entity.id ?? null;
  const rows = lanes.map(({ place: { id, name }, marks }) => {
    const cells = marks.map((mark, index) => {
      const classes = [mark ? `mark ${mark}` : '', years[index]?.isBreak ? 'after-break' : '']
        .filter(Boolean)
        .join(' ');
      const text = mark
        ? html`<span class="visually-hidden">${site.home.marks[mark]}</span>`
        : none;
      return html`<td${classes ? html` class="${classes}"` : none}>${text}</td>`;
    });
    return html`<tr${id === first ? html` class="first"` : none}><th scope="row">${localized.text(name)}</th>${cells}</tr>
`;
  });
  return html`${rows}`;
}

function groupView(
  context: HomeContext,
  { title, lanes }: Group,
  years: readonly TimelineYear[],
): Markup {
  return html`<tbody><tr class="basis"><th scope="rowgroup" colspan="${years.length + 1}">${title}</th></tr>
${lanesView(context, lanes, years)}</tbody>
`;
}

function foldedView(
  context: HomeContext,
  { title, description, lanes }: Group,
  years: readonly TimelineYear[],
): Markup {
  const about =
    description &&
    html`<p>${description}</p>
`;
  return html`<details><summary>${title}</summary>
${about}<div class="timeline"><table>
<caption class="visually-hidden">${title}</caption>
${headView(years)}
<tbody>${lanesView(context, lanes, years)}</tbody>
</table></div>
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

/** Who is proven first in which years, and whether in others nobody is. */
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
  return site.home.provenFirsts(firsts, proven.length < years.length);
}

function legendView({ site: { home } }: HomeContext, groups: readonly Group[]): Markup {
  const key = (mark: Mark): Markup =>
    html`<li><span class="mark ${mark}"></span> ${home.marks[mark]}</li>`;
  const hasBlanks = groups.some(({ lanes }) => lanes.some(({ marks }) => marks.includes(null)));
  // The short ones share a line.
  const blank = hasBlanks ? html`<li>${home.blank}</li>` : none;
  return html`<ul class="legend" aria-hidden="true">${key('proven')}${key('unproven')}${key('open')}${blank}${key('unknown')}</ul>`;
}

/** Renders the timeline of some years, ascending. */
export function leadersTimeline(context: HomeContext, years: readonly TimelineYear[]): Markup {
  const first = soleFirstEntry(context.localized)?.entity.id ?? null;
  const groups = waysOf(context, years)
    .map((way): Group => ({ ...way, lanes: lanesIn(context, way, years, first) }))
    .filter(({ lanes }) => lanes.length > 0);
  const compared = groups.filter(({ isMixed }) => !isMixed);
  const [shown, folded] =
    compared.length > 0 ? [compared, groups.filter(({ isMixed }) => isMixed)] : [groups, []];
  return html`<p class="firsts">${provenText(context, years)}</p>
<figure class="timeline">
<figcaption class="visually-hidden">${context.site.home.timelineTitle}</figcaption>
${legendView(context, shown)}
<table>
${headView(years)}
${shown.map((group) => groupView(context, group, years))}</table>
</figure>
${folded.map((group) => foldedView(context, group, years))}`;
}
