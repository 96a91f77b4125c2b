/**
 * What WordPress does with the address of a page that isn't from a provider it knows (`WP_oEmbed::discover` and
 * `wp_filter_oembed_result`, WordPress 6): finds the oEmbed document by the page's HTML, and filters the HTML in it.
 */

/** WordPress reads so much of a page, in bytes. */
const MAX_PAGE_BYTES = 153_600;

const FORMATS: Readonly<Record<string, 'json' | 'xml'>> = {
  'application/json+oembed': 'json',
  'text/xml+oembed': 'xml',
  'application/xml+oembed': 'xml',
};

const decodeEntities = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Attributes in double or single quotes, with lower-case names. */
function attributesOf(tag: string): Map<string, string> {
  const pairs = tag.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')(?:\s|$)/g);
  return new Map(
    Array.from(pairs, ([, name = '', double, single]) => [
      name.toLowerCase(),
      double ?? single ?? '',
    ]),
  );
}

/** The address of the oEmbed document that WordPress finds in a page, JSON before XML; null if it finds none. */
export function discoverOembed(page: string): string | null {
  const read = new TextDecoder().decode(new TextEncoder().encode(page).slice(0, MAX_PAGE_BYTES));
  const end = read.toLowerCase().indexOf('</head>');
  const head = end > 0 ? read.slice(0, end) : read;
  const found = new Map<string, string>();
  for (const [, inside = ''] of head.matchAll(/<link([^<>]+?)\/?>/gi)) {
    const attributes = attributesOf(inside);
    const format = FORMATS[attributes.get('type') ?? ''];
    const href = attributes.get('href');
    if (format && href) found.set(format, decodeEntities(href));
  }
  return found.get('json') ?? found.get('xml') ?? null;
}

/** The address that WordPress requests: with the page's address, the size of its column and its own parameters. */
export function oembedRequestUrl(discovered: string, page: string, width: number): string {
  const url = new URL(discovered);
  const added = { maxwidth: width, maxheight: 1000, url: page, dnt: 1, format: 'json' };
  for (const [name, value] of Object.entries(added)) url.searchParams.set(name, String(value));
  return url.href;
}

/** The iframe that WordPress shows: sandboxed, with a secret in its address; null if the HTML has no iframe to keep. */
export function sandboxedIframe(html: string, secret: string): string | null {
  const [, attributes] = /<iframe([^>]*)><\/iframe>/.exec(html) ?? [];
  if (attributes === undefined) return null;
  const addressed = attributes.replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}"`);
  return `<iframe sandbox="allow-scripts" security="restricted"${addressed} data-secret="${secret}"></iframe>`;
}
