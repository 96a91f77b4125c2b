/** Handler of `/embed/{dataset}/{metric}/{period}`: the page for an iframe; with `.js`, the widget and the ranking in one script. */
import type { Manifest } from '../../engine/model/manifest.ts';
import { embedUrl } from '../../engine/model/urls.ts';
import type { AppContext } from '../env.ts';
import { EMBED_PAGE_HEADERS, withCspSources } from '../http/headers.ts';
import { linkHeader } from '../http/link-header.ts';
import { type ParsedRequest, parseRequest } from '../http/parse-request.ts';
import { rankingSelector } from '../http/ranking-selector.ts';
import { type LocatedResponse, readStoredBody, respond, toResponse } from '../http/respond.ts';
import { requireLanguageTag, storedLanguage } from '../http/stored-language.ts';
import { rankingLocation } from '../releases/ranking-location.ts';
import { type ResolvedRanking, resolveRanking } from '../releases/resolve.ts';
import type { RankingSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';
import { embedPageUrl } from './embed/embed-page-url.ts';
import { embedScript } from './embed/embed-script.ts';
import { pageHead } from './embed/page-head.ts';
import { widgetBundle } from './embed/widget-bundle.ts';
import { localizedPageUrl } from './ranking-pages.ts';

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
