/** What the benchmark of the API asks: one question again and again, several in turn, and more than an isolate keeps answers of. */
import type { RankingDocument } from '../../../engine/model/documents.ts';
import type { Question } from './load.ts';

const DATASET = 'china-vehicle-output';

/** The address of the ranking that most questions are about. */
export const RANKING = `/v1/rankings/${DATASET}/total/2025`;

/** Questions, and what they are compared with. */
export interface ApiCase {
  readonly name: string;
  readonly questions: readonly Question[];
  readonly status: number;
  /** Whether it should have at least half of a bare worker's rate. */
  readonly hasGoal: boolean;
  /** The question whose recorded answer the bare worker has for all of them. */
  readonly beside: Question;
  readonly conditional?: boolean;
}

/** So many questions that each is computed: their answers don't fit into the caches of an isolate. */
const TOO_MANY = 6000;
const RANKS = 10;

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function pathCase(name: string, path: string, more: Partial<ApiCase> = {}): ApiCase {
  const question = { path };
  return { name, questions: [question], beside: question, status: 200, hasGoal: true, ...more };
}

function listCase(name: string, questions: readonly Question[]): ApiCase {
  const [first = { path: RANKING }] = questions;
  // The bare worker finds an answer by its address, and all calls of tools have the same.
  const beside = first.body === undefined ? first : { ...first, path: `/mcp?${encodeURI(name)}` };
  return { name, questions, beside, status: 200, hasGoal: true };
}

/** A call of a tool. */
function toolCall(name: string, given: object): Question {
  const params = { name, arguments: given };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  return { path: '/mcp', body };
}

function verdicts(members: readonly string[]): ApiCase[] {
  const path = `/v1/verdict/${DATASET}/total/2025?entity=`;
  const asked = { dataset: DATASET, metric: 'total', period: '2025' };
  const ranks = members.flatMap((entity) =>
    range(RANKS).map((rank) => ({ entity, rank: rank + 1 })),
  );
  const values = range(TOO_MANY).map((index) => ({ entity: 'chongqing', least: 1e6 + index }));
  return [
    pathCase('verdict', `${path}chongqing&rank=1`),
    listCase(
      `verdict, ${ranks.length} in turn`,
      ranks.map(({ entity, rank }) => ({ path: `${path}${entity}&rank=${rank}` })),
    ),
    listCase(
      'verdict, each another',
      values.map(({ entity, least }) => ({ path: `${path}${entity}&least=${least}` })),
    ),
    listCase('MCP, verdict', [toolCall('verdict', { ...asked, entity: 'Chongqing', rank: 1 })]),
    listCase(
      `MCP, verdict, ${ranks.length} in turn`,
      ranks.map((one) => toolCall('verdict', { ...asked, ...one })),
    ),
    listCase(
      'MCP, verdict, each another',
      values.map((one) => toolCall('verdict', { ...asked, ...one })),
    ),
  ];
}

function otherTools(members: readonly string[]): ApiCase[] {
  const asked = { dataset: DATASET, metric: 'total', period: '2025' };
  return [
    listCase('MCP, ranking', [toolCall('ranking', asked)]),
    listCase('MCP, figures', [toolCall('figures', { ...asked, entity: 'Chongqing' })]),
    listCase(
      `MCP, figures, ${members.length} in turn`,
      members.map((entity) => toolCall('figures', { dataset: DATASET, entity })),
    ),
    listCase('MCP, find', [toolCall('find', { query: 'Chongqing' })]),
    listCase(
      'MCP, find, each another',
      range(TOO_MANY).map((index) => toolCall('find', { query: `Chongqing ${index}` })),
    ),
  ];
}

/** All cases. `ranking` is the document at `RANKING`, whose members the questions name. */
export function apiCases({ entries, unlisted }: RankingDocument): ApiCase[] {
  const members = [...entries, ...unlisted].map(({ entity }) => entity.id);
  return [
    pathCase('ranking', RANKING),
    pathCase('ranking, 304', RANKING, { status: 304, conditional: true }),
    pathCase('CSV', `${RANKING}.csv`),
    pathCase('SVG', `${RANKING}.svg`),
    pathCase('404 from the manifest', `/v1/rankings/${DATASET}/total/1066`, { status: 404 }),
    pathCase('view document', `${RANKING}.view.json`, { hasGoal: false }),
    ...verdicts(members),
    ...otherTools(members),
  ];
}
