/** The publisher of a source, as a citation. */
import type { SourceRow } from '../../engine/mod.ts';
import { publisherText, sourceTitleText } from '../../engine/model/localized-source.ts';
import { localizedText } from '../../engine/model/localized-text.ts';
import { html, type Markup, none } from './html.ts';

/** The publisher in the language of a page, linked if the source has an address; otherwise with its note. */
export function sourceLink(source: SourceRow, language: string): Markup {
  const publisher = publisherText(source, language);
  const title = sourceTitleText(source, language);
  const { url, note } = source;
  if (url) return html`<cite><a href="${url}" title="${title}">${publisher}</a></cite>`;
  const hint = [title, localizedText(note, language)].filter(Boolean).join(' · ');
  return html`<cite title="${hint}">${publisher}</cite>`;
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
