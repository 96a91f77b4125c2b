/**
 * How a rank is proven, on two entries of the ranking: the first, and the first of which the whole isn't published. All
 * sentences come from the stored derivations; who is surely and who possibly above is read off the bounds.
 */

import type { RankingEntry, RankingEntryView } from '../../../engine/model/documents/mod.ts';
import { compareUrl } from '../../../engine/model/urls.ts';
import { boundsText, listText } from '../../../widget/text/format.ts';
import { isKnownInPart, reasonFor } from '../../../widget/text/rank-reason.ts';
import { firstOf } from '../../headline.ts';
import { pathIn } from '../../layout/layout.ts';
import { type Markup, markup, none } from '../../layout/markup.ts';
import { section } from '../../layout/section.ts';
import { rankingPath, sourceView, type Telling } from './page-context.ts';

/** Who is surely above an entry, and who could be. */
export interface Rivals {
  readonly surely: readonly RankingEntryView[];
  readonly possibly: readonly RankingEntryView[];
}

/** Null where these don't add up to the entry's ranks, because further statements narrow them. */
export function rivalsOf(
  { entries, claims }: Telling['front']['view'],
  { entity, bounds, rank }: RankingEntryView,
): Rivals | null {
  const holders = new Set(
    claims.filter((claim) => claim.status === 'used' && claim.rank === 1).map((row) => row.entity),
  );
  const others = entries.filter((other) => other.entity.id !== entity.id);
  const high = bounds.high ?? Infinity;
  const surely = others.filter(
    (other) => other.bounds.low > high || (holders.has(other.entity.id) && !holders.has(entity.id)),
  );
  const possibly = others.filter(
    (other) => !surely.includes(other) && (other.bounds.high ?? Infinity) > bounds.low,
  );
  const best = 1 + surely.length;
  const worst = best + possibly.length;
  return rank.best === best && rank.worst === worst ? { surely, possibly } : null;
}

function rivalsView({ front, reading, site }: Telling, entry: RankingEntryView): Markup {
  const rivals = rivalsOf(front.view, entry);
  if (!rivals) return none;
  const names = (rows: readonly RankingEntryView[]): string =>
    listText(
      reading.words,
      rows.map(({ entity }) => reading.name(entity.id)),
      rows.length,
    );
  const { home } = site;
  const sentences = [
    ...(rivals.surely.length > 0 ? [home.surelyAbove(names(rivals.surely))] : []),
    ...(rivals.possibly.length > 0 ? [home.couldBeAbove(names(rivals.possibly))] : []),
  ];
  return sentences.length > 0 ? markup`<li>${home.sentences(sentences)}</li>` : none;
}

/** Where a step is about other months than the ranking: the ranking of those, if there is one. */
function monthsLink(telling: Telling, cell: string): Markup {
  const { front, reading } = telling;
  const [, metric = '', period = '', basis = ''] = cell.split('/');
  const { level } = front.view;
  if (period === front.view.period.id) return none;
  const found = front.dataset.rankings.find(
    (row) =>
      row.metric === metric &&
      row.period === period &&
      row.basis === basis &&
      row.level === level &&
      row.coverage.listed > 1,
  );
  if (!found) return none;
  const [from = period, to = from] = period.split('--');
  const months = reading.words.months({ id: period, from, to });
  return markup` <a href="${rankingPath(telling, { metric, period, basis })}">${months}</a>`;
}

function stepsView(telling: Telling, entry: RankingEntry): Markup {
  const { front, reading } = telling;
  const steps = entry.why.map((step) => {
    const sources = step.sources.flatMap((id) => front.sources.get(id) ?? []);
    // The sentence names them; what it can't do is lead there.
    const linked = sources.filter(({ url }) => url !== '');
    const cited = linked.map((source) => markup` ${sourceView(source)}`);
    return markup`<li>${reading.text(step.text)}${cited}${monthsLink(telling, step.cell)}</li>
`;
  });
  return markup`<ol class="steps">
${steps}${rivalsView(telling, entry)}</ol>`;
}

function entryView(telling: Telling, entry: RankingEntry): Markup {
  const { reading } = telling;
  const { best, worst } = entry.rank;
  const reason = reasonFor(reading, entry) || reading.words.place(best, worst);
  return markup`<div id="why-${entry.entity.id}">
<h3>${reading.name(entry.entity.id)}</h3>
<p><b>${reading.words.sentence([reason])}</b></p>
${stepsView(telling, entry)}
</div>
`;
}

/** Of the entries, the one that is first, and the first whose whole period isn't published and whose rank is a range. */
function examplesOf({ front }: Telling): RankingEntry[] {
  const { entries, mixed } = front.document;
  if (mixed) return [];
  const [first] = entries;
  const inPart = entries.find(
    (entry) => isKnownInPart(front.view, entry) && entry.rank.best < entry.rank.worst,
  );
  return [...(first ? [first] : []), ...(inPart && inPart !== first ? [inPart] : [])];
}

/** The one that was first in the last year before, has no figure now, and isn't known to be lower by its figures alone. */
function rivalView(telling: Telling): Markup {
  const { front, reading, site } = telling;
  const { leaders, ground, view } = front;
  const first = firstOf(reading)?.entity.id;
  const now = leaders?.items.findIndex(({ year }) => year === view.period.id) ?? -1;
  const before = leaders?.items[now - 1];
  const [rival, ...more] = before?.leaders ?? [];
  const unlisted = view.unlisted.find(({ entity }) => entity.id === rival?.id);
  const [a, b] = [rival?.id, first].map((id) => ground?.members.find((row) => row.id === id));
  if (!before || !rival || more.length > 0 || !unlisted || !a || !b) return none;
  const isAhead =
    b.bounds.high === null || (b.first.length === 0 && (a.bounds.high ?? Infinity) > b.bounds.low);
  if (isAhead) return none;
  const byFigures = a.figures.high !== null && a.figures.high <= b.figures.low;
  const name = reading.text(rival.name);
  const known = boundsText(reading.numbers, { low: 0, high: a.bounds.high });
  const { dataset, metric, period, level, basis } = view;
  const compare = compareUrl(dataset, metric, period.id, { a: a.id, b: b.id }, { level, basis });
  const { home } = site;
  const told = home.sentences([
    home.firstBefore(name, before.year, known, before.basis !== basis),
    home.notAhead(byFigures),
  ]);
  return markup`<div id="rival">
<h3>${home.couldBeAhead(name)}</h3>
<p>${told} <a href="${compare}">${home.compared}</a></p>
</div>
`;
}

/** The section; nothing where nothing is ranked. */
export function workedExample(telling: Telling): Markup {
  const { home } = telling.site;
  const examples = examplesOf(telling).map((entry) => entryView(telling, entry));
  if (examples.length === 0) return none;
  return section(
    'example',
    home.exampleHead,
    markup`<p>${home.exampleLead}</p>
<div class="columns">
${examples}</div>
${rivalView(telling)}<p class="links"><a href="${pathIn(telling.language, '/method')}">${home.wholeMethod}</a></p>`,
  );
}
