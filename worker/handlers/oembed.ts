/** `/oembed?url=…`: how to embed a ranking or an embed page, for programs that are given its address alone (oEmbed 1.0). */
import type { RankingView } from '../../engine/model/documents/mod.ts';
import { etagOf } from '../../engine/model/hash.ts';
import { parseJson } from '../../engine/model/parse-json.ts';
import type { RequestTo } from '../env.ts';
import { read } from '../http/parse-request.ts';
import { find, framed } from '../http/respond.ts';
import { rankingLocation } from '../releases/ranking-location.ts';
import { resolveRanking } from '../releases/resolve.ts';
import { ROUTES } from '../routes.ts';
import { oembedDocument, oembedText } from './oembed/oembed-document.ts';
import { type OembedFormat, oembedQuestion } from './oembed/oembed-request.ts';

const TYPES: Readonly<Record<OembedFormat, string>> = {
  json: 'application/json',
  xml: 'text/xml; charset=utf-8',
};

/** Answers with the embed; a 404 where the address means nothing of ours, as the ranking itself would. */
export async function oembed(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.oembed);
  const origin = c.env.PUBLIC_ORIGIN;
  const question = oembedQuestion(asked, origin);
  const found = await find(c, asked, ({ manifest }) => {
    const resolved = resolveRanking(manifest, question.embed.question);
    const { vintage, index } = resolved;
    const isNewest = vintage === index.vintages.at(-1);
    const pictured = isNewest && index.pictures !== undefined;
    return { ...rankingLocation(resolved, 'view.json'), pictured };
  });
  const { release, location } = found;
  // Written by the publisher, and its pack's hash was checked.
  const view = parseJson(found.bytes) as RankingView;
  const text = oembedText(
    oembedDocument(view, question, origin, location.pictured),
    question.format,
  );
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  const etag = await etagOf(bytes);
  const route = { ...asked.route, endings: { '': TYPES[question.format] } };
  return framed(c, { ...asked, route }, { bytes, etag, release });
}
