/** The tools: each computes an answer from one release, as Markdown and as the API has it. Both are cut afterwards. */
import type {
  ChangesDocument,
  DatasetDocument,
  RankingView,
} from '../../../engine/model/documents.ts';
import type { ToolName } from '../../../engine/model/mcp.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { citation } from '../../../engine/wording/citation.ts';
import { fullNumber } from '../../../engine/wording/formatters.ts';
import { parseDate } from '../../http/request.ts';
import { parseOnce } from '../../releases/lru-cache.ts';
import { rankingLocation, resolveRanking } from '../../releases/resolve.ts';
import type { RankingSelector } from '../../releases/selectors.ts';
import { changesBetween } from '../changes.ts';
import { requireDataset } from '../datasets.ts';
import { ComparisonReader } from '../verdict/find-ranking.ts';
import { parseStatement } from '../verdict/parse-statement.ts';
import { judge, readWording, sourceLine, verdictAnswer } from '../verdict.ts';
import { figures } from './figures.ts';
import { find } from './find.ts';
import {
  readDocument,
  type ToolAnswer,
  type ToolArguments,
  type ToolRelease,
} from './tool-release.ts';

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

type Day = ChangesDocument['changes'][number];

/** Days in the first line, and those whose figures are listed. */
const [QUOTED, LISTED] = [3, 10];

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${fullNumber(count)} ${count === 1 ? one : many}`];

function dayText({ date, figures, claims, withdrawn, rankings }: Day): string {
  const parts = [
    ...counted(figures.length, 'new figure', 'new figures'),
    ...counted(claims.length, 'statement of rank', 'statements of rank'),
    ...counted(withdrawn.length, 'withdrawal', 'withdrawals'),
    ...counted(rankings.length, 'ranking changed', 'rankings changed'),
  ];
  return `${date}: ${parts.join(', ') || 'earlier dates changed'}`;
}

/** The new figures and withdrawals of a day, each with its id, whose last part is the source. */
function dayLines({ date, figures, withdrawn }: Day): string[] {
  const lines = [
    ...figures.map(
      ({ observation, value, corrects }) =>
        `- ${observation}: ${fullNumber(value)}${corrects ? `, corrects ${corrects}` : ''}`,
    ),
    ...withdrawn.map(({ id, reason }) => `- withdrawn: ${id}${reason && `, ${reason}`}`),
  ];
  return lines.length > 0 ? ['', `## ${date}`, '', ...lines] : [];
}

/** Throws a 404 for an unknown dataset, a 400 for a bad date. */
export async function changes(release: ToolRelease, given: ToolArguments): Promise<ToolAnswer> {
  const { dataset = '' } = given;
  requireDataset(release.loaded.manifest, dataset);
  const { title } = await readDocument<DatasetDocument>(release, `datasets/${dataset}`);
  const all = await readDocument<ChangesDocument>(release, `changes/${dataset}`);
  const [from, to] = [parseDate('from', given.from), parseDate('to', given.to)];
  const document = changesBetween(all, { from, to });
  const days = document.changes;
  const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString();
  const address = release.env.PUBLIC_ORIGIN + all.links.self + (query && `?${query}`);
  const span = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  const rest = days.length - QUOTED;
  const quoted = [
    ...days.slice(0, QUOTED).map(dayText),
    ...counted(Math.max(rest, 0), 'earlier day', 'earlier days').map((text) => `and ${text}`),
  ];
  const said =
    days.length > 0
      ? `Days with changes${span && ` ${span}`}: ${quoted.join('; ')}`
      : `Nothing changed${span && ` ${span}`}`;
  return {
    text: [
      citation(said, [localizedText(title, 'en')], address),
      ...days.slice(0, LISTED).flatMap(dayLines),
    ].join('\n'),
    document: {
      ...document,
      links: { ...all.links, self: all.links.self + (query && `?${query}`) },
    },
    address,
  };
}
