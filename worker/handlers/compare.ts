/** Handler of `/v1/compare/{dataset}/{metric}/{period}?a=&b=`: judges "a is above b" from the stored comparison document. */

import type { Comparison } from '../../engine/model/documents.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { ComparisonDocument, ComparisonMember } from '../../engine/model/stored-comparison.ts';
import { compareUrl, rankingUrl } from '../../engine/model/urls.ts';
import { VERDICT_WORDS_FILE, type VerdictWords } from '../../engine/model/verdict-words.ts';
import { levelEvidence } from '../../engine/verdict/level-members.ts';
import { pairComparison } from '../../engine/verdict/pair-comparison.ts';
import type { AppContext } from '../env.ts';
import { joinedJson } from '../http/joined-asset.ts';
import { type ParsedRequest, parseRequest, rankingSelector } from '../http/request.ts';
import { linkHeader, readStoredBody, SERVICE_DESC_LINK, toResponse } from '../http/respond.ts';
import { Problem } from '../problem.ts';
import { parseOnce } from '../releases/lru-cache.ts';
import { type ResolvedRanking, resolveRanking } from '../releases/resolve.ts';
import { unknownValue } from '../releases/resolve-errors.ts';
import { ROUTES } from '../routes.ts';
import { comparisonLocation } from './verdict/find-ranking.ts';

type MemberIds = { readonly a: string; readonly b: string };

/** Responds with the comparison. Throws a 400 if `a` or `b` is missing, or is no member of the level. */
export async function handleCompare(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.compare);
  const selector = rankingSelector(request);
  const names = memberIds(request);
  const { location, bytes, release } = await readStoredBody(c, request, ({ manifest }) => {
    const resolved = resolveRanking(manifest, selector);
    return { ...comparisonLocation(resolved, selector.asOf), resolved };
  });
  // Its pack's hash was checked.
  const document = parseOnce<ComparisonDocument>(bytes);
  const links = comparisonLinks(location.resolved, document.asOf, names);
  const a = requireMember(document, 'a', names.a);
  const b = requireMember(document, 'b', names.b);
  const words = await joinedJson<VerdictWords>(c.env, VERDICT_WORDS_FILE);
  const comparison = pairComparison(levelEvidence(document), a, b, links, words);
  // Hashed here, because the text is the worker's: another deployment may word the same document differently.
  const responseBytes = jsonBody(comparison);
  const body = { bytes: responseBytes, etag: await computeEtag(responseBytes), release };
  const canonical = selector.asOf === undefined ? links.latest : links.self;
  return toResponse(c, request, body, {
    Link: linkHeader([{ href: canonical, rel: 'canonical' }, SERVICE_DESC_LINK]),
  });
}

function memberIds({ query: { a, b } }: ParsedRequest<string, 'a' | 'b'>): MemberIds {
  if (a && b) return { a, b };
  const missing = [a ? null : 'a', b ? null : 'b'].filter((name) => name !== null);
  const expected = 'the id of an entity';
  throw new Problem(
    'badParameter',
    `missing parameter: ${missing.join(', ')}; expected ${expected}`,
    missing.map((parameter) => ({ parameter, value: null, expected })),
  );
}

function requireMember(
  { members }: ComparisonDocument,
  parameter: 'a' | 'b',
  id: string,
): ComparisonMember {
  const member = members.find((candidate) => candidate.id === id);
  if (member) return member;
  throw unknownValue(
    parameter,
    id,
    members.map((candidate) => candidate.id),
  );
}

function comparisonLinks(
  { key: { dataset, metric, period, level, basis } }: ResolvedRanking,
  asOf: string,
  names: MemberIds,
): Comparison['links'] {
  return {
    self: compareUrl(dataset, metric, period, names, { level, basis, asOf }),
    latest: compareUrl(dataset, metric, period, names, { level, basis }),
    ranking: rankingUrl(dataset, metric, period, { level, basis, asOf }),
  };
}
