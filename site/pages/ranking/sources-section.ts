/** The numbered list of a ranking's sources, and references to it. */
import type { Source } from '../../../engine/model/documents.ts';
import { publisherText } from '../../../engine/model/localized-source.ts';
import { dayText } from '../../day-text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { section } from '../../layout/section.ts';
import { sourceTitle } from '../../layout/source-link.ts';
import type { RankingContext } from './page-context.ts';

/** The number of a source in the list, from 1; 0 if it isn't listed. */
const numberOf = ({ document }: RankingContext, id: string): number =>
  document.sources.findIndex((source) => source.id === id) + 1;

/** Numbered links to sources; nothing for sources that aren't listed. */
export function sourceReferences(context: RankingContext, ids: Iterable<string>): Markup {
  const numbers = [...new Set(ids)].map((id) => numberOf(context, id)).filter((at) => at > 0);
  if (numbers.length === 0) return none;
  const links = numbers.map((at) => html`<a href="#s${at}">${at}</a>`);
  return html` <sup>${links}</sup>`;
}

/** Publisher, title and date of a source, and its note. */
export function sourceText({ site, localized }: RankingContext, source: Source): Markup {
  const { url, published, accessed } = source;
  const comma = site.changes.join(['', '']);
  const publisher = publisherText(source, localized.language);
  const title = sourceTitle(source, localized.language);
  const note = localized.text(source.note);
  const date = published
    ? dayText(site, published)
    : site.detailsWords.undated(dayText(site, accessed));
  const name = url ? html`<a href="${url}">${title || url}</a>` : html`${title}`;
  const remark = note ? html` <small>${note}</small>` : none;
  return html`${publisher}${title || url ? html`${comma}${name}` : none}${comma}${date}${remark}`;
}

/** The section with the list. */
export function sourcesSection(context: RankingContext): Markup {
  const items = context.document.sources.map(
    (source, index) => html`<li id="s${index + 1}">${sourceText(context, source)}</li>
`,
  );
  if (items.length === 0) return none;
  return section(
    'sources',
    context.site.ranking.sourcesHead,
    html`<ol class="sources">
${items}</ol>`,
  );
}
