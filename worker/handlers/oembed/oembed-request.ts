/** What `/oembed` is asked: about which embed, in which format, for how much room. */
import type { Asked } from '../../http/parse-request.ts';
import { echo, Problem } from '../../http/problem.ts';
import { dateOf } from '../../http/query.ts';
import type { RankingQuestion } from '../../http/ranking-selector.ts';
import { languageOf } from '../../http/stored-language.ts';
import type { ROUTES } from '../../routes.ts';
import { embedAddress, LOOKS } from '../embed/embed-page-url.ts';
import type { Shown } from './embed-height.ts';

export type OembedFormat = 'json' | 'xml';

/** One embed, as its address says. */
export interface AskedEmbed extends Shown {
  readonly question: RankingQuestion;
  /** The address of its page, path-absolute. */
  readonly address: string;
}

export interface OembedQuestion {
  readonly embed: AskedEmbed;
  readonly format: OembedFormat;
  /** In pixels; null where any does. */
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
}

type OembedParameter = (typeof ROUTES.oembed.query)[number];

/** Ranking, page of it, which has its language in front, embed: each with or without an ending. */
const PATH =
  /^\/(?:v1\/rankings|(?:(zh)\/)?rankings|embed)\/([^/]+)\/([^/]+)\/([^/.]+)(?:\.[a-z.]+)?$/;

/** Reads the question; `origin` is ours. Throws a 400 for a bad parameter, a 404 for a `url` that isn't ours to embed. */
export function oembedQuestion(
  { query }: Asked<string, OembedParameter>,
  origin: string,
): OembedQuestion {
  return {
    embed: embedAt(ownUrl(query.url, origin), origin),
    format: formatOf(query.format),
    maxWidth: pixelsOf('maxwidth', query.maxwidth),
    maxHeight: pixelsOf('maxheight', query.maxheight),
  };
}

function bad(parameter: string, value: string | undefined, expected: string): Problem {
  const detail =
    value === undefined
      ? `missing parameter: ${parameter}; expected ${expected}`
      : `bad ${parameter}: ${echo(value)}; expected ${expected}`;
  const shown = value === undefined ? null : echo(value);
  return new Problem('badParameter', detail, [{ parameter, value: shown, expected }]);
}

function notOurs(url: string, origin: string): Problem {
  const expected = `an address such as ${origin}/embed/{dataset}/{metric}/{period}`;
  const detail = `nothing to embed at ${echo(url)}; expected ${expected}`;
  return new Problem('notFound', detail, [{ parameter: 'url', value: echo(url), expected }]);
}

function ownUrl(text: string | undefined, origin: string): URL {
  const expected = `an absolute address such as ${origin}/embed/{dataset}/{metric}/{period}`;
  if (!text) throw bad('url', text || undefined, expected);
  const base = text.startsWith('/') ? origin : undefined;
  if (!URL.canParse(text, base)) throw bad('url', text, expected);
  const url = new URL(text, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  // A link may still say http where we are at https.
  if (!isWeb || url.host !== new URL(origin).host) throw notOurs(text, origin);
  return url;
}

function embedAt(url: URL, origin: string): AskedEmbed {
  const [, inLanguage, ...encoded] = PATH.exec(url.pathname) ?? [];
  const [dataset, metric, period] = encoded.map(decoded);
  if (!dataset || !metric || !period) throw notOurs(url.href, origin);
  const { searchParams } = url;
  const asked = (name: string): string | undefined => searchParams.get(name) ?? undefined;
  const query = { level: asked('level'), basis: asked('basis'), asOf: dateOf(asked('as_of')) };
  const question = { dataset, metric, period, ...query };
  const looks = Object.fromEntries(LOOKS.map((name) => [name, asked(name)]));
  if (inLanguage !== undefined) looks.lang = inLanguage;
  const limit = Number(looks.limit);
  return {
    question,
    language: languageOf(looks.lang),
    limit: limit > 0 ? Math.ceil(limit) : null,
    marked: (looks.highlight ?? '').split(/\s+/).filter(Boolean),
    themed: looks.theme === 'light' || looks.theme === 'dark',
    address: embedAddress(question, looks),
  };
}

/** Null where it isn't the encoding of anything. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function formatOf(format: string | undefined): OembedFormat {
  if (format === undefined || format === 'json') return 'json';
  if (format === 'xml') return 'xml';
  throw bad('format', format, 'json or xml');
}

function pixelsOf(parameter: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,5}$/.test(text) || Number(text) === 0) {
    throw bad(parameter, text, 'a whole number of pixels from 1 to 99999');
  }
  return Number(text);
}
