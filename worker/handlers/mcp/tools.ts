/** The tools: each computes an answer from one release, as Markdown and as the API has it. Both are cut afterwards. */
import type { RankingView } from '../../../engine/model/documents.ts';
import type { ToolName } from '../../../engine/model/mcp.ts';
import { citation } from '../../../engine/wording/citation.ts';
import { parseDate } from '../../http/query.ts';
import { parseOnce } from '../../releases/parse-once.ts';
import { rankingLocation } from '../../releases/ranking-location.ts';
import { resolveRanking } from '../../releases/resolve.ts';
import type { RankingSelector } from '../../releases/selectors.ts';
import { ComparisonReader } from '../verdict/comparison-reader.ts';
import { parseStatement } from '../verdict/parse-statement.ts';
import { sourceLine, verdictAnswer } from '../verdict/verdict-markdown.ts';
import { judge, readWording } from '../verdict.ts';
import type { ToolAnswer } from './answer.ts';
import { changes } from './changes.ts';
import { figures } from './figures.ts';
import { find } from './find.ts';
import type { ToolArguments, ToolRelease } from './tool-release.ts';

type Tool = (release: ToolRelease, given: ToolArguments) => Promise<ToolAnswer>;

function selectorOf(given: ToolArguments): RankingSelector {
  const { dataset = '', metric = '', period = '', level, basis, as_of: asOf } = given;
  return { dataset, metric, period, level, basis, asOf: parseDate('as_of', asOf) };
}

/** Whoever is first, or may be: the entry whose first place the verdict is on. */
const leaderOf = ({ entries }: RankingView) =>
  entries.find(({ rank }) => rank?.best === 1 && rank.worst === 1) ??
  entries.find(({ rank }) => rank?.best === 1);

/** The ranking: the verdict on its first place, which can be quoted by itself, then its ranks, values and sources. */
async function ranking(release: ToolRelease, given: ToolArguments): Promise<ToolAnswer> {
  const { loaded, readBody, env } = release;
  const selector = selectorOf(given);
  const resolved = resolveRanking(loaded.manifest, selector);
  const view = parseOnce<RankingView>(
    (await readBody(rankingLocation(resolved, 'view.json'))).bytes,
  );
  const markdown = new TextDecoder().decode(
    (await readBody(rankingLocation(resolved, 'md'))).bytes,
  );
  const address = env.PUBLIC_ORIGIN + view.links.self;
  const { level, basis } = resolved.key;
  const leader = leaderOf(view);
  if (!leader) {
    const [said = '', ...rest] = markdown.replaceAll('**', '').split('\n');
    return {
      text: [citation(said.replace(/\.$/, ''), [], address), ...rest].join('\n'),
      document: view,
      address,
    };
  }
  const first = await judge(
    new ComparisonReader(loaded, readBody),
    { ...selector, period: resolved.key.period, level, basis },
    { kind: 'rank', entity: leader.entity.id, rank: 1, among: 'level' },
    await readWording(env),
  );
  const named = ['', '## On whose word', '', ...first.statedBy.map(sourceLine)];
  const lines = [first.cite.text, '', markdown, ...(first.statedBy.length > 0 ? named : [])];
  return { text: lines.join('\n'), document: view, address };
}

/** A text with the names of arguments, which have an underscore where parameters of the API have a hyphen. */
export function withArgumentNames(text: string): string {
  return text.replace(/\b(growth|first)-(?=(least|most|since)\b)/g, '$1_');
}

async function verdict(
  { loaded, readBody, env }: ToolRelease,
  given: ToolArguments,
): Promise<ToolAnswer> {
  const query = Object.entries(given).map(([name, value]) => [
    name.replace(/(growth|first)_/, '$1-'),
    value,
  ]);
  const statement = parseStatement(Object.fromEntries(query));
  const wording = await readWording(env);
  const reader = new ComparisonReader(loaded, readBody);
  const document = await judge(reader, selectorOf(given), statement, wording);
  return {
    text: verdictAnswer(document),
    document,
    address: env.PUBLIC_ORIGIN + document.links.self,
  };
}

/** The tools by name. Each throws a problem that names the argument. */
export const TOOLS: Readonly<Record<ToolName, Tool>> = { find, ranking, verdict, figures, changes };
