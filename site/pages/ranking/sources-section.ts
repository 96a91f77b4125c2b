/** The numbered list of a ranking's sources, and references to it. */
import type { Source } from '../../../engine/model/documents.ts';
import { publisherText } from '../../../engine/model/text.ts';
import { listText } from '../../../widget/text/mod.ts';
import { dayText } from '../../day-text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { sourceTitle } from '../../layout/links.ts';
import { section } from '../../layout/sections.ts';
import type { RankingContext } from './page-context.ts';

/** Numbered links to sources; nothing for sources that aren't listed. */
export function sourceReferences(context: RankingContext, ids: Iterable<string>): Markup {
  const { numberOf } = context.sources;
  const numbers = [...new Set(ids)].map(numberOf).filter((at) => at > 0);
  if (numbers.length === 0) return none;
  const links = numbers.map((at) => html`<a href="#s${at}">${at}</a>`);
  return html` <sup>${links}</sup>`;
}

/** The day of publication; without one, a day on which it was public already, or else on which it was read. */
function sourceDate({ site, sources }: RankingContext, source: Source): string {
  const { id, published, accessed } = source;
  if (published) return dayText(site, published);
  const known = sources.knownFrom(id) ?? accessed;
  return known < accessed
    ? site.ranking.publicBy(dayText(site, known))
    : site.detailsWords.undated(dayText(site, accessed));
}

/** Publisher, title and date of a source, and its note. */
export function sourceText(context: RankingContext, source: Source): Markup {
  const { site, localized } = context;
  const { url } = source;
  const comma = site.changes.join(['', '']);
  const publisher = publisherText(source, localized.language);
  const title = sourceTitle(source, localized.language);
  const note = localized.text(source.note);
  const name = url ? html`<a href="${url}">${title || url}</a>` : html`${title}`;
  const remark = note ? html` <small>${note}</small>` : none;
  return html`${publisher}${title || url ? html`${comma}${name}` : none}${comma}${sourceDate(context, source)}${remark}`;
}

/** Whose figures or ranks a source has; nothing if the page has none of it. */
function usersView({ document, localized, site }: RankingContext, { id }: Source): Markup {
  const { entries, claims, setAside, unlisted } = document;
  const users = entries.filter(
    ({ entity, observations, why }) =>
      observations.some(({ source }) => source === id) ||
      why.some(({ sources }) => sources.includes(id)) ||
      claims.some((one) => one.status === 'used' && one.source === id && one.entity === entity.id),
  );
  const others = [
    ...setAside.filter(({ observation }) => observation.source === id),
    ...unlisted.filter(({ last }) => last?.source === id),
  ];
  const names = [...new Set([...users, ...others].map(({ entity }) => localized.name(entity.id)))];
  if (names.length === 0) return none;
  return html` <small>${site.ranking.usedFor(listText(localized.words, names))}</small>`;
}

/** A part of the list under its head, from a number on; the head is left out if there is only one part. */
function partView(
  context: RankingContext,
  head: string,
  sources: readonly Source[],
  start: number,
): Markup {
  if (sources.length === 0) return none;
  const items = sources.map(
    (
      source,
      index,
    ) => html`<li id="s${start + index}">${sourceText(context, source)}${usersView(context, source)}</li>
`,
  );
  const isWhole = sources.length === context.document.sources.length;
  return html`${isWhole ? none : html`<h3>${head}</h3>\n`}<ol class="sources" start="${start}">
${items}</ol>
`;
}

/** The section with the list: first the sources of what is ranked, then the others. */
export function sourcesSection(context: RankingContext): Markup {
  const { ranked, others } = context.sources;
  if (ranked.length + others.length === 0) return none;
  const { sourcesHead, rankedSources, otherSources } = context.site.ranking;
  return section(
    'sources',
    sourcesHead,
    html`${partView(context, rankedSources, ranked, 1)}${partView(context, otherSources, others, ranked.length + 1)}`,
  );
}
