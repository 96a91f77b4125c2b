/** Problems for people: a browser that opens a wrong address gets a page in its language, with the nearest addresses. */

import { errorPageFile, localizedPath, NEAREST_LIST } from '../../engine/model/address.ts';
import { textBody } from '../../engine/model/json.ts';
import {
  DEFAULT_LANGUAGE,
  PAGE_LANGUAGES,
  type PageLanguage,
} from '../../engine/model/languages.ts';
import { escapeMarkup } from '../../engine/model/text.ts';
import type { AppContext } from '../env.ts';
import { Problem } from '../problem.ts';
import { NEVER } from './cache-policy.ts';
import { EMBED_PAGE_HEADERS, PAGE_HEADERS } from './headers.ts';
import { joinedAsset } from './joined-asset.ts';

/** Addresses for programs: the API, and files with an ending. */
const FOR_PROGRAMS = /^\/(v1|oembed|healthz|mcp)(\/|$)|\.\w+\/*$/;

/** Whether a person may have opened this address, so that an error there may be a page. */
export const isPageAddress = (path: string): boolean => !FOR_PROGRAMS.test(path);

/** The language that a path begins with; else the default. */
const languageOf = (path: string): PageLanguage =>
  PAGE_LANGUAGES.find((language) => path.split('/')[1] === language) ?? DEFAULT_LANGUAGE;

/** The address with another value of a parameter, in the query or in the path. */
function withValue(url: URL, parameter: string, value: string | null, replacement: string): string {
  const address = new URL(url);
  if (address.searchParams.has(parameter)) address.searchParams.set(parameter, replacement);
  else
    address.pathname = address.pathname
      .split('/')
      .map((segment) => (decodeSegment(segment) === value ? replacement : segment))
      .join('/');
  return address.pathname + address.search;
}

/** Addresses that exist and differ from the requested one in a single value. */
function nearestAddresses({ errors }: Problem, url: URL): string[] {
  return errors.flatMap(({ parameter, value, nearest, allowed = [] }) => {
    const values = nearest?.length ? nearest : allowed;
    // Every page has a link to the front page.
    if (parameter === 'path')
      return values.filter(
        (path) => isPageAddress(path) && path !== localizedPath(languageOf(path), '/'),
      );
    return values.map((replacement) => withValue(url, parameter, value, replacement));
  });
}

/** A segment without its escapes; unchanged if they are broken. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function listItem(address: string): string {
  const text = escapeMarkup(address);
  return `<li><a href="${text}">${text}</a></li>\n`;
}

/** The page for a problem with this status. Throws a 503 if it can't be read. */
async function errorPage(
  { req, env }: AppContext<string>,
  problem: Problem,
  status: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(req.url);
  const kind = status >= 500 ? 'unavailable' : 'missing';
  const { bytes } = await joinedAsset(env, errorPageFile(kind, languageOf(url.pathname)));
  const items = nearestAddresses(problem, url)
    .filter((address) => address !== url.pathname + url.search)
    .map(listItem);
  const page = new TextDecoder()
    .decode(bytes)
    .replace(NEAREST_LIST, () => NEAREST_LIST + items.join(''));
  return textBody(page);
}

/**
 * The response to an error at a page's address: a page, if the request asks for one as browsers do; else the given problem document,
 * also if the page can't be read. Neither is stored: the cache at the edge ignores `Vary`.
 */
export async function negotiatedError(
  c: AppContext<string>,
  problem: Problem,
  document: Response,
): Promise<Response> {
  const { status, body } = document;
  const headers = new Headers(document.headers);
  for (const [name, value] of Object.entries(NEVER)) headers.set(name, value);
  const asksForPage = /\btext\/html\b/.test(c.req.header('Accept') ?? '');
  const page = asksForPage ? await errorPage(c, problem, status).catch(ifUnreadable) : null;
  if (!page) return new Response(body, { status, headers });
  const isFramed = c.req.path.startsWith('/embed/');
  const ofPage = {
    ...(isFramed ? EMBED_PAGE_HEADERS : PAGE_HEADERS),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(page.byteLength),
  };
  for (const [name, value] of Object.entries(ofPage)) headers.set(name, value);
  return new Response(page, { status, headers });
}

/** Null for an asset that can't be read, which has been recorded; throws any other error. */
function ifUnreadable(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}
