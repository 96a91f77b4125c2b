/** Discovery links of oEmbed, by which consumers find the oEmbed endpoint of a page. */
import { escapeMarkup } from '../../../engine/model/text.ts';
import type { Link } from '../../http/link-header.ts';

const FORMATS = ['json', 'xml'] as const;

/** Longest URL that the header has room for, in characters. */
const MAX_URL_LENGTH = 1000;

/** Links to the oEmbed documents of the page at `address` (path-absolute). They are absolute, as the specification requires. */
export function oembedDiscoveryLinks(origin: string, address: string): readonly Link[] {
  if (address.length > MAX_URL_LENGTH) return [];
  const url = encodeURIComponent(origin + address);
  return FORMATS.map((format) => ({
    href: `${origin}/oembed?url=${url}&format=${format}`,
    rel: 'alternate',
    type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
  }));
}

/** The links as elements of the page's head: WordPress, for one, doesn't read the header. */
export function oembedLinkTags(links: readonly Link[]): string {
  return links
    .map(
      ({ href, rel, type }) => `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}">\n`,
    )
    .join('');
}
