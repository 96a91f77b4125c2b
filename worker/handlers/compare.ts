/** `/v1/compare/{dataset}/{metric}/{period}?a=&b=`: "a is above b", answered on request from a stored ground. */

import type {
  Comparison,
  ComparisonGround,
  ComparisonMember,
  StoredVintage,
} from '../../engine/model/documents/mod.ts';
import { etagOf } from '../../engine/model/hash.ts';
import { jsonBytes, parseJson } from '../../engine/model/parse-json.ts';
import { compareUrl, rankingAddress, rankingUrl, vintageAddress } from '../../engine/model/urls.ts';
import type { RequestTo } from '../env.ts';
import { linkHeader, SERVICE } from '../http/link-header.ts';
import { type Asked, read } from '../http/parse-request.ts';
import { Problem } from '../http/problem.ts';
import { rankingQuestion } from '../http/ranking-selector.ts';
import { find, framed } from '../http/respond.ts';
import { isStored, type ResolvedRanking, resolveRanking, vintageOn } from '../releases/resolve.ts';
import { unknownValue } from '../releases/resolve-errors.ts';
import { ROUTES } from '../routes.ts';
import { comparisonOf } from './compare/pair-comparison.ts';

type Names = { readonly a: string; readonly b: string };

/** Answers with the comparison. Throws a 400 where `a` or `b` is missing or no member of the level. */
export async function compare(c: RequestTo<string>): Promise<Response> {
  const asked = read(c, ROUTES.compare);
  const question = rankingQuestion(asked);
  const names = namesOf(asked);
  const { location, bytes, release } = await find(c, asked, ({ manifest }) => {
    const resolved = resolveRanking(manifest, question);
    const [asOf, , pack] = groundOf(resolved, question.asOf);
    const address = vintageAddress(rankingAddress(resolved.key), asOf, 'compare.json');
    return { pack, address, resolved };
  });
  // Written by the publisher, and its pack's hash was checked.
  const ground = parseJson(bytes) as ComparisonGround;
  const links = linksOf(location.resolved, ground.asOf, names);
  const a = memberOf(ground, 'a', names.a);
  const comparison = comparisonOf(ground, a, memberOf(ground, 'b', names.b), links);
  // Hashed, because the words are the worker's own: another deployment may answer otherwise from the same ground.
  const answered = jsonBytes(comparison);
  const body = { bytes: answered, etag: await etagOf(answered), release };
  const canonical = question.asOf === undefined ? links.latest : links.self;
  return framed(c, asked, body, {
    Link: linkHeader([{ href: canonical, rel: 'canonical' }, SERVICE]),
  });
}

function namesOf({ query: { a, b } }: Asked<string, 'a' | 'b'>): Names {
  if (a && b) return { a, b };
  const missing = [a ? null : 'a', b ? null : 'b'].filter((name) => name !== null);
  const expected = 'the id of an entity';
  throw new Problem(
    'badParameter',
    `missing parameter: ${missing.join(', ')}; expected ${expected}`,
    missing.map((parameter) => ({ parameter, value: null, expected })),
  );
}

/** The ground changes on dates of its own: without claims, bounds can move where the ranking stays. */
function groundOf({ index, vintage }: ResolvedRanking, asked: string | undefined): StoredVintage {
  const ground = vintageOn(index.comparisons ?? [], asked);
  return ground && isStored(ground) ? ground : vintage;
}

function memberOf(
  { members }: ComparisonGround,
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

function linksOf(
  { key: { dataset, metric, period, level, basis } }: ResolvedRanking,
  asOf: string,
  names: Names,
): Comparison['links'] {
  return {
    self: compareUrl(dataset, metric, period, names, { level, basis, asOf }),
    latest: compareUrl(dataset, metric, period, names, { level, basis }),
    ranking: rankingUrl(dataset, metric, period, { level, basis, asOf }),
  };
}
