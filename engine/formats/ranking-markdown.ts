/**
 * A ranking as Markdown in English, for assistants and people who read plain text: the answer in its first line, then ranks, values
 * and sources, and what isn't compared.
 */

import type { RankingEntryView, RankingView, SetAside, Source } from '../model/documents.ts';
import { fullBoundsText, possibleRange, rankRangeText } from '../wording/format-bounds.ts';
import { formatList, formatPeriodId, statedText } from '../wording/formatters.ts';
import { english, markdownLink, markdownSection, markdownTable, plain } from './markdown.ts';

/** More possible leaders are only counted. */
const MAX_NAMED_LEADERS = 5;

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' });

const ANY_NUMBER = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** What the first place of a single possible leader rests on. */
function firstPlace(name: string, { rank }: RankingEntryView, { coverage }: RankingView): string {
  if (rank?.standing === 'proven') return `${name} is first, proven by published figures`;
  if (rank?.standing === 'stated')
    return `${name} is first as stated by a source; figures alone leave it open`;
  const { listed, of } = coverage;
  const others = listed < of ? 'those without' : 'others that aren’t in this data';
  return `${name} is first among the ${listed} of ${of} with comparable figures; ${others} could be above`;
}

/** Who is first, in one clause. */
function firstClause(view: RankingView): string {
  if (view.mixed) return 'nothing is compared, because it is unknown how the figures were counted';
  const firsts = view.entries.filter(({ rank }) => rank?.best === 1);
  const [first] = firsts;
  if (!first) return 'nothing can be compared';
  const names = firsts.map(({ entity }) => english(entity.name));
  if (firsts.length === 1) return firstPlace(names[0] ?? '', first, view);
  if (firsts.length > MAX_NAMED_LEADERS) return `any of ${firsts.length} could be first`;
  return `${alternatives.format(names)} could be first; the evidence leaves it open`;
}

function sourceLink(source: Source | undefined): string {
  return source ? markdownLink(source.name?.en ?? source.publisher, source.url) : '';
}

function entryRow(
  entry: RankingEntryView,
  sources: ReadonlyMap<string, Source>,
  possible: typeof ANY_NUMBER,
): string[] {
  const { entity, rank, bounds, reported } = entry;
  return [
    rank ? rankRangeText(rank) : '',
    english(entity.name),
    fullBoundsText(bounds, possible),
    reported ? statedText(reported) + (reported.modelled ? ' (estimate)' : '') : '',
    sourceLink(sources.get(reported?.source ?? '')),
  ];
}

function reasonText({ reason, observation }: SetAside): string {
  if (reason === 'basis') return `counted in another way: ${observation.basis}`;
  if (reason === 'withdrawn') return `withdrawn: ${plain(observation.withdrawnReason)}`;
  return observation.status;
}

function setAsideLine(row: SetAside, sources: ReadonlyMap<string, Source>): string {
  const { entity, observation } = row;
  const source = sourceLink(sources.get(observation.source));
  return `- ${english(entity.name)}: ${statedText(observation)} (${reasonText(row)}), ${source}`;
}

function unlistedLines({ unlisted }: RankingView): string[] {
  if (unlisted.length === 0) return [];
  const names = unlisted.map(({ entity }) => english(entity.name));
  return [`- No comparable figure: ${formatList(names, 'en')}`];
}

/** The ranking as Markdown. `sourceRows` are the sources of its document, with their addresses; `origin` is for absolute addresses. */
export function rankingMarkdown(
  view: RankingView,
  sourceRows: readonly Source[],
  origin: string,
): string {
  const { entries, setAside, period, asOf, links, unit, titles, coverage } = view;
  const sources = new Map(sourceRows.map((source) => [source.id, source]));
  const subject = `${english(titles.metric)}, ${formatPeriodId(period.id, 'en')}, ${english(titles.level)}`;
  // A percentage may be a share or a growth.
  const possible = unit === 'percent' ? ANY_NUMBER : possibleRange({});
  const unitText = titles.unit ? english(titles.unit) : plain(unit);
  return [
    `**${subject}: ${firstClause(view)} (as known on ${asOf}).**`,
    '',
    `Way of counting: ${english(titles.basis)}. Dataset: ${english(titles.dataset)}. Ranks are the best and the worst that the evidence leaves possible among those with comparable figures (${coverage.listed} of ${coverage.of}).`,
    '',
    ...markdownTable(
      ['Rank', 'Name', `Possible value (${unitText})`, 'Published', 'Source'],
      entries.map((entry) => entryRow(entry, sources, possible)),
    ),
    ...markdownSection('Not compared', [
      ...unlistedLines(view),
      ...setAside.map((row) => setAsideLine(row, sources)),
    ]),
    `Permalink: ${origin}${links.self}`,
    '',
  ].join('\n');
}
