/** Handler of `/oembed?url=…` (oEmbed 1.0): how to embed the ranking or embed page at a URL. */
import type { RankingView } from '../../engine/model/documents.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { parseJson } from '../../engine/model/json.ts';
import type { AppContext } from '../env.ts';
import { parseRequest } from '../http/parse-request.ts';
import { readStoredBody, toResponse } from '../http/respond.ts';
import { rankingLocation } from '../releases/ranking-location.ts';
import { resolveRanking } from '../releases/resolve.ts';
import { ROUTES } from '../routes.ts';
import { oembedDocument, oembedText } from './oembed/oembed-document.ts';
import { type OembedFormat, parseOembedRequest } from './oembed/oembed-request.ts';

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
