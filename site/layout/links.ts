/** Links of pages: to sources, licences and permalinks, and those by which consumers discover oEmbed. */

import type { SourceRow } from '../../engine/mod.ts';
import { datasetPageUrl, localizedPath } from '../../engine/model/address.ts';
import type { Source } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import {
  licenseUrl,
  localizedText,
  publisherText,
  sourceTitleText,
} from '../../engine/model/text.ts';
import type { FrameWords } from '../words/en/frame-words.ts';
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

/** A link to a licence by its SPDX id; only the id if the address of its text is unknown. */
export function licenseLink(license: string): Markup {
  const url = licenseUrl(license);
  return url ? html`<a href="${url}" rel="license">${license}</a>` : html`${license}`;
}

// Link to the permalink of what a page shows. Where `share.js` runs it becomes a button, which opens the share sheet of the
// device or, without one, copies the address.

export interface ShareLinkProps {
  /** The permalink, path-absolute. */
  readonly path: string;
  /** What is shared, as a headline. */
  readonly title: string;
}

/** The script of all share links of a page, for its head. */
export const shareScript: Markup = html`<script defer src="/share.js"></script>`;

/** The link, and an empty status that announces what was copied. */
export function shareLink({ path, title }: ShareLinkProps, { share }: FrameWords): Markup {
  return html`<p class="share"><a href="${path}" data-share-title="${title}" data-copied="${share.copied}">${share.link}</a> <span role="status"></span></p>`;
}

const FORMATS = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const;

/** The oEmbed links for a page at a path-absolute address; absolute, as the specification requires. */
export function oembedLinkTags(origin: string, address: string): Markup {
  const url = encodeURIComponent(origin + address);
  const links = Object.entries(FORMATS).map(
    ([format, type]) =>
      html`<link rel="alternate" type="${type}" href="${origin}/oembed?url=${url}&amp;format=${format}">
`,
  );
  return html`${links}`;
}
