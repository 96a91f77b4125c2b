/**
 * Head of a page for an iframe: a part that is the same for all pages in a language, then the oEmbed links. The first contains the
 * styles and the script that the first paint needs, so nothing is requested before it; the page's policy allows both by their hashes.
 */
import { computeEtag } from '../../../engine/model/hash.ts';
import { concatBytes } from '../../../engine/model/json.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { escapeMarkup } from '../../../engine/model/text.ts';
import { DISPLAY_PARAMETERS, embedUrl } from '../../../engine/model/urls.ts';
import type { Env } from '../../env.ts';
import { joinedAsset } from '../../http/joined-asset.ts';
import type { EtaggedBody, Link } from '../../http/respond.ts';
import type { RankingSelector } from '../../releases/selectors.ts';

export interface PageHead extends EtaggedBody {
  /** Source expressions for the policy, `'sha256-…'`, of the inline script and the inline styles. */
  readonly inline: Readonly<Record<'script' | 'style', string>>;
  /** The oEmbed links, for the `Link` header. */
  readonly links: readonly Link[];
}

/** Hashes by asset, which is read once per isolate. */
const cachedHashes = new WeakMap<EtaggedBody, PageHead['inline']>();

/** The head of the page at `address` (path-absolute), which the stored rest follows. Throws a 503 if it can't be read. */
export async function pageHead(
  env: Env,
  language: PageLanguage,
  address: string,
): Promise<PageHead> {
  const asset = await joinedAsset(env, `page-${language}.html`);
  const inline = cachedHashes.get(asset) ?? {
    script: await cspSource(asset, 'script'),
    style: await cspSource(asset, 'style'),
  };
  cachedHashes.set(asset, inline);
  const links = oembedDiscoveryLinks(env.PUBLIC_ORIGIN, address);
  const bytes = concatBytes([asset.bytes, new TextEncoder().encode(oembedLinkTags(links))]);
  return { bytes, etag: await computeEtag(bytes), inline, links };
}

/** The source expression for the content of an inline element (CSP 3, section 2.3.1). */
async function cspSource({ bytes }: EtaggedBody, name: string): Promise<string> {
  const html = new TextDecoder().decode(bytes);
  const [, inside = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(html) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inside));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

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

export type DisplayParameters = Readonly<
  Partial<Record<(typeof DISPLAY_PARAMETERS)[number], string>>
>;

/** The URL, path-absolute and normalized, without other parameters of the request. */
export function embedPageUrl(selector: RankingSelector, display: DisplayParameters): string {
  const { dataset, metric, period, level, basis, asOf } = selector;
  const address = embedUrl(dataset, metric, period, { level, basis, asOf });
  const pairs = DISPLAY_PARAMETERS.flatMap((name) => {
    const value = display[name];
    return value ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  if (pairs.length === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}
