/** The expected head of an embed page: the static part of its language, then the oEmbed links of its address. */
import { EMBED_HEADS } from '../stores/fake-bindings.ts';

/** The head in HTML; `address` is path-absolute and normalized. */
export function embedHead(language: keyof typeof EMBED_HEADS, address: string): string {
  const url = encodeURIComponent(`https://likewise.test${address}`);
  const link = (type: string, format: string): string =>
    `<link rel="alternate" type="${type}" href="https://likewise.test/oembed?url=${url}&amp;format=${format}">\n`;
  return (
    EMBED_HEADS[language] + link('application/json+oembed', 'json') + link('text/xml+oembed', 'xml')
  );
}
