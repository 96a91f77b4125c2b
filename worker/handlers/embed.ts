/** Handler of `/embed/{dataset}/{metric}/{period}`: the page for an iframe; with `.js`, the widget and the ranking in one script. */

import { concatBytes } from '../../engine/model/json.ts';
import { nearestWidgetLanguage } from '../../engine/model/languages.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import { embedUrl } from '../../engine/model/urls.ts';
import type { AppContext, Env } from '../env.ts';
import { EMBED_PAGE_HEADERS, withCspSources } from '../http/headers.ts';
import { joinedAsset } from '../http/joined-asset.ts';
import {
  type ParsedRequest,
  parseRequest,
  rankingSelector,
  requireLanguageTag,
  storedLanguage,
} from '../http/request.ts';
import {
  type EtaggedBody,
  type LocatedResponse,
  linkHeader,
  readStoredBody,
  respond,
  toResponse,
} from '../http/respond.ts';
import { type ResolvedRanking, rankingLocation, resolveRanking } from '../releases/resolve.ts';
import type { RankingSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';
import { embedPageUrl, pageHead } from './embed/page-head.ts';
import { localizedPageUrl } from './site-pages.ts';

type ParsedEmbedRequest = ParsedRequest<
  'dataset' | 'metric' | 'period',
  (typeof ROUTES.embed.query)[number]
>;

/** Responds with the page, or with the script for the ending `.js`. */
export async function handleEmbed(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.embed);
  const selector = rankingSelector(request);
  return request.ending === '.js'
    ? respondWithScript(c, request, selector)
    : respondWithPage(c, request, selector);
}

/** The page is readable before any script runs; its own script reads the display parameters. */
async function respondWithPage(
  c: AppContext<string>,
  request: ParsedEmbedRequest,
  selector: RankingSelector,
): Promise<Response> {
  const language = storedLanguage(request.query.lang);
  const form = `${language}.html`;
  const prefix = await pageHead(c.env, language, embedPageUrl(selector, request.query));
  const page = withCspSources(EMBED_PAGE_HEADERS, c.env.PUBLIC_ORIGIN, prefix.inline);
  return respond(c, request, ({ manifest }) => {
    const { resolved, located } = locate(manifest, selector, form);
    const href = c.env.PUBLIC_ORIGIN + localizedPageUrl(resolved, language);
    const canonical = { href, rel: 'canonical' } as const;
    const headers = { ...page, Link: linkHeader([canonical, ...prefix.links]) };
    return { ...located, headers, prefix };
  });
}

/** Code, words and data in one script, from stored bytes. */
async function respondWithScript(
  c: AppContext<string>,
  request: ParsedEmbedRequest,
  selector: RankingSelector,
): Promise<Response> {
  requireLanguageTag(request.query.lang);
  const [view, widget] = await Promise.all([
    readStoredBody(c, request, ({ manifest }) => locate(manifest, selector, 'view.json').located),
    widgetBundle(c.env, request.query.lang),
  ]);
  const { dataset, metric, period } = selector;
  const script = embedScript(embedUrl(dataset, metric, period, selector, '.js'), view, widget);
  return toResponse(c, request, { ...script, release: view.release });
}

function locate(
  manifest: Manifest,
  selector: RankingSelector,
  form: string,
): { readonly resolved: ResolvedRanking; readonly located: LocatedResponse } {
  const resolved = resolveRanking(manifest, selector);
  return { resolved, located: rankingLocation(resolved, form) };
}

// Script of an embed: a ranking's view document and the widget, concatenated as stored. JSON is valid JavaScript, so nothing
// is parsed or escaped. The block keeps the constant out of the global scope; the widget's build reads it there.

const BEFORE_URL = '{const likewiseJoined={url:';
const BEFORE_VIEW = ',view:';
const BEFORE_WIDGET = '};\n';
const END = '}\n';

/** Joins a view document and the widget. `url` is the script's URL, path-absolute, without display parameters. */
export function embedScript(url: string, view: EtaggedBody, widget: EtaggedBody): EtaggedBody {
  const encoder = new TextEncoder();
  const parts = [
    encoder.encode(BEFORE_URL + JSON.stringify(url) + BEFORE_VIEW),
    view.bytes,
    encoder.encode(BEFORE_WIDGET),
    widget.bytes,
    encoder.encode(END),
  ];
  return { bytes: concatBytes(parts), etag: `"${opaqueTag(view)}-${opaqueTag(widget)}-${url}"` };
}

/** An ETag without its quotation marks. */
function opaqueTag({ etag }: EtaggedBody): string {
  return etag.slice(1, -1);
}

/** The widget with the words of the language nearest to `tag`, by default English. Throws as `joinedAsset`. */
export function widgetBundle(env: Env, tag = 'en'): Promise<EtaggedBody> {
  const language = nearestWidgetLanguage(tag);
  return joinedAsset(env, `widget${language === 'en' ? '' : `-${language}`}.js`);
}
