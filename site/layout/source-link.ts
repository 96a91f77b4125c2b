/** The publisher and the title of a source, as a citation, and where a source can be read. */
import type { SourceRow } from '../../engine/mod.ts';
import type { Source } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { publisherText, sourceTitleText } from '../../engine/model/localized-source.ts';
import { localizedText } from '../../engine/model/localized-text.ts';
import { datasetPageUrl, localizedPath } from '../../engine/model/page-urls.ts';
import { siteWords } from '../words/mod.ts';
import { html, type Markup, none } from './html.ts';

/** The anchor of a source without an address in the list on the page of its dataset. */
export function sourceAnchor(id: string): string {
  return `source-${id}`;
}

/** The address of a source or, if it has none, of the note on the dataset's page that says why. */
export function sourceUrl(
  dataset: string,
  { id, url }: Pick<Source, 'id' | 'url'>,
  language: PageLanguage,
): string {
  return url || `${localizedPath(language, datasetPageUrl(dataset))}#${sourceAnchor(id)}`;
}

/** The title in the language of a page; empty if it has none. */
export function sourceTitle(source: Pick<Source, 'title' | 'titles'>, language: string): string {
  return siteWords(language).ranking.sourceTitle(sourceTitleText(source, language));
}

/** The publisher in the language of a page, linked to `href`, or with the note of the source if it has no address. */
export function sourceLink(source: SourceRow, language: string, href = source.url): Markup {
  const publisher = publisherText(source, language);
  const title = sourceTitle(source, language);
  const hint = source.url
    ? title
    : [title, localizedText(source.note, language)].filter(Boolean).join(' · ');
  if (!href) return html`<cite title="${hint}">${publisher}</cite>`;
  return html`<cite><a href="${href}" title="${hint}">${publisher}</a></cite>`;
}

/** The citation of a source by its id; nothing if there is no such source. */
export function citation(
  sources: ReadonlyMap<string, SourceRow>,
  id: string,
  language: string,
): Markup {
  const source = sources.get(id);
  return source ? sourceLink(source, language) : none;
}
