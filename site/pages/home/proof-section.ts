/** How a rank is proven, in up to three pictures from the ranking's own evidence: a figure, a bound, a rank. */

import { localizedPath, METHOD_PAGE, parseCellId } from '../../../engine/model/address.ts';
import type { WhyStep } from '../../../engine/model/documents.ts';
import { compareUrl } from '../../../engine/model/urls.ts';
import { boundsText, listText } from '../../../widget/text/mod.ts';
import { soleFirstEntry } from '../../headline.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/layout.ts';
import { sourceLink } from '../../layout/links.ts';
import { limitedText } from '../../lead-needs.ts';
import {
  type Diagram,
  type DiagramContext,
  diagramPatterns,
  diagramView,
} from '../method/diagram.ts';
import type { ExampleSource } from '../method/example-source.ts';
import {
  findRankExample,
  type RankExample,
  ranksDiagram,
  rivalsOf,
} from '../method/ranks-section.ts';
import { reportedDiagram, ruleDiagram } from '../method/rule-diagrams.ts';
import { findRuleExample, type RuleExample } from '../method/rule-examples.ts';
import { type HomeContext, rankingPath } from './home-data.ts';

/** The rules by which a part bounds the whole, in order of how easily they are understood. */
const PART_RULES = ['subperiod', 'part', 'inside'] as const;

function pictureView(head: string, diagram: Diagram, caption: Markup): Markup {
  return html`<figure class="example">
<h3>${head}</h3>
${diagramView(diagram)}
<figcaption>${caption}</figcaption>
</figure>
`;
}

function diagramContext(
  { language, site }: HomeContext,
  exampleSource: ExampleSource,
): DiagramContext {
  return { exampleSource, language, engineLanguage: site.meta.engine, words: site.diagram };
}

/** Links to the rankings of a step's other periods, where they exist. */
function periodLinks({ data, localized, language }: HomeContext, { from }: WhyStep): Markup[] {
  const { level, period: ranked } = data.view;
  return from.flatMap(({ cell }) => {
    const { metric, period, basis } = parseCellId(cell);
    const isListed = data.dataset.rankings.some(
      (row) =>
        row.metric === metric &&
        row.period === period &&
        row.basis === basis &&
        row.level === level &&
        row.coverage.listed > 1,
    );
    if (!isListed || period === ranked.id) return [];
    const path = rankingPath({ data, language }, { metric, period, basis });
    return [html`<a href="${path}">${localized.monthsText(period)}</a>`];
  });
}

/** Whose figure a step bounds, of which period, who published it, and links to the rankings that it is taken from. */
function stepCaption(context: HomeContext, { exampleSource, step }: RuleExample): Markup {
  const { data, site, language } = context;
  const { entity, period } = exampleSource.cellNames(
    exampleSource.cell(step.cell),
    language,
    site.meta.engine,
  );
  const sources = step.sources.flatMap((id) => data.sources.get(id) ?? []);
  const more = [
    ...sources.map((source) => sourceLink(source, language)),
    ...periodLinks(context, step),
  ];
  return html`${site.changes.join([entity, period])}${more.map((link) => html` · ${link}`)}`;
}

/** A printed figure and the range of values that it leaves possible. */
function figurePicture(context: HomeContext, exampleSource: ExampleSource): Markup {
  const found = findRuleExample('reported', exampleSource, null);
  if (!found) return none;
  const { low, high } = exampleSource.bounds(found.step.cell);
  if (low === high) return none;
  const diagram = reportedDiagram({ ...found, ...diagramContext(context, exampleSource) }, true);
  const row = exampleSource.lookup.observations.get(found.step.observations[0] ?? '');
  const { site, localized } = context;
  const number = (value: number): string =>
    exampleSource.number(row?.metric ?? '', Number(value.toPrecision(6)), site.meta.engine) +
    localized.numbers.unit;
  const remark =
    row?.qualifier === 'stated'
      ? html` · ${site.diagram.roundedOrCutOff(number(row.value - low), number(high - row.value))}`
      : none;
  return pictureView(
    site.home.figureIsRange,
    diagram,
    html`${stepCaption(context, found)}${remark}`,
  );
}

/** A bound that follows from the figure of a part. */
function boundPicture(context: HomeContext, exampleSource: ExampleSource): Markup {
  for (const rule of PART_RULES) {
    const found = findRuleExample(rule, exampleSource, null);
    if (!found) continue;
    const diagram = ruleDiagram(rule, { ...found, ...diagramContext(context, exampleSource) });
    return pictureView(context.site.home.partBoundsWhole, diagram, stepCaption(context, found));
  }
  return none;
}

/**
 * The entry, the lowest one that is surely above it, and the highest one that possibly is, in the ranking's order; if there is none,
 * the entry and the next one.
 */
function shownEntries({ view: { entries } }: ExampleSource, { entry, rivals }: RankExample) {
  const shown = [...rivals.certain.slice(-1), entry, ...rivals.possible.slice(0, 1)];
  if (shown.length === 1) return entries.slice(0, 2);
  return entries.filter((other) => shown.includes(other));
}

/** The highest entry, if it is surely above another one; else null. */
function findSettledFirst({ view }: ExampleSource): RankExample | null {
  const [entry, next] = view.entries;
  const rivals = entry && next && rivalsOf(view, entry);
  const isFirst = rivals && rivals.certain.length + rivals.possible.length === 0;
  return isFirst ? { entry, rivals } : null;
}

/** An entry among those that are surely and possibly above it; if no rank is open, the first above the second. */
function rankPicture(context: HomeContext, exampleSource: ExampleSource): Markup {
  const example = findRankExample(exampleSource) ?? findSettledFirst(exampleSource);
  if (!example) return none;
  const { site, localized } = context;
  const { entity, rank } = example.entry;
  if (!rank) return none;
  const shown = shownEntries(exampleSource, example);
  const diagram = ranksDiagram(diagramContext(context, exampleSource), example, shown);
  const areSomeOpen = shown.some(
    (one) => one.bounds.high === null || (!one.reported && one !== example.entry),
  );
  const caption = site.home.rankCaption(
    localized.name(entity.id),
    localized.words.rankPhrase(rank.best, rank.worst),
    localized.view.entries.length,
    areSomeOpen,
  );
  return pictureView(site.home.rangesGiveRank, diagram, html`${caption}`);
}

/** A question that readers may have, and its answer. */
interface Answer {
  /** The fragment that leads to it. */
  readonly id: string;
  readonly question: string;
  readonly answer: Markup;
}

/** Whether the last earlier leader could be ahead, if it has no figure now and isn't proven lower by its figures. */
function formerLeaderAnswer(context: HomeContext): Answer | null {
  const { data, localized, site } = context;
  const { leaders, comparison, view } = data;
  const first = soleFirstEntry(localized)?.entity.id;
  const now = leaders?.items.findIndex(({ year }) => year === view.period.id) ?? -1;
  const before = leaders?.items[now - 1];
  const [rival, ...more] = before?.leaders ?? [];
  const unlisted = view.unlisted.find(({ entity }) => entity.id === rival?.id);
  const [a, b] = [rival?.id, first].map((id) => comparison?.members.find((row) => row.id === id));
  if (!before || !rival || more.length > 0 || !unlisted || !a || !b) return null;
  const isAhead =
    b.bounds.high === null || (b.first.length === 0 && (a.bounds.high ?? Infinity) > b.bounds.low);
  if (isAhead) return null;
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
  return {
    id: 'rival',
    question: home.couldBeAhead(name, localized.name(b.id)),
    answer: html`${answer}${site.meta.space}<a href="${compare}">${home.compared}</a>`,
  };
}

/** Why some of the unlisted can't be above the entry that others could be; null if there are none. */
function limitedAnswer({ data: { limited, view }, localized, site }: HomeContext): Answer | null {
  const { text, name } = localized;
  if (limited.length === 0) return null;
  return {
    id: 'limited',
    question: site.home.whatKeepsBelow(
      listText(
        localized.words,
        limited.map((place) => text(place.name)),
      ),
      name(view.rivals?.above ?? ''),
    ),
    answer: html`${limitedText(localized, site, limited)}`,
  };
}

/** The answers, each folded below its question. */
function answersView(answers: readonly (Answer | null)[]): Markup[] {
  return answers.map((one) =>
    one
      ? html`<details id="${one.id}"><summary>${one.question}</summary>
<p>${one.answer}</p>
</details>
`
      : none,
  );
}

/** The section; nothing if there is no rank to draw. */
export function proofSection(context: HomeContext): Markup {
  const { exampleSource } = context.data;
  if (!exampleSource) return none;
  const { home } = context.site;
  const rank = rankPicture(context, exampleSource);
  if (rank === none) return none;
  return section(
    'example',
    home.exampleHead,
    html`<div class="pictures">
${figurePicture(context, exampleSource)}${boundPicture(context, exampleSource)}${rank}</div>
${diagramPatterns}${answersView([formerLeaderAnswer(context), limitedAnswer(context)])}<p class="links"><a href="${localizedPath(context.language, METHOD_PAGE)}">${home.wholeMethod}</a></p>`,
  );
}
