/** An entity as Markdown in English: in its first line where it is first, then its rank and value in every ranking, and milestones. */

import { english, markdownLink, markdownSection, markdownTable } from '../../formats/markdown.ts';
import type { EntityDocument, EntityRanking, Texts } from '../../model/documents.ts';
import { fullBoundsText, possibleRange } from '../../wording/format-bounds.ts';
import { formatPeriodId } from '../../wording/formatters.ts';
import { fullNumber } from '../../wording/full-numbers.ts';
import { rankRangeText } from '../../wording/rank-range.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';

type Row = { readonly id: string; readonly title: Texts };

function titlesOf(rows: readonly Row[]): (id: string) => string {
  const byId = new Map(rows.map(({ id, title }) => [id, english(title)]));
  return (id) => byId.get(id) ?? id;
}

const isFirst = ({ rank, mixed }: EntityRanking) => !mixed && rank?.best === 1 && rank.worst === 1;

/** The entity as Markdown. `origin` is for absolute addresses. */
export function entityMarkdown(
  { dataset: { title, metrics, levels, bases, sources } }: CompiledDataset,
  { name, asOf, rankings, milestones, links }: EntityDocument,
  origin: string,
): string {
  const known = rankings.filter(({ rank, bounds }) => rank !== null || bounds !== null);
  const ranked = known.filter(({ rank }) => rank !== null);
  const [metric, level, basis] = [titlesOf(metrics), titlesOf(levels), titlesOf(bases)];
  const possibleOf = (id: string) => possibleRange(metrics.find((one) => one.id === id) ?? {});
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const sourceLink = (id: string | null) => {
    const source = sourceById.get(id ?? '');
    return source ? markdownLink(source.name?.en ?? source.publisher, source.url) : '';
  };
  const rows = known.map((row) => [
    `[${metric(row.metric)}, ${formatPeriodId(row.period, 'en')}](${origin}${row.link.replace('?', '.md?')})`,
    level(row.level),
    basis(row.basis),
    row.rank ? `${rankRangeText(row.rank)} of ${row.coverage.listed}` : '',
    row.bounds ? fullBoundsText(row.bounds, possibleOf(row.metric)) : '',
    row.value === null ? '' : fullNumber(row.value),
    sourceLink(row.source),
  ]);
  return [
    `**${english(name)} has a rank in ${ranked.length} rankings and is first among those with comparable figures in ${ranked.filter(isFirst).length} of them (as known on ${asOf}).**`,
    '',
    `Dataset: ${english(title)}.`,
    '',
    ...markdownTable(
      ['Ranking', 'Level', 'Way of counting', 'Rank', 'Possible value', 'Published', 'Source'],
      rows,
    ),
    ...markdownSection(
      'Milestones',
      milestones.map(({ date, title: what, source }) =>
        [`- ${date}: ${english(what)}`, sourceLink(source)].filter(Boolean).join(', '),
      ),
    ),
    `Permalink: ${origin}${links.self}`,
    '',
  ].join('\n');
}
