/**
 * Handlers of `/check` and of `/embed/verdict/{dataset}/{metric}/{period}`: pages that show a verdict. They are templates from the
 * build; the worker fills in the sentence and the answer, for link previews and for readers without scripts.
 */

import { computeEtag } from '../../engine/model/hash.ts';
import { textBody } from '../../engine/model/json.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { escapeMarkup, localizedText } from '../../engine/model/text.ts';
import type { AppContext } from '../env.ts';
import { EMBED_PAGE_HEADERS, FORM_PAGE_HEADERS, withCspSources } from '../http/headers.ts';
import { joinedAsset } from '../http/joined-asset.ts';
import {
  type ParsedRequest,
  parseDate,
  parseRequest,
  rankingSelector,
  storedLanguage,
} from '../http/request.ts';
import { toResponse, useRelease } from '../http/respond.ts';
import { Problem } from '../problem.ts';
import { ROUTES } from '../routes.ts';
import { type FoundVerdict, findVerdict } from './verdict.ts';

/** Responds with a page of the build, whose fields, `{{name}}`, are those of the verdict. */
async function respondWithPage(
  c: AppContext<string>,
  request: ParsedRequest,
  file: string,
  language: PageLanguage,
  headers: Readonly<Record<string, string>>,
  found: FoundVerdict | null,
): Promise<Response> {
  const { bytes, etag } = await joinedAsset(c.env, `${file}-${language}.html`);
  if (!found) {
    const release = await useRelease(c, request, async ({ id }) => id);
    return toResponse(c, request, { bytes, etag, release }, headers);
  }
  const { document, release } = found;
  const { self, latest } = document.links;
  const fields: Readonly<Record<string, unknown>> = {
    ...document,
    period: document.period.id,
    statement: localizedText(document.statement, language),
    answer: localizedText(document.answer, language),
    query: (c.req.query('as_of') ? self : latest).replace(/.*\?/, ''),
  };
  const page = textBody(
    new TextDecoder()
      .decode(bytes)
      .replace(/{{(\w+)}}/g, (_, field) => escapeMarkup(String(fields[field]))),
  );
  return toResponse(c, request, { bytes: page, etag: await computeEtag(page), release }, headers);
}

/** Null for a statement that can't be judged: the page says so beside its form. Throws any other problem. */
function ifUnclear(error: unknown): null {
  if (error instanceof Problem && /^(?:bad|not)/.test(error.kind)) return null;
  throw error;
}

/** Responds with the page, with the verdict on the statement in its address if there is one. */
export async function handleCheckPage(
  c: AppContext<string>,
  language: PageLanguage,
): Promise<Response> {
  const request = parseRequest(c, ROUTES.checkPage);
  // A form sends its empty fields too.
  const given = [...new URL(c.req.url).searchParams].filter(([, value]) => value);
  const query: Readonly<Record<string, string | undefined>> = Object.fromEntries(given);
  const { dataset, metric, period, level, basis } = query;
  const find = async () => {
    if (!dataset || !metric || !period) return null;
    const asOf = parseDate('as_of', query.as_of);
    const selector = { dataset, metric, period, level, basis, asOf };
    return findVerdict(c, request, selector, query);
  };
  const found = await find().catch(ifUnclear);
  const file = found ? 'verdict' : 'check';
  return respondWithPage(c, request, file, language, FORM_PAGE_HEADERS, found);
}

/** Responds with the page for an iframe. Throws what `findVerdict` throws. */
export async function handleVerdictEmbed(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.verdictEmbed);
  const language = storedLanguage(request.query.lang);
  const found = await findVerdict(c, request, rankingSelector(request), request.query);
  const headers = withCspSources(EMBED_PAGE_HEADERS, c.env.PUBLIC_ORIGIN);
  return respondWithPage(c, request, 'verdict-embed', language, headers, found);
}
