/** Parses a request of `/oembed`: the URL to embed, the format and the maximum size. */
import { DEFAULT_LANGUAGE, PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { DISPLAY_PARAMETERS } from '../../../engine/model/urls.ts';
import type { ParsedRequest } from '../../http/parse-request.ts';
import { parseDate } from '../../http/query.ts';
import { storedLanguage } from '../../http/stored-language.ts';
import { echo, Problem } from '../../problem.ts';
import type { RankingSelector } from '../../releases/selectors.ts';
import type { ROUTES } from '../../routes.ts';
import { embedPageUrl } from '../embed/embed-page-url.ts';
import type { EmbedDisplay } from './embed-height.ts';

export type OembedFormat = 'json' | 'xml';

/** One embed, parsed from its URL. */
export interface EmbedRequest extends EmbedDisplay {
  readonly selector: RankingSelector;
  /** The URL of its page, path-absolute. */
  readonly address: string;
}

export interface OembedRequest {
  readonly embed: EmbedRequest;
  readonly format: OembedFormat;
  /** In pixels; null for no limit. */
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
}

type OembedParameter = (typeof ROUTES.oembed.query)[number];

const PREFIXES = PAGE_LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE).join('|');

/** Paths of a ranking, its page (with an optional language prefix) and its embed page, each with or without an ending. */
const EMBEDDABLE_PATH = new RegExp(
  String.raw`^/(?:v1/rankings|(?:(${PREFIXES})/)?rankings|embed)/([^/]+)/([^/]+)/([^/.]+)(?:\.[a-z.]+)?$`,
);

/** Parses the request. `origin` is this site's. Throws a 400 for a bad parameter, a 404 for a `url` that can't be embedded. */
export function parseOembedRequest(
  { query }: ParsedRequest<string, OembedParameter>,
  origin: string,
): OembedRequest {
  return {
    embed: parseEmbedUrl(parseSiteUrl(query.url, origin), origin),
    format: parseFormat(query.format),
    maxWidth: parsePixels('maxwidth', query.maxwidth),
    maxHeight: parsePixels('maxheight', query.maxheight),
  };
}

function badParameter(parameter: string, value: string | undefined, expected: string): Problem {
  const detail =
    value === undefined
      ? `missing parameter: ${parameter}; expected ${expected}`
      : `bad ${parameter}: ${echo(value)}; expected ${expected}`;
  const shown = value === undefined ? null : echo(value);
  return new Problem('badParameter', detail, [{ parameter, value: shown, expected }]);
}

function notEmbeddable(url: string, origin: string): Problem {
  const expected = `a URL such as ${origin}/embed/{dataset}/{metric}/{period}`;
  const detail = `nothing to embed at ${echo(url)}; expected ${expected}`;
  return new Problem('notFound', detail, [{ parameter: 'url', value: echo(url), expected }]);
}

function parseSiteUrl(text: string | undefined, origin: string): URL {
  const expected = `an absolute URL such as ${origin}/embed/{dataset}/{metric}/{period}`;
  if (!text) throw badParameter('url', text || undefined, expected);
  const base = text.startsWith('/') ? origin : undefined;
  if (!URL.canParse(text, base)) throw badParameter('url', text, expected);
  const url = new URL(text, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  // The scheme may differ: an old link may use http for a site that is now at https.
  if (!isWeb || url.host !== new URL(origin).host) throw notEmbeddable(text, origin);
  return url;
}

function parseEmbedUrl(url: URL, origin: string): EmbedRequest {
  const [, inLanguage, ...encoded] = EMBEDDABLE_PATH.exec(url.pathname) ?? [];
  const [dataset, metric, period] = encoded.map(decodeSegment);
  if (!dataset || !metric || !period) throw notEmbeddable(url.href, origin);
  const { searchParams } = url;
  const parameter = (name: string): string | undefined => searchParams.get(name) ?? undefined;
  const query = {
    level: parameter('level'),
    basis: parameter('basis'),
    asOf: parseDate('as_of', parameter('as_of')),
  };
  const selector = { dataset, metric, period, ...query };
  const display = Object.fromEntries(DISPLAY_PARAMETERS.map((name) => [name, parameter(name)]));
  if (inLanguage !== undefined) display.lang = inLanguage;
  const limit = Number(display.limit);
  return {
    selector,
    language: storedLanguage(display.lang),
    limit: limit > 0 ? Math.ceil(limit) : null,
    highlighted: (display.highlight ?? '').split(/\s+/).filter(Boolean),
    hasTheme: display.theme === 'light' || display.theme === 'dark',
    address: embedPageUrl(selector, display),
  };
}

/** Decodes a segment; null if it is not valid percent-encoding. */
function decodeSegment(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function parseFormat(format: string | undefined): OembedFormat {
  if (format === undefined || format === 'json') return 'json';
  if (format === 'xml') return 'xml';
  throw badParameter('format', format, 'json or xml');
}

function parsePixels(parameter: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,5}$/.test(text) || Number(text) === 0) {
    throw badParameter(parameter, text, 'a whole number of pixels from 1 to 99999');
  }
  return Number(text);
}
