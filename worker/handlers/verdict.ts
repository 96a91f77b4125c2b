/**
 * Handler of `/v1/verdict/{dataset}/{metric}/{period}?entity=`: judges one statement from the stored comparison documents, as JSON
 * or Markdown.
 */
import type { Source, VerdictDocument } from '../../engine/model/documents.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import { jsonBody, textBody } from '../../engine/model/json.ts';
import { isFullYearId } from '../../engine/model/period.ts';
import { localizedText } from '../../engine/model/text.ts';
import { rankingUrl, verdictUrl } from '../../engine/model/urls.ts';
import { VERDICT_WORDS_FILE, type VerdictWords } from '../../engine/model/verdict-words.ts';
import type { Statement, StatementOf } from '../../engine/verdict/judgement.ts';
import {
  type VerdictInputs,
  type VerdictPlace,
  verdictDocument,
} from '../../engine/verdict/verdict-document.ts';
import type { AppContext, Env } from '../env.ts';
import { joinedJson } from '../http/joined-asset.ts';
import { type ParsedRequest, parseRequest, rankingSelector } from '../http/request.ts';
import {
  AnswerCache,
  type EtaggedBody,
  linkHeader,
  SERVICE_DESC_LINK,
  toResponse,
  useRelease,
} from '../http/respond.ts';
import type { Problem } from '../problem.ts';
import type { RankingSelector } from '../releases/selectors.ts';
import { ROUTES } from '../routes.ts';
import { ComparisonReader, type FoundStatement, findStatement } from './verdict/find-ranking.ts';
import {
  parameterProblem,
  parseStatement,
  type StatementQuery,
  statementPairs,
} from './verdict/parse-statement.ts';

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

/** The most years that a statement may go back: each may need a body of its own. */
const MAX_YEARS = 100;

/** Throws a 400 if a rank is above the number of members that it is counted among. */
function checkRank({ statement, evidence }: FoundStatement): void {
  if (statement.kind !== 'rank') return;
  const { members } = evidence;
  const count =
    statement.among === 'listed' ? members.filter(({ listed }) => listed).length : members.length;
  if (statement.rank <= count) return;
  const expected = `1 to ${count}`;
  throw parameterProblem(`bad rank: ${statement.rank}; expected ${expected}`, {
    parameter: 'rank',
    value: String(statement.rank),
    expected,
  });
}

/** The ranking of the growth rates. Throws a 400 if the metric has no growth; null if no rate is known. */
async function readGrowth(
  reader: ComparisonReader,
  { statement, evidence, resolved }: FoundStatement,
  asOf: string | undefined,
): Promise<VerdictInputs['growth']> {
  if (statement.kind !== 'growth-least' && statement.kind !== 'growth-most') return null;
  const metric = evidence.document.subject?.growth;
  if (!metric)
    throw parameterProblem(`${resolved.key.metric} has no growth; expected another statement`, {
      parameter: statement.kind,
      value: String(statement.value),
      expected: 'a metric that another one is the growth of',
    });
  const growth = await reader.readIfExists({ ...resolved.key, metric, asOf });
  return growth?.evidence ?? null;
}

function yearsProblem(year: string, expected: string): Problem {
  const detail = `bad first-since: ${year}; expected ${expected}`;
  return parameterProblem(detail, { parameter: 'first-since', value: year, expected });
}

/** The years from the one to the other. Throws a 400 if the period is no full year, or the first year isn't before it. */
function yearsOf({ year }: StatementOf<'first-since'>, period: string): string[] {
  if (!isFullYearId(period)) throw yearsProblem(year, 'a period that is a full year');
  const [from, to] = [Number(year), Number(period)];
  if (from >= to || to - from > MAX_YEARS)
    throw yearsProblem(year, `a year from ${Math.max(0, to - MAX_YEARS)} to ${to - 1}`);
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0'));
}

async function readYears(
  reader: ComparisonReader,
  { statement, evidence, resolved }: FoundStatement,
  asOf: string | undefined,
): Promise<VerdictInputs['years']> {
  if (statement.kind !== 'first-since') return [];
  const { dataset, metric, period, level } = resolved.key;
  const years: VerdictInputs['years'][number][] = [];
  for (const year of yearsOf(statement, period)) {
    const ranking =
      year === period
        ? { evidence }
        : await reader.readIfExists({ dataset, metric, period: year, level, asOf });
    years.push({ year, evidence: ranking?.evidence ?? null });
  }
  return years;
}

/** Collects the inputs of a verdict. Throws a 400 for a statement that can't be made of this ranking. */
export async function collectInputs(
  reader: ComparisonReader,
  found: FoundStatement,
  asOf: string | undefined,
): Promise<Omit<VerdictInputs, 'words'>> {
  checkRank(found);
  return {
    statement: found.statement,
    evidence: found.evidence,
    growth: await readGrowth(reader, found, asOf),
    years: await readYears(reader, found, asOf),
  };
}

/** A source in a list, with its address if it has one. */
export function sourceLine({ name, publisher, title, url, published, accessed }: Source): string {
  const date = published || (accessed && `read on ${accessed}`);
  return `- ${[name?.en ?? publisher, title, date, url].filter((part) => part !== '').join('. ')}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`## ${heading}`, '', ...lines, ''] : [];
}

/** Why, what would settle it, and the sources with their addresses. */
function details({ why, sources }: VerdictDocument, settling: readonly string[]): string[] {
  return [
    ...section(
      'Why',
      why.map(({ text }) => `- ${text.en}`),
    ),
    ...section('Figures that would settle it', settling),
    ...section('Sources', sources.map(sourceLine)),
  ];
}

/** The verdict as an answer to an assistant: the citation first, which can be quoted by itself. */
export function verdictAnswer(document: VerdictDocument): string {
  const { cite, settledByText, statedBy, sources } = document;
  const stated = new Set(statedBy.map(({ id }) => id));
  const ordered = [...statedBy, ...sources.filter(({ id }) => !stated.has(id))];
  const settling = settledByText ? [settledByText.en] : [];
  return [cite.text, '', ...details({ ...document, sources: ordered }, settling)].join('\n');
}

/** The verdict as Markdown. */
export function verdictMarkdown(document: VerdictDocument, origin: string): string {
  const { statement, answer, settledBy, cite, links } = document;
  return [
    `# ${statement.en}`,
    '',
    `**${answer.en}**`,
    '',
    localizedText(answer, 'zh'),
    '',
    ...details(
      document,
      settledBy.map((cell) => `- ${cell}`),
    ),
    ...section('Cite', [cite.text, '', `Ranking: ${origin}${links.ranking}`]),
  ].join('\n');
}
