/** The tool `find`: a question or names to the call that answers it, and to the ids that other calls need. */
import type { DatasetDocument, EntitiesTable } from '../../../engine/model/documents.ts';
import type { DatasetIndex } from '../../../engine/model/manifest.ts';
import type { ToolName } from '../../../engine/model/mcp.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { findMentioned } from '../../../engine/verdict/level-members.ts';
import { findDays } from '../../../engine/verdict/sentence/find-periods.ts';
import {
  readSentence,
  type StatementQuery,
} from '../../../engine/verdict/sentence/read-sentence.ts';
import {
  characterPairs,
  contentStems,
  foldText,
  sentenceText,
  Understood,
} from '../../../engine/verdict/sentence/text.ts';
import {
  type DatasetVocabulary,
  datasetVocabulary,
  findNames,
} from '../../../engine/verdict/sentence/vocabulary.ts';
import {
  readDocument,
  type ToolAnswer,
  type ToolArguments,
  type ToolRelease,
} from './tool-release.ts';

/** A call that answers a question. */
interface NextCall {
  readonly tool: ToolName;
  readonly arguments: Readonly<Record<string, string>>;
}

/** Calls that a question may mean, at most. */
const MAX_CALLS = 5;

const ASKS_CHANGES =
  /\b(?:chang(?:e|es|ed)|corrected|corrections?|withdrawn|(?:was|were|been) (?:added|updated))\b|变化|變化|更新|新增|更正|撤回|变更/iu;
/** Words by which a single date is the last one that is meant. */
const ENDS_THERE = /\b(?:until|before|up to)\b|以前|之前|为止|截至/iu;
const ASKS_AMOUNT =
  /\bhow (?:many|much|big|large)\b|\bwhat (?:is|was) the (?:number|figure|output|population)\b|多少/iu;

/** A dataset, and what its questions are made of. */
interface Known {
  readonly dataset: DatasetDocument;
  readonly entities: EntitiesTable['entities'];
  readonly vocabulary: DatasetVocabulary;
  /** The full years of its rankings. */
  readonly years: readonly string[];
}

/** The stems of a text's English words, and all pairs of neighbouring Chinese characters. */
function termsOf(text: string): string[] {
  const folded = foldText(text);
  const runs = folded.match(/\p{Script=Han}+/gu) ?? [];
  return [...new Set([...contentStems(folded), ...runs.flatMap(characterPairs)])];
}

const vocabularies = new WeakMap<DatasetDocument, DatasetVocabulary>();

/** The vocabulary of a dataset, made once. */
function vocabularyOf(dataset: DatasetDocument, { entities }: EntitiesTable): DatasetVocabulary {
  const made = vocabularies.get(dataset) ?? datasetVocabulary(dataset, entities);
  vocabularies.set(dataset, made);
  return made;
}

const yearsOf = ({ rankings }: DatasetIndex): string[] =>
  [...new Set(Object.values(rankings).flatMap(Object.keys).filter(isFullYearId))].sort();

async function readKnown(
  release: ToolRelease,
  [id, index]: [string, DatasetIndex],
): Promise<Known> {
  const dataset = await readDocument<DatasetDocument>(release, `datasets/${id}`);
  const table = await readDocument<EntitiesTable>(release, `datasets/${id}/entities`);
  const vocabulary = vocabularyOf(dataset, table);
  return { dataset, entities: table.entities, vocabulary, years: yearsOf(index) };
}

const rankingArguments = ({ dataset, metric, period, level, asOf }: StatementQuery) => ({
  ...{ dataset, metric, period, level },
  ...(asOf && { as_of: asOf }),
});

const pairArguments = ({ pairs }: StatementQuery): Record<string, string> =>
  Object.fromEntries(pairs.map(([name, value]) => [name.replace('-', '_'), value]));

/** How many words of a dataset's title, metrics and levels a text has. */
function wordsShared(query: string, { dataset }: Known): number {
  const titles = [dataset, ...dataset.metrics, ...dataset.levels].flatMap(({ title }) =>
    Object.values(title),
  );
  const own = new Set(titles.flatMap(termsOf));
  return termsOf(query).filter((term) => own.has(term)).length;
}

/** What changed, if the question asks for that: of the dataset whose words it has, else of each. */
function changesCalls(query: string, all: readonly Known[]): NextCall[] {
  if (!ASKS_CHANGES.test(query)) return [];
  const days = findDays(query);
  const [from, to] = ENDS_THERE.test(query) && days.length === 1 ? ['', ...days] : days;
  const shared = all.map((one) => wordsShared(query, one));
  const most = Math.max(...shared);
  return all
    .filter((_, at) => shared[at] === most)
    .map(({ dataset }) => ({
      tool: 'changes',
      arguments: { dataset: dataset.id, ...(from && { from }), ...(to && { to }) },
    }));
}

/** The way of counting whose title has words of the question that nothing else explains, if a ranking has it. */
function basisNamed(
  unread: readonly string[],
  { dataset: { bases, rankings } }: Known,
  reading: StatementQuery,
): Readonly<{ basis?: string }> {
  const words = unread.flatMap(termsOf);
  const isOf = (basis: string) => (ranking: (typeof rankings)[number]) =>
    ranking.basis === basis &&
    (['metric', 'period', 'level'] as const).every((key) => ranking[key] === reading[key]);
  const found = bases
    .filter(({ id }) => rankings.some(isOf(id)))
    .map(({ id, title }) => {
      const own = new Set(Object.values(title).flatMap(termsOf));
      return { id, shared: words.filter((word) => own.has(word)).length };
    })
    .sort((one, other) => other.shared - one.shared);
  const [best, second] = found;
  const isClear = best && best.shared > (second?.shared ?? 0);
  return isClear ? { basis: best.id } : {};
}

/** The figures of the one entity that a question for an amount names. */
function figuresCalls(
  query: string,
  all: readonly Known[],
  readings: readonly StatementQuery[],
): NextCall[] {
  return all.flatMap(({ dataset, vocabulary }): NextCall[] => {
    const own = readings.filter((reading) => reading.dataset === dataset.id);
    const named = findNames(sentenceText(query), vocabulary, new Understood());
    const [entity, ...others] = new Set(named.map(({ id }) => id));
    const [first] = own;
    if (!entity || others.length > 0) return [];
    const periods = new Set(own.map(({ period }) => period));
    return [
      {
        tool: 'figures',
        arguments: {
          ...{ dataset: dataset.id, entity },
          ...(first && { metric: first.metric }),
          ...(first && periods.size === 1 && { period: first.period }),
        },
      },
    ];
  });
}

/** The calls that answer a question, the likeliest first. */
function callsOf(
  query: string,
  all: readonly Known[],
): { calls: readonly NextCall[]; unread: readonly string[] } {
  const { readings, unread } = readSentence(
    query,
    all.map(({ vocabulary }) => vocabulary),
  );
  const changes = changesCalls(query, all);
  if (changes.length > 0) return { calls: changes, unread: [] };
  const isStatement = readings.some(({ pairs }) => pairs.length > 0);
  const figures =
    !isStatement && (ASKS_AMOUNT.test(query) || readings.length === 0)
      ? figuresCalls(query, all, readings)
      : [];
  if (figures.length > 0) return { calls: figures, unread };
  return {
    calls: readings.map((reading) => ({
      tool: reading.pairs.length > 0 ? 'verdict' : 'ranking',
      arguments: {
        ...rankingArguments(reading),
        ...all.flatMap((one) =>
          one.dataset.id === reading.dataset ? basisNamed(unread, one, reading) : [],
        )[0],
        ...pairArguments(reading),
      },
    })),
    unread,
  };
}

const callText = ({ tool, arguments: given }: NextCall): string =>
  `${tool} with ${JSON.stringify(given)}`;

function firstLine(calls: readonly NextCall[], unread: readonly string[]): string {
  const [first, ...others] = calls;
  const left =
    unread.length > 0
      ? ` Not understood: ${unread.map((word) => `“${word}”`).join(', ')}; make sure that the call asks what was meant.`
      : '';
  if (!first)
    return `No question or statement about these datasets was recognised; their ids follow.${left}`;
  if (others.length === 0) return `Call ${callText(first)}.${left}`;
  return `It can mean several things: call the one that is meant.${left}`;
}

function datasetText({ dataset, years }: Known, entities: readonly string[]): string[] {
  const list = (
    rows: readonly { readonly id: string; readonly title: { readonly en: string } }[],
  ) => rows.map(({ id, title }) => `${id} (${title.en})`).join(', ');
  return [
    '',
    `## ${dataset.id}: ${dataset.title.en}`,
    '',
    `- metrics: ${list(dataset.metrics)}`,
    `- levels: ${list(dataset.levels)}`,
    `- bases, the ways of counting: ${list(dataset.bases)}`,
    `- full years: ${years.join(', ')}; also months, such as 2025-01--2025-11`,
    ...(entities.length > 0 ? [`- entities named: ${entities.join(', ')}`] : []),
  ];
}

/** The datasets with entities that the query mentions, all datasets if it mentions none, and the calls that answer it. */
export async function find(
  release: ToolRelease,
  { query = '' }: ToolArguments,
): Promise<ToolAnswer> {
  const indexes = release.loaded.manifest.datasets;
  const all = await Promise.all(Object.entries(indexes).map((one) => readKnown(release, one)));
  const { calls, unread } = callsOf(query, all);
  const next = calls.slice(0, MAX_CALLS);
  const meant = new Set(next.map((call) => call.arguments.dataset));
  const found = all.map((one) => ({
    ...one,
    mentioned: findMentioned(one.entities, query),
  }));
  const isAbout = ({ dataset, mentioned }: (typeof found)[number]): boolean =>
    meant.size > 0 ? meant.has(dataset.id) : mentioned.length > 0;
  const about = found.some(isAbout) ? found.filter(isAbout) : found;
  return {
    text: [
      firstLine(next, unread),
      ...(next.length > 1 ? ['', ...next.map((call) => `- ${callText(call)}`)] : []),
      ...about.flatMap((one) =>
        datasetText(
          one,
          one.mentioned.map(({ id, name }) => `${id} (${name.en})`),
        ),
      ),
    ].join('\n'),
    document: {
      next,
      unread,
      datasets: about.map(({ dataset, mentioned, years }) => ({
        ...dataset,
        periods: years,
        entities: mentioned,
      })),
    },
    address: `${release.env.PUBLIC_ORIGIN}/v1/datasets`,
  };
}
