/**
 * History of the first place: the leaders of each year on every way of counting as a timeline, and what is known of a year when it is
 * chosen.
 */

import type { StoryRow } from '../../../engine/mod.ts';
import type { LeadersOnBasis, LeadersYear } from '../../../engine/model/documents.ts';
import { type Certainty, certaintyOf, changeText, listText } from '../../../widget/text/mod.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/layout.ts';
import { sourceLink } from '../../layout/links.ts';
import type { ExampleChange } from '../../words/en/home-words.ts';
import { type HomeContext, rankingPath } from './home-data.ts';
import { leadersTimeline, type Timeline } from './leaders-timeline.ts';
import { hasFullFigure, type TimelineYear } from './timeline-lanes.ts';

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

/** The line between two years with the reason why they can't be compared. */
function breakView(context: HomeContext, item: KnownYear, example?: ExampleChange): Markup {
  const { site, localized, data } = context;
  const { year, story } = item;
  const before = item.before ?? String(Number(year) - 1);
  const { space } = site.meta;
  const source = story && data.sources.get(story.source);
  const storyText = story
    ? html`${space}${localized.text(story.text)} ${source ? sourceLink(source, localized.language) : none}`
    : none;
  const { home } = site;
  const why = item.break
    ? html`${space}${home.basisChanges}${space}${home.changesTheNewWay(example)}${storyText}`
    : storyText;
  return html`<b>${home.between(before, year)}</b>${why}`;
}

/** A link to the panel of another year; nothing if there is none. */
function stepLink(item: KnownYear | undefined, rel: 'prev' | 'next', text: string): Markup {
  return item ? html` <a rel="${rel}" href="#year-${item.year}">${text}</a>` : none;
}

/** What is known of a year, on each way of counting. The style sheet shows it while it is the page's target. */
function yearView(context: HomeContext, items: readonly KnownYear[], index: number): Markup {
  const item = items[index];
  if (!item) return none;
  const { year, others } = item;
  const way = (row: LeadersOnBasis): Markup => {
    const title = basisTitle(context, row.basis);
    const path = rankingPath(context, { period: year, basis: row.basis });
    const label = row.ranking ? html`<a href="${path}">${title}</a>` : html`${title}`;
    return html`<li><i>${label}</i> ${leadersView(context, row)}</li>
`;
  };
  const [before, after] = [items[index - 1], items[index + 1]];
  return html`<div class="year" id="year-${year}">
<h3>${year}${stepLink(before, 'prev', `← ${before?.year}`)}${stepLink(after, 'next', `${after?.year} →`)}</h3>
<ul>
${[item, ...others].map(way)}</ul>
${item.isBreak ? html`<p>${breakView(context, item)}</p>` : none}</div>
`;
}

/** Some years of a timeline: a line separates two that are shown. */
const withBreaks = (items: readonly KnownYear[]): TimelineYear[] =>
  items.map((item, index) => ({ ...item, isBreak: index > 0 && item.isBreak }));

/** The timeline of some years, and a panel for each, of which at most one is shown. */
function yearsView(
  context: HomeContext,
  items: readonly KnownYear[],
  { figure }: Timeline,
): Markup {
  return html`${figure}
${items.map((_, index) => yearView(context, items, index))}`;
}

/** The first change on the year before in the ranking of a year; undefined if that is another year's, or has none. */
function exampleChange(
  { data, localized: { view, words, name } }: HomeContext,
  item: KnownYear,
  before: KnownYear | undefined,
): ExampleChange | undefined {
  if (item.year !== view.period.id) return undefined;
  const isNext = Number(before?.year) === Number(item.year) - 1;
  const firstPlace = before && isNext ? data.findFirstPlace(before.year, before) : null;
  const [example] = view.entries.flatMap(({ entity: { id }, growth }) => {
    if (!growth) return [];
    const isMissing = firstPlace?.members.some((one) => one.id === id && !hasFullFigure(one));
    const missing = before && isMissing ? before.year : '';
    return [{ name: name(id), change: changeText(words, growth.value), missing }];
  });
  return example;
}

/** The breaks between the years shown; for one before the ranking's year, that its changes on the year before compare like with like. */
function breaksView(context: HomeContext, items: readonly KnownYear[]): Markup {
  const lines = items.flatMap((item, index) => {
    if (index === 0 || !item.isBreak) return [];
    const example = exampleChange(context, item, items[index - 1]);
    return [html`<li>${breakView(context, item, example)}</li>`];
  });
  return lines.length > 0 ? html`<ul class="breaks">${lines}</ul>` : none;
}

/** What is compared, what the ways of counting mean, if there are several, and who was first by those that compare nothing; folded. */
function waysView(context: HomeContext, { incomparable }: Timeline): Markup {
  const { data, localized, site } = context;
  const { bases, levels } = data.dataset;
  if (bases.length < 2) return none;
  const level = levels.filter(({ id }) => id === localized.view.level);
  const explained = [...level, ...bases].map(
    ({ title, description }) =>
      html`<dt>${localized.text(title)}</dt><dd>${localized.text(description)}</dd>`,
  );
  const summary = site.home.waysHead(localized.text(localized.view.titles.level));
  return html`<details><summary>${summary}</summary><dl>${explained}</dl>${incomparable}</details>
`;
}

/** The years before those that are shown at once, folded; nothing if there are none. */
function earlierView(context: HomeContext, years: readonly KnownYear[]): Markup {
  const [first] = years;
  if (!first) return none;
  const timeline = leadersTimeline(context, withBreaks(years));
  const summary = context.site.home.earlier(first.year, years.at(-1)?.year ?? '');
  return html`<details><summary>${summary}</summary>
${yearsView(context, years, timeline)}${timeline.incomparable}
</details>`;
}

/** The section; nothing unless something is known about two full years. */
export function leadersHistory(context: HomeContext): Markup {
  const { leaders } = context.data;
  if (!leaders) return none;
  const { home } = context.site;
  const known = knownYears(leaders.items, storyBreaks(context));
  if (known.length < 2) return none;
  const from = shownFrom(known);
  const [earlier, shown] = [known.slice(0, from), known.slice(from)];
  const timeline = leadersTimeline(context, withBreaks(shown));
  const content = html`${yearsView(context, shown, timeline)}
${breaksView(context, shown)}${waysView(context, timeline)}${earlierView(context, earlier)}`;
  return section('history', home.historyHead, content);
}
