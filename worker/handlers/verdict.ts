/**
 * Handler of `/v1/verdict/{dataset}/{metric}/{period}?entity=`: judges one statement from the stored comparison documents, as JSON
 * or Markdown.
 */

import type { VerdictDocument } from '../../engine/model/documents.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { jsonBody, textBody } from '../../engine/model/json.ts';
import { rankingUrl, verdictUrl } from '../../engine/model/urls.ts';
import { VERDICT_WORDS_FILE, type VerdictWords } from '../../engine/model/verdict-words.ts';
import type { Statement } from '../../engine/verdict/judgement.ts';
import { type VerdictPlace, verdictDocument } from '../../engine/verdict/verdict-document.ts';
import type { AppContext, Env } from '../env.ts';
import { AnswerCache } from '../http/answer-cache.ts';
import type { EtaggedBody } from '../http/etagged-body.ts';
import { joinedJson } from '../http/joined-asset.ts';
import { linkHeader, SERVICE_DESC_LINK } from '../http/link-header.ts';
import { type ParsedRequest, parseRequest } from '../http/parse-request.ts';
import { rankingSelector } from '../http/ranking-selector.ts';
import { toResponse, useRelease } from '../http/respond.ts';
import type { RankingSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';
import { ComparisonReader } from './verdict/comparison-reader.ts';
import { type FoundStatement, findStatement } from './verdict/find-ranking.ts';
import { parseStatement, type StatementQuery, statementPairs } from './verdict/parse-statement.ts';
import { collectInputs } from './verdict/verdict-inputs.ts';
import { verdictMarkdown } from './verdict/verdict-markdown.ts';

/** A verdict, and the release that it was computed from. */
export interface FoundVerdict {
  readonly document: VerdictDocument;
  readonly release: string;
}

/** What a verdict is put into words with. */
export interface Wording {
  readonly words: VerdictWords;
  /** Scheme and host of citations. */
  readonly origin: string;
}

/** The wording of this deployment. Throws a 503 if its words can't be read. */
export async function readWording(env: Env): Promise<Wording> {
  return { words: await joinedJson(env, VERDICT_WORDS_FILE), origin: env.PUBLIC_ORIGIN };
}

/** The verdict on the statement of a query. Throws a 400 for one that is missing, unclear or can't be made of the ranking. */
export async function findVerdict(
  c: AppContext<string>,
  request: Pick<ParsedRequest, 'release'>,
  selector: RankingSelector,
  query: StatementQuery,
): Promise<FoundVerdict> {
  const written = parseStatement(query);
  const wording = await readWording(c.env);
  return useRelease(c, request, async (loaded, readBody) => {
    const reader = new ComparisonReader(loaded, readBody);
    const document = await judge(reader, selector, written, wording);
    return { document, release: loaded.id };
  });
}

/** A verdict as the body of a response. */
interface VerdictBody extends EtaggedBody {
  /** Its canonical address. */
  readonly canonical: string;
}

const BODIES = new AnswerCache<VerdictBody>(({ bytes }) => bytes.byteLength);

/** Responds with the verdict. Throws what `findVerdict` throws. */
export async function handleVerdict(c: AppContext<string>): Promise<Response> {
  const request = parseRequest(c, ROUTES.verdict);
  const selector = rankingSelector(request);
  const written = parseStatement(request.query);
  const wording = await readWording(c.env);
  const body = await useRelease(c, request, async (loaded, readBody) => {
    const compute = async () => {
      const reader = new ComparisonReader(loaded, readBody);
      const document = await judge(reader, selector, written, wording);
      const { latest, self } = document.links;
      const canonical = selector.asOf === undefined ? latest : self;
      return request.ending === '.md'
        ? verdictBody(
            textBody(verdictMarkdown(document, wording.origin)),
            canonical.replace('?', '.md?'),
          )
        : verdictBody(jsonBody(document), canonical);
    };
    const answer = await BODIES.get(c.env, loaded.id, c.req.url, compute);
    return { ...answer, release: loaded.id };
  });
  const links = [{ href: body.canonical, rel: 'canonical' } as const, SERVICE_DESC_LINK];
  return toResponse(c, request, body, { Link: linkHeader(links) });
}

/** Hashes the body here, because the text is the worker's: another deployment may word the same document differently. */
async function verdictBody(
  bytes: Uint8Array<ArrayBuffer>,
  canonical: string,
): Promise<VerdictBody> {
  return { bytes, canonical, etag: await computeEtag(bytes) };
}

/** The verdict on a statement about the ranking that a selector finds. Throws a 400 or 404 that names what is wrong. */
export async function judge(
  reader: ComparisonReader,
  selector: RankingSelector,
  written: Statement,
  { words, origin }: Wording,
): Promise<VerdictDocument> {
  const found = await findStatement(reader, selector, written);
  const inputs = await collectInputs(reader, found, selector.asOf);
  return verdictDocument({ ...inputs, words }, (asOf) => placeOf(found, asOf, origin));
}

function placeOf(
  { resolved, statement }: FoundStatement,
  asOf: string,
  origin: string,
): VerdictPlace {
  const { dataset, metric, period, level, basis } = resolved.key;
  const pairs = statementPairs(statement);
  return {
    origin,
    links: {
      self: verdictUrl(dataset, metric, period, pairs, { level, basis, asOf }),
      latest: verdictUrl(dataset, metric, period, pairs, { level, basis }),
      ranking: rankingUrl(dataset, metric, period, { level, basis, asOf }),
    },
  };
}
