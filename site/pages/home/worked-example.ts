/**
 * Worked example of how a rank is proven, for two entries: the first, and the first one whose whole period isn't
 * published. Sentences come from the stored derivations, rivals from the bounds.
 */

import { parseCellId } from '../../../engine/model/cell-id.ts';
import type { RankingEntry, RankingEntryView } from '../../../engine/model/documents.ts';
import { localizedPath, METHOD_PAGE } from '../../../engine/model/page-urls.ts';
import { compareUrl } from '../../../engine/model/urls.ts';
import { boundsText, isKnownInPart, listText, rankReason } from '../../../widget/text/mod.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/section.ts';
import { sourceLink } from '../../layout/source-link.ts';
import { type HomeContext, rankingPath } from './page-context.ts';

/** Entities that are surely above an entry, and entities that could be. */
export interface Rivals {
  readonly certain: readonly RankingEntryView[];
  readonly possible: readonly RankingEntryView[];
}

/** Null if the rivals don't add up to the entry's ranks, because claims narrow them. */
export function rivalsOf(
  { entries, claims }: HomeContext['data']['view'],
  { entity, bounds, rank }: RankingEntryView,
): Rivals | null {
  const holders = new Set(
    claims.filter((claim) => claim.status === 'used' && claim.rank === 1).map((row) => row.entity),
  );
  const others = entries.filter((other) => other.entity.id !== entity.id);
  const high = bounds.high ?? Infinity;
  const certain = others.filter(
    (other) => other.bounds.low > high || (holders.has(other.entity.id) && !holders.has(entity.id)),
  );
  const possible = others.filter(
    (other) => !certain.includes(other) && (other.bounds.high ?? Infinity) > bounds.low,
  );
  const best = 1 + certain.length;
  const worst = best + possible.length;
  return rank.best === best && rank.worst === worst ? { certain, possible } : null;
}

function rivalsView({ data, localized, site }: HomeContext, entry: RankingEntryView): Markup {
  const rivals = rivalsOf(data.view, entry);
  if (!rivals) return none;
  const names = (rows: readonly RankingEntryView[]): string =>
    listText(
      localized.words,
      rows.map(({ entity }) => localized.name(entity.id)),
      rows.length,
    );
  const { home } = site;
  const sentences = [
    ...(rivals.certain.length > 0 ? [home.certainlyAbove(names(rivals.certain))] : []),
    ...(rivals.possible.length > 0 ? [home.possiblyAbove(names(rivals.possible))] : []),
  ];
  return sentences.length > 0 ? html`<li>${home.sentences(sentences)}</li>` : none;
}

/** Link to the ranking of a step's period, if that differs from the page's and there is one. */
function monthsLink(context: HomeContext, cell: string): Markup {
  const { data, localized } = context;
  const { metric, period, basis } = parseCellId(cell);
  const { level } = data.view;
  if (period === data.view.period.id) return none;
  const found = data.dataset.rankings.find(
    (row) =>
      row.metric === metric &&
      row.period === period &&
      row.basis === basis &&
      row.level === level &&
      row.coverage.listed > 1,
  );
  if (!found) return none;
  const months = localized.monthsText(period);
  return html` <a href="${rankingPath(context, { metric, period, basis })}">${months}</a>`;
}

function stepsView(context: HomeContext, entry: RankingEntry): Markup {
  const { data, localized } = context;
  const steps = entry.why.map((step) => {
    const sources = step.sources.flatMap((id) => data.sources.get(id) ?? []);
    // The sentence already names the months but can't link to them.
    const linked = sources.filter(({ url }) => url !== '');
    const cited = linked.map((source) => html` ${sourceLink(source, localized.language)}`);
    return html`<li>${localized.text(step.text)}${cited}${monthsLink(context, step.cell)}</li>
`;
  });
  return html`<ol class="steps">
${steps}${rivalsView(context, entry)}</ol>`;
}

function entryView(context: HomeContext, entry: RankingEntry): Markup {
  const { localized } = context;
  const { best, worst } = entry.rank;
  const reason = rankReason(localized, entry) || localized.words.rankPhrase(best, worst);
  return html`<div id="why-${entry.entity.id}">
<h3>${localized.name(entry.entity.id)}</h3>
<p><b>${localized.words.sentence([reason])}</b></p>
${stepsView(context, entry)}
</div>
`;
}

/** The first entry, and the first one whose whole period isn't published and whose rank is a range. */
function examplesOf({ data }: HomeContext): RankingEntry[] {
  const { entries, mixed } = data.document;
  if (mixed) return [];
  const [first] = entries;
  const inPart = entries.find(
    (entry) => isKnownInPart(data.view, entry) && entry.rank.best < entry.rank.worst,
  );
  return [...(first ? [first] : []), ...(inPart && inPart !== first ? [inPart] : [])];
}

/** The last earlier leader, if it has no figure now and isn't proven lower by its figures. */
function formerLeaderView(context: HomeContext): Markup {
  const { data, localized, site } = context;
  const { leaders, comparison, view } = data;
  const first = soleFirstEntry(localized)?.entity.id;
  const now = leaders?.items.findIndex(({ year }) => year === view.period.id) ?? -1;
  const before = leaders?.items[now - 1];
  const [rival, ...more] = before?.leaders ?? [];
  const unlisted = view.unlisted.find(({ entity }) => entity.id === rival?.id);
  const [a, b] = [rival?.id, first].map((id) => comparison?.members.find((row) => row.id === id));
  if (!before || !rival || more.length > 0 || !unlisted || !a || !b) return none;
  const isAhead =
    b.bounds.high === null || (b.first.length === 0 && (a.bounds.high ?? Infinity) > b.bounds.low);
  if (isAhead) return none;
  const byFigures = a.figures.high !== null && a.figures.high <= b.figures.low;
  const name = localized.text(rival.name);
  const known = boundsText(localized.numbers, { low: 0, high: a.bounds.high });
  const { dataset, metric, period, level, basis } = view;
  const compare = compareUrl(dataset, metric, period.id, { a: a.id, b: b.id }, { level, basis });
  const { home } = site;
  const answer = home.sentences([
    home.formerLeader(name, before.year, known, before.basis !== basis),
    home.notAhead(byFigures),
  ]);
  return html`<div id="rival">
<h3>${home.couldBeAhead(name)}</h3>
<p>${answer} <a href="${compare}">${home.compared}</a></p>
</div>
`;
}

/** The section; nothing if no entry is ranked. */
export function workedExample(context: HomeContext): Markup {
  const { home } = context.site;
  const examples = examplesOf(context).map((entry) => entryView(context, entry));
  if (examples.length === 0) return none;
  return section(
    'example',
    home.exampleHead,
    html`<p>${home.exampleLead}</p>
<div class="columns">
${examples}</div>
${formerLeaderView(context)}<p class="links"><a href="${localizedPath(context.language, METHOD_PAGE)}">${home.wholeMethod}</a></p>`,
  );
}
