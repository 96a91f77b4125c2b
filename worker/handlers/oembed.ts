/** Handler of `/oembed?url=…` (oEmbed 1.0): how to embed the ranking or embed page at a URL. */
import type {
  OembedDocument,
  PeriodRef,
  RankingEntryView,
  RankingView,
  Texts,
} from '../../engine/model/documents.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { parseJson } from '../../engine/model/json.ts';
import {
  DEFAULT_LANGUAGE,
  PAGE_LANGUAGES,
  type PageLanguage,
} from '../../engine/model/languages.ts';
import { isFullYearId } from '../../engine/model/period.ts';
import { englishMonth, escapeMarkup, localizedText } from '../../engine/model/text.ts';
import { DISPLAY_PARAMETERS, rankingUrl } from '../../engine/model/urls.ts';
import type { AppContext } from '../env.ts';
import { type ParsedRequest, parseDate, parseRequest, storedLanguage } from '../http/request.ts';
import { readStoredBody, toResponse } from '../http/respond.ts';
import { echo, Problem } from '../problem.ts';
import { rankingLocation, resolveRanking } from '../releases/resolve.ts';
import type { RankingSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';
import { embedPageUrl } from './embed/page-head.ts';

const TYPES: Readonly<Record<OembedFormat, string>> = {
  json: 'application/json',
  xml: 'text/xml; charset=utf-8',
};

/** Responds with the oEmbed document. Throws a 404 if `url` is no page of this site, or names no ranking. */
export async function handleOembed(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.oembed);
  const origin = c.env.PUBLIC_ORIGIN;
  const oembedRequest = parseOembedRequest(request, origin);
  const found = await readStoredBody(c, request, ({ manifest }) => {
    const resolved = resolveRanking(manifest, oembedRequest.embed.selector);
    const { vintage, index } = resolved;
    const isNewest = vintage === index.vintages.at(-1);
    const hasCard = isNewest && index.pictures !== undefined;
    return { ...rankingLocation(resolved, 'view.json'), hasCard };
  });
  const { release, location } = found;
  // Written by the publisher, and its pack's hash was checked.
  const view = parseJson(found.bytes) as RankingView;
  const text = oembedText(
    oembedDocument(view, oembedRequest, origin, location.hasCard),
    oembedRequest.format,
  );
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  const etag = await computeEtag(bytes);
  const route = { ...request.route, endings: { '': TYPES[oembedRequest.format] } };
  return toResponse(c, { ...request, route }, { bytes, etag, release });
}

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

/** Default width of an embed, in pixels. */
const WIDTH = 640;
/** How long a consumer may cache the document, in seconds. */
const CACHE_AGE = 3600;

/** The card of a ranking, in pixels. */
const CARD = { width: 1200, height: 630 };

/** The document of one embed. `origin` is this site's, without a slash at the end; `hasCard` is whether the ranking has a card. */
export function oembedDocument(
  view: RankingView,
  request: OembedRequest,
  origin: string,
  hasCard = false,
): OembedDocument {
  const { embed, maxWidth, maxHeight } = request;
  const title = oembedTitle(view, embed.language);
  const width = Math.min(WIDTH, maxWidth ?? WIDTH);
  const height = Math.min(embedHeight(view, width, embed), maxHeight ?? Infinity);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Likewise',
    provider_url: `${origin}/`,
    author_name: localizedText(view.titles.dataset, embed.language),
    author_url: `${origin}${embed.language === 'en' ? '' : `/${embed.language}`}/datasets/${view.dataset}`,
    title,
    html: iframeSnippet({ src: origin + embed.address, title, width, height }),
    width,
    height,
    cache_age: CACHE_AGE,
    ...(hasCard ? thumbnailFields(view, request, origin) : {}),
  };
}

/** The card as thumbnail, unless it is larger than the requested maximum. */
function thumbnailFields(
  { dataset, metric, period, level, basis }: RankingView,
  { embed: { language }, maxWidth, maxHeight }: OembedRequest,
  origin: string,
): Pick<OembedDocument, 'thumbnail_url' | 'thumbnail_width' | 'thumbnail_height'> {
  if ((maxWidth ?? Infinity) < CARD.width || (maxHeight ?? Infinity) < CARD.height) return {};
  const card = rankingUrl(dataset, metric, period.id, { level, basis }, '.card.png');
  return {
    thumbnail_url: `${origin}${card}&lang=${language}`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

/** Serializes the document, with a line feed at the end. */
export function oembedText(document: OembedDocument, format: OembedFormat): string {
  if (format === 'json') return `${JSON.stringify(document)}\n`;
  const elements = Object.entries(document).map(
    ([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}

/** Title from metric, period and dataset: "Things made, 2025 · Output of things". */
function oembedTitle({ titles, period }: RankingView, language: PageLanguage): string {
  const text = (texts: Texts): string => localizedText(texts, language);
  const words = oembedWords(language);
  const metric = words.metricIn(text(titles.metric), words.period(period));
  return `${metric} · ${text(titles.dataset)}`;
}

/** Width and height in CSS pixels. */
export interface IframeOptions {
  /** Absolute. */
  readonly src: string;
  /** Accessible name. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** The iframe as HTML, without styles, which strict pages and filters remove. */
export function iframeSnippet({ src, title, width, height }: IframeOptions): string {
  return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}

// Estimates the height of a page for an iframe, for sites that don't let it resize. The page reports its real height after
// loading. The constants are rounded up so that no ranking is cut off at widths from 320 pixels, closed rows assumed.

/** Display parameters that affect the height. */
export interface EmbedDisplay {
  readonly language: PageLanguage;
  /** Rows before "show all"; null for all. */
  readonly limit: number | null;
  /** Ids of entities that are shown beyond the limit. */
  readonly highlighted: readonly string[];
  /** Whether the page has a background, and so a padding. */
  readonly hasTheme: boolean;
}

// Heights in pixels.
const FRAME = 185;
const ROW = 55;
const BUTTON = 48;
const PADDING = 24;
// English text in square pixels: its height is the area divided by the width that it has.
const FRAME_TEXT = 100_000;
const REASON_TEXT = 16_500;
/** Share of that area that the same text takes in another language; 1 for languages that are not listed. */
const TEXT_SHARES: Readonly<Partial<Record<PageLanguage, number>>> = { zh: 0.7 };
/** Width beside the text of a row, and the least width of text, in pixels. */
const MARGIN = 60;
const MIN_TEXT_WIDTH = 100;

/** The height in whole pixels at a width in pixels. */
export function embedHeight(view: RankingView, width: number, display: EmbedDisplay): number {
  const { entries } = view;
  const { language, limit, highlighted, hasTheme } = display;
  const rows = entries.filter(
    ({ entity }, index) => limit === null || index < limit || highlighted.includes(entity.id),
  );
  const reasons = rows.filter((row) => hasRankReason(row)).length;
  const text = (FRAME_TEXT + reasons * REASON_TEXT) * (TEXT_SHARES[language] ?? 1);
  const textHeight = text / Math.max(width - MARGIN, MIN_TEXT_WIDTH);
  const button = rows.length < entries.length ? BUTTON : 0;
  const padding = hasTheme ? PADDING : 0;
  return Math.ceil(FRAME + rows.length * ROW + textHeight + button + padding);
}

/** Whether the row has a sentence about its rank: the rank is open, or depends on a claim. */
function hasRankReason({ rank }: RankingEntryView): boolean {
  if (!rank) return false;
  const { best, worst, byFigures } = rank;
  return best < worst || byFigures.best !== best || byFigures.worst !== worst;
}

export interface OembedWords {
  /** A period in short words. */
  readonly period: (period: PeriodRef) => string;
  /** The title of a metric with a period in words. */
  readonly metricIn: (metric: string, period: string) => string;
}

const yearOf = (month: string): string => month.slice(0, 4);
const shortMonth = (month: string): string => englishMonth(month).slice(0, 3);

/** "2025", "Nov 2025", "Jan–Nov 2025", "Nov 2024–Feb 2025". */
const en: OembedWords = {
  period: ({ id, from, to }) => {
    if (isFullYearId(id)) return id;
    const last = `${shortMonth(to)} ${yearOf(to)}`;
    if (from === to) return last;
    return `${shortMonth(from)}${yearOf(from) === yearOf(to) ? '' : ` ${yearOf(from)}`}–${last}`;
  },
  metricIn: (metric, period) => `${metric}, ${period}`,
};

const chineseMonth = (month: string): string => `${Number(month.slice(5))}月`;

/** "2025年", "2025年11月", "2025年1月至11月", "2024年11月至2025年2月". */
const zh: OembedWords = {
  period: ({ id, from, to }) => {
    if (isFullYearId(id)) return `${id}年`;
    const first = `${yearOf(from)}年${chineseMonth(from)}`;
    if (from === to) return first;
    return `${first}至${yearOf(from) === yearOf(to) ? '' : `${yearOf(to)}年`}${chineseMonth(to)}`;
  },
  metricIn: (metric, period) => `${period}${metric}`,
};

const WORDS: Readonly<Partial<Record<PageLanguage, OembedWords>>> = { en, zh };

export function oembedWords(language: PageLanguage): OembedWords {
  return WORDS[language] ?? en;
}
