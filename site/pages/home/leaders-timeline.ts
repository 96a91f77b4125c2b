/**
 * Timeline of the leaders: a lane for each place, a column for each year, and a group of lanes for each way of counting
 * with a known leader. It is a table for screen readers; the style sheet draws the marks.
 */
import type { EntityRef, LeadersOnBasis, LeadersYear } from '../../../engine/model/documents.ts';
import { type Certainty, certaintyOf } from '../../../widget/text/mod.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import type { HomeContext } from './page-context.ts';

/** What is known of a place in a year, in the order of the legend. */
const ALL_MARKS = ['proven', 'leading', 'stated', 'open', 'incomparable'] as const;

/**
 * A year's first place: proven in the whole level, by published figures, by a statement, or possible; or a figure that might be
 * the highest, but can't be compared.
 */
type Mark = (typeof ALL_MARKS)[number];

const MARKS: Readonly<Partial<Record<Certainty, Mark>>> = {
  proven: 'proven',
  stated: 'stated',
  leading: 'leading',
  open: 'open',
};

/** A year of the timeline. */
export interface TimelineYear extends LeadersYear {
  /** Whether it can't be compared with the year before. */
  readonly isBreak: boolean;
}

/** One way of counting over the years shown; null for a year without figures. */
interface Group {
  readonly title: string;
  readonly rows: readonly (LeadersOnBasis | null)[];
  /** Whether it is the ways of counting in force, beside which figures that can't be compared are marked. */
  readonly isInForce: boolean;
}

const isAmong = ({ leaders }: LeadersOnBasis, entity: string): boolean =>
  leaders.some(({ id }) => id === entity);

const markOf = (row: LeadersOnBasis | null, entity: string): Mark | null =>
  row && isAmong(row, entity) ? (MARKS[certaintyOf(row)] ?? null) : null;

/** Whether a place might have been first in a year by a figure that can't be compared with any other. */
const hasIncomparable = ({ others }: LeadersYear, entity: string): boolean =>
  others.some((row) => certaintyOf(row) === 'incomparable' && isAmong(row, entity));

/** The marked entities of a group: the current leader first, then by the last year in which each was first. */
function lanesIn({ rows }: Group, first: string | null): EntityRef[] {
  const places = new Map<string, EntityRef>();
  for (const row of rows.toReversed())
    for (const entity of row?.leaders ?? [])
      if (markOf(row, entity.id)) places.set(entity.id, places.get(entity.id) ?? entity);
  return [...places.values()].sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

function groupsOf(context: HomeContext, years: readonly LeadersYear[]): Group[] {
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
  const others = bases.map(({ id, mixed }) => ({
    title: mixed ? context.site.home.notComparable(title(id)) : title(id),
    rows: years.map((year) => year.others.find(({ basis }) => basis === id) ?? null),
    isInForce: false,
  }));
  return [{ title: inForce, rows: years, isInForce: true }, ...others];
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

function groupView(
  { localized, site }: HomeContext,
  group: Group,
  years: readonly TimelineYear[],
): Markup {
  const first = soleFirstEntry(localized)?.entity.id ?? null;
  const places = lanesIn(group, first);
  if (places.length === 0) return none;
  const lanes = places.map(({ id, name }) => {
    const cells = years.map((item, index) => {
      const other = group.isInForce && hasIncomparable(item, id) ? 'incomparable' : null;
      const mark = markOf(group.rows[index] ?? null, id) ?? other;
      const classes = [mark ? `mark ${mark}` : '', item.isBreak ? 'after-break' : '']
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
  return html`<tbody><tr class="basis"><th scope="rowgroup" colspan="${years.length + 1}">${group.title}</th></tr>
${lanes}</tbody>
`;
}

function legendView({ site }: HomeContext): Markup {
  const items = ALL_MARKS.map(
    (mark) => html`<li><span class="mark ${mark}"></span> ${site.home.marks[mark]}</li>`,
  );
  return html`<ul class="legend" aria-hidden="true">${items}</ul>`;
}

/** Renders the timeline of some years, ascending. */
export function leadersTimeline(context: HomeContext, years: readonly TimelineYear[]): Markup {
  const groups = groupsOf(context, years).map((group) => groupView(context, group, years));
  return html`<figure class="timeline">
<figcaption class="visually-hidden">${context.site.home.timelineTitle}</figcaption>
${legendView(context)}
<table>
${headView(years)}
${groups}</table>
</figure>`;
}
