/** Where a page says that oEmbed knows it: what readers of links look for. */
import type { Link } from '../../http/link-header.ts';

const FORMATS = ['json', 'xml'] as const;

/** A header has no room for more, in characters of the address. */
const MAX_URL_LENGTH = 1000;

/** Links to the oEmbed answers about the page at `address` (path-absolute); absolute, as the specification wants them. */
export function oembedDiscoveryLinks(origin: string, address: string): readonly Link[] {
  if (address.length > MAX_URL_LENGTH) return [];
  const url = encodeURIComponent(origin + address);
  return FORMATS.map((format) => ({
    href: `${origin}/oembed?url=${url}&format=${format}`,
    rel: 'alternate',
    type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
  }));
}
