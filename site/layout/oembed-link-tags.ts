/** Links in the head of a page by which consumers discover its oEmbed document. */
import { html, type Markup } from './html.ts';

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
