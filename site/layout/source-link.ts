/** The publisher of a source, as a citation. */
import type { SourceRow } from '../../engine/mod.ts';
import { html, type Markup, none } from './html.ts';

/** The publisher, linked if the source has an address. */
export function sourceLink(source: Pick<SourceRow, 'publisher' | 'title' | 'url'>): Markup {
  const { publisher, title, url } = source;
  if (!url) return html`<cite title="${title}">${publisher}</cite>`;
  return html`<cite><a href="${url}" title="${title}">${publisher}</a></cite>`;
}

/** The citation of a source by its id; nothing if there is no such source. */
export function citation(sources: ReadonlyMap<string, SourceRow>, id: string): Markup {
  const source = sources.get(id);
  return source ? sourceLink(source) : none;
}
