/**
 * History of the first place: the leaders of each year on every way of counting, with a line between years that can't
 * be compared.
 */

import type { StoryRow } from '../../../engine/mod.ts';
import type {
  LeadersDocument,
  LeadersOnBasis,
  LeadersYear,
} from '../../../engine/model/documents.ts';
import { type Certainty, certaintyOf, listText } from '../../../widget/text/mod.ts';
import { findComeback } from '../../comeback.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/section.ts';
import { sourceLink } from '../../layout/source-link.ts';
import { leadersTimeline, type TimelineYear } from './leaders-timeline.ts';
import { type HomeContext, rankingPath } from './page-context.ts';

/** Certainties without a known leader. */
const INCONCLUSIVE: ReadonlySet<Certainty> = new Set(['thin', 'none', 'incomparable']);

/** Number of years shown if no break limits them. */
const YEARS = 12;

/** A year of which something is known, with the latest such year before it; null for the first. */
interface KnownYear extends TimelineYear {
  readonly before: string | null;
  /** What the story says of a break since the year before. */
  readonly story: StoryRow | undefined;
}

/** Leaves out the years of which nothing is known on any way of counting; a break in one of them moves to the next known year. */
function knownYears(
  items: readonly LeadersYear[],
  breaks: ReadonlyMap<string, StoryRow>,
): KnownYear[] {
  const isKnown = ({ status, others }: LeadersYear) => status !== 'none' || others.length > 0;
  const known = items.flatMap((item, index) => (isKnown(item) ? [{ item, index }] : []));
  return known.map(({ item, index }, position) => {
    const last = known[position - 1];
    const since = items.slice(last ? last.index + 1 : 0, index + 1);
    const story = since.map(({ year }) => breaks.get(year)).find((row) => row !== undefined);
    const isChange = since.some((one) => one.break);
    const before = last?.item.year ?? null;
    return { ...item, break: isChange, before, isBreak: isChange || story !== undefined, story };
  });
}

/** The breaks that the story explains, by the first year after each. */
function storyBreaks({ data: { story } }: HomeContext): ReadonlyMap<string, StoryRow> {
  const breaks = story.filter(({ kind }) => kind === 'break');
  return new Map(breaks.flatMap((row) => (row.year === null ? [] : [[row.year, row] as const])));
}

/** The first year shown without unfolding: the first comparable one, or the first of the last twelve. */
function shownFrom(items: readonly KnownYear[]): number {
  const first = items.findIndex(({ story }) => story !== undefined);
  return first >= 0 ? first : Math.max(0, items.length - YEARS);
}

function basisTitle({ data, localized }: HomeContext, id: string): string {
  return localized.text(data.dataset.bases.find((basis) => basis.id === id)?.title) || id;
}

/** The leader, or the possible leaders; names are emphasised only if the evidence is conclusive. */
function leadersView({ localized, site }: HomeContext, row: LeadersOnBasis): Markup {
  const kind = certaintyOf(row);
  const isConclusive = !INCONCLUSIVE.has(kind);
  const names = row.leaders.map(({ name }) => localized.text(name));
  const who = listText(localized.words, names, isConclusive ? names.length : undefined);
  const only = names.length === 1 && row.leaders[0]?.id === soleFirstEntry(localized)?.entity.id;
  const sure = site.detailsWords.timeline.certainty(kind, row.coverage.listed, row.coverage.of);
  const shown = isConclusive
    ? html`<b${only ? html` class="first"` : none}>${who}</b>`
    : html`<span>${who}</span>`;
  return html`${shown} <small>${sure}</small>`;
}

function yearView(context: HomeContext, item: LeadersYear): Markup {
  const { year, basis, ranking, others } = item;
  const link = (label: string, row: LeadersOnBasis): Markup =>
    row.ranking
      ? html`<a href="${rankingPath(context, { period: year, basis: row.basis })}">${label}</a>`
      : html`${label}`;
  const otherwise = others.map(
    (row) =>
      html`<li><i>${link(basisTitle(context, row.basis), row)}</i> ${leadersView(context, row)}</li>`,
  );
  return html`<tr class="year" id="year-${year}"><th scope="row">${ranking ? link(year, { ...item, basis }) : html`${year}`}</th><td>${leadersView(context, item)}</td><td>${otherwise.length > 0 ? html`<ul>${otherwise}</ul>` : none}</td></tr>
`;
}

/** The line between two years with the reason why they can't be compared. */
function breakView(context: HomeContext, item: KnownYear): Markup {
  const { site, localized, data } = context;
  const { year, story } = item;
  const before = item.before ?? String(Number(year) - 1);
  const source = story && data.sources.get(story.source);
  const why = item.break
    ? html`${site.detailsWords.timeline.basisChanges}`
    : html`${localized.text(story?.text)} ${source ? sourceLink(source, localized.language) : none}`;
  return html`<tr class="break"><td colspan="3"><b>${site.home.between(before, year)}</b> ${why}</td></tr>
`;
}

function basisHeadView(context: HomeContext, basis: string): Markup {
  return html`<tr class="basis"><th scope="rowgroup" colspan="3">${basisTitle(context, basis)}</th></tr>
`;
}

/** Rows of years, latest first, with the way of counting above its years and a line at each break. */
function rowsView(context: HomeContext, items: readonly KnownYear[]): Markup[] {
  const latestFirst = items.toReversed();
  return latestFirst.map((item, index) => {
    const isNewWay = latestFirst[index - 1]?.basis !== item.basis;
    return html`${isNewWay ? basisHeadView(context, item.basis) : none}${yearView(context, item)}${
      item.isBreak ? breakView(context, item) : none
    }`;
  });
}

function tableView(context: HomeContext, rows: readonly Markup[]): Markup {
  const { home } = context.site;
  return html`<table class="years">
<thead><tr class="heads"><th scope="col">${home.yearHead}</th><th scope="col">${home.inForceHead}</th><th scope="col">${home.otherBasesHead}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

/** The last known leader and what has been open since, in words. */
function leadText({ localized, site, data }: HomeContext, leaders: LeadersDocument): string {
  const entity = soleFirstEntry(localized)?.entity.id;
  const again = entity ? findComeback(leaders, entity, data.view.period.id) : null;
  const { home } = site;
  return home.sentences([
    ...(again && entity ? [home.previousLead(localized.name(entity), again.since)] : []),
    ...(again && again.openYears.length > 0
      ? [
          home.couldAlsoHaveBeenFirst(
            listText(localized.words, again.openYears, again.openYears.length),
          ),
        ]
      : []),
    home.historyLead,
  ]);
}

/** The section; nothing if nothing is known about any full year. */
export function leadersHistory(context: HomeContext): Markup {
  const { leaders } = context.data;
  if (!leaders) return none;
  const { home } = context.site;
  const known = knownYears(leaders.items, storyBreaks(context));
  const from = shownFrom(known);
  const [earlier, shown] = [known.slice(0, from), known.slice(from)];
  const years = home.earlier(earlier[0]?.year ?? '', earlier.at(-1)?.year ?? '');
  const content = html`<p>${leadText(context, leaders)}</p>
${leadersTimeline(context, shown)}
${tableView(context, rowsView(context, shown))}
${
  earlier.length > 0
    ? html`<details><summary>${years}</summary>
${tableView(context, rowsView(context, earlier))}
</details>`
    : none
}
<p class="links"><a href="${leaders.links.latest}">${home.allLeaders}</a></p>`;
  return section('history', home.historyHead, content);
}
