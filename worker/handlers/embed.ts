/** `/embed/{dataset}/{metric}/{period}`, the page for an iframe; with `.js`, the widget and that ranking in one script. */

import type { Manifest } from '../../engine/model/documents/mod.ts';
import { embedUrl } from '../../engine/model/urls.ts';
import type { RequestTo } from '../env.ts';
import { allowing, FRAMED_PAGE } from '../http/headers.ts';
import { linkHeader } from '../http/link-header.ts';
import { type Asked, read } from '../http/parse-request.ts';
import { type RankingQuestion, rankingQuestion } from '../http/ranking-selector.ts';
import { answer, find, framed, type Located } from '../http/respond.ts';
import { languageOf, requireTag } from '../http/stored-language.ts';
import { rankingLocation } from '../releases/ranking-location.ts';
import { type ResolvedRanking, resolveRanking } from '../releases/resolve.ts';
import { ROUTES } from '../routes.ts';
import { joinedWidget } from './embed/embed-asset.ts';
import { embedAddress } from './embed/embed-page-url.ts';
import { joinScript } from './embed/embed-script.ts';
import { oembedLinks } from './embed/oembed-discovery.ts';
import { pageHead } from './embed/page-head.ts';
import { pageAddress } from './ranking-pages.ts';

type AskedEmbed = Asked<'dataset' | 'metric' | 'period', (typeof ROUTES.embed.query)[number]>;

/** Answers with the page or, where the ending asks for it, with the script. */
export async function embed(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.embed);
  const question = rankingQuestion(asked);
  return asked.ending === '.js' ? embedScript(c, asked, question) : embedPage(c, asked, question);
}

/** Readable before any script runs; what concerns its looks alone is read by a script of its own. */
async function embedPage(
  c: RequestTo<string>,
  asked: AskedEmbed,
  question: RankingQuestion,
): Promise<Response> {
  const language = languageOf(asked.query.lang);
  const form = `${language}.html`;
  const discovery = oembedLinks(c.env.PUBLIC_ORIGIN, embedAddress(question, asked.query));
  const head = await pageHead(c.env, language);
  const page = allowing(FRAMED_PAGE, head);
  return answer(c, asked, ({ manifest }) => {
    const { resolved, located } = locate(manifest, question, form);
    const href = c.env.PUBLIC_ORIGIN + pageAddress(resolved, language);
    const canonical = { href, rel: 'canonical' } as const;
    const headers = { ...page, Link: linkHeader([canonical, ...discovery]) };
    return { ...located, headers, head };
  });
}

/** One request for code, words and data, from bytes as they are stored. */
async function embedScript(
  c: RequestTo<string>,
  asked: AskedEmbed,
  question: RankingQuestion,
): Promise<Response> {
  requireTag(asked.query.lang);
  const [view, widget] = await Promise.all([
    find(c, asked, ({ manifest }) => locate(manifest, question, 'view.json').located),
    joinedWidget(c.env, asked.query.lang),
  ]);
  const { dataset, metric, period } = question;
  const script = joinScript(embedUrl(dataset, metric, period, question, '.js'), view, widget);
  return framed(c, asked, { ...script, release: view.release });
}

function locate(
  manifest: Manifest,
  question: RankingQuestion,
  form: string,
): { readonly resolved: ResolvedRanking; readonly located: Located } {
  const resolved = resolveRanking(manifest, question);
  return { resolved, located: rankingLocation(resolved, form) };
}
